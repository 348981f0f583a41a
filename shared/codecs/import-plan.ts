import { type Change, type Patch, recordChange } from '../commands/patch.ts';
import { fold } from '../graph/fold.ts';
import { type Actor, type ActorInput, actorSchema } from '../model/actor.ts';
import { collectiveSchema } from '../model/collective.ts';
import { type Cooperation, type CooperationInput, cooperationSchema } from '../model/cooperation.ts';
import type { Network } from '../model/network.ts';
import type { NetworkState } from '../model/network-state.ts';
import { isSiren, isSiret, sirenOfSiret } from '../model/siren.ts';
import { NODE_SHAPES, type Vocabularies } from '../model/vocabulary.ts';
import type { Draft } from './draft.ts';
import { isRowId } from './interpret.ts';
import { type Problem, type ProblemCode, problem } from './problem.ts';

export interface ImportOptions {
  /** What becomes of records that the network has already. */
  onMatch: 'update' | 'skip';
  /** Whether an actor that only a tie names is created. */
  createMissingActors: boolean;
}

export type PlannedAction = 'create' | 'update' | 'skip' | 'error';

/** What will become of one row. */
export interface PlannedRow {
  table: 'actors' | 'cooperations' | 'collectives';
  row: number | null;
  name: string;
  action: PlannedAction;
  /** Why a row is left alone or refused; null otherwise. */
  reason: ProblemCode | null;
  /** The fields that an update changes. */
  fields: readonly string[];
}

export interface ImportPlan {
  rows: readonly PlannedRow[];
  problems: readonly Problem[];
  counts: Readonly<Record<PlannedAction, number>>;
  /** Everything at once: new terms, records and places. */
  patch: Patch;
  /** Actors that come without a place on the map. */
  unplaced: readonly string[];
}

/**
 * Says, row by row, what importing a draft into a network would do, and makes the patch that does it. Nothing
 * is stored. `idFor` gives each new record its id: the same for the same record whenever the plan is made anew.
 */
export function planImport(
  state: NetworkState,
  draft: Draft,
  options: ImportOptions,
  idFor: (fileId: string) => string,
): ImportPlan {
  const rows: PlannedRow[] = [];
  const problems: Problem[] = [];
  const changes: Change[] = [];
  const network = withNewTerms(state.network, draft);
  if (network !== state.network) {
    changes.push({ table: 'network', id: network.id, before: state.network, after: network });
  }
  const actors = planActors(state, draft, options, idFor, rows, problems, changes);
  planCooperations(state, draft, options, idFor, actors, rows, problems, changes);
  planCollectives(state, draft, idFor, actors, rows, problems, changes);
  const unplaced: string[] = [];
  for (const [fileId, id] of actors.created) {
    const place = draft.positions.get(fileId);
    if (place) changes.push(recordChange('positions', id, null, { id, ...place, pinned: false }));
    else unplaced.push(id);
  }
  const counts = { create: 0, update: 0, skip: 0, error: 0 };
  for (const { action } of rows) counts[action]++;
  return { rows, problems, counts, patch: changes, unplaced };
}

function withNewTerms(network: Network, draft: Draft): Network {
  const fields = draft.newFields.filter(({ id }) => !network.customFields.some((field) => field.id === id));
  const terms = draft.newTerms.filter(
    ({ vocabulary, term }) => !network.vocabularies[vocabulary].some(({ id }) => id === term.id),
  );
  if (fields.length === 0 && terms.length === 0) return network;
  const vocabularies: Vocabularies = { ...network.vocabularies };
  for (const { vocabulary, term } of terms) {
    if (vocabulary === 'sectors') {
      vocabularies.sectors = [
        ...vocabularies.sectors,
        { ...term, colour: newColour(vocabularies), stages: [] },
      ];
    } else if (vocabulary === 'kinds') {
      const shape = NODE_SHAPES[vocabularies.kinds.length % NODE_SHAPES.length] ?? 'circle';
      vocabularies.kinds = [...vocabularies.kinds, { ...term, shape, ess: false }];
    } else if (vocabulary === 'cooperationTypes') {
      vocabularies.cooperationTypes = [
        ...vocabularies.cooperationTypes,
        { ...term, colour: newColour(vocabularies), directed: false },
      ];
    } else {
      vocabularies[vocabulary] = [...vocabularies[vocabulary], term];
    }
  }
  return { ...network, vocabularies, customFields: [...network.customFields, ...fields] };
}

const NEW_COLOURS = ['#8C564B', '#17807E', '#9467BD', '#B5651D', '#4C72B0', '#937860', '#DA8BC3', '#5B8C5A'];

function newColour({ sectors, cooperationTypes }: Vocabularies): string {
  return NEW_COLOURS[(sectors.length + cooperationTypes.length) % NEW_COLOURS.length] ?? '#8A8578';
}

/** How the actors of the file are known in the network afterwards. */
interface KnownActors {
  /** Ids in the network by ids in the file. */
  byFileId: Map<string, string>;
  /** New actors: id in the network by id in the file. */
  created: Map<string, string>;
  find(reference: string): string | undefined;
  add(reference: string, id: string, name: string): void;
}

/** Ids by the ways in which people name an actor; the surest first. */
class Names {
  readonly ids = new Map<string, string>();
  readonly numbers = new Map<string, string>();
  readonly places = new Map<string, string>();
  readonly names = new Map<string, string>();

  add(actor: Actor): void {
    const put = (map: Map<string, string>, key: string) => {
      if (key !== '' && !map.has(key)) map.set(key, actor.id);
    };
    put(this.ids, actor.id);
    for (const key of numberKeys(actor)) put(this.numbers, key);
    put(this.places, placeKey(actor));
    put(this.names, fold(actor.name));
    put(this.names, fold(actor.acronym));
  }
}

/** The official numbers that tell one actor; a SIREN alone tells one only when no establishment is named. */
function numberKeys({ siren, siret, rna }: Actor): string[] {
  const keys: string[] = [];
  if (isSiret(siret)) keys.push(`siret ${siret.replace(/\D/g, '')}`);
  else if (isSiren(siren)) keys.push(`siren ${sirenOfSiret(siren)}`);
  if (rna !== '') keys.push(`rna ${rna.replace(/\s/g, '').toUpperCase()}`);
  return keys;
}

function placeKey({ name, commune }: Actor): string {
  return `${fold(name)}\n${fold(commune.insee || commune.postcode || commune.name)}`;
}

function matchOf(names: Names, actor: Actor): string | undefined {
  const known = names.ids.get(actor.id);
  if (known) return known;
  for (const key of numberKeys(actor)) {
    const id = names.numbers.get(key);
    if (id) return id;
  }
  return names.places.get(placeKey(actor));
}

function planActors(
  state: NetworkState,
  draft: Draft,
  options: ImportOptions,
  idFor: (fileId: string) => string,
  rows: PlannedRow[],
  problems: Problem[],
  changes: Change[],
): KnownActors {
  const stored = new Names();
  for (const actor of state.actors.values()) stored.add(actor);
  const inFile = new Names();
  const known: KnownActors = {
    byFileId: new Map(),
    created: new Map(),
    find: (reference) =>
      known.byFileId.get(reference) ??
      inFile.names.get(fold(reference)) ??
      stored.ids.get(reference) ??
      stored.numbers.get(`siret ${reference.replace(/\s/g, '')}`) ??
      stored.numbers.get(`siren ${reference.replace(/\s/g, '')}`) ??
      stored.names.get(fold(reference)),
    add: (reference, id, name) => {
      known.byFileId.set(reference, id);
      known.created.set(reference, id);
      inFile.names.set(fold(name), id);
    },
  };
  const used = new Set<string>();
  for (const { row, record } of draft.actors) {
    const actor = actorSchema.parse(record);
    const planned = (action: PlannedAction, reason: ProblemCode | null = null, fields: string[] = []) =>
      rows.push({ table: 'actors', row, name: actor.name, action, reason, fields });
    const match = matchOf(stored, actor);
    const before = match === undefined ? undefined : state.actors.get(match);
    // Without identifiers of their own, two like rows are one actor.
    const twin = isRowId(actor.id) ? matchOf(inFile, actor) : undefined;
    const repeated = (before && used.has(before.id)) || twin !== undefined;
    if (repeated) {
      known.byFileId.set(actor.id, before?.id ?? twin ?? '');
      problems.push(problem('error', 'duplicate-in-file', { row, value: actor.name }));
      planned('error', 'duplicate-in-file');
      continue;
    }
    const id = before?.id ?? idFor(actor.id);
    known.byFileId.set(actor.id, id);
    inFile.add({ ...actor, id });
    if (!before) {
      known.created.set(actor.id, id);
      changes.push(recordChange('actors', id, null, { ...actor, id }));
      planned('create');
      continue;
    }
    used.add(before.id);
    const { after, fields } = merged(before, record);
    if (fields.length === 0) planned('skip', 'unchanged');
    else if (options.onMatch === 'skip') planned('skip', 'already-there');
    else {
      changes.push(recordChange('actors', id, before, actorSchema.parse(after)));
      planned('update', null, fields);
    }
  }
  return known;
}

/** What a record becomes when the given fields replace its own; nothing given erases nothing. */
function merged<R extends Actor | Cooperation>(
  before: R,
  given: ActorInput | CooperationInput,
): { after: R; fields: string[] } {
  const after: Record<string, unknown> = { ...before };
  const fields: string[] = [];
  for (const [field, value] of Object.entries(given)) {
    if (field === 'id' || field === 'from' || field === 'to' || isEmpty(value)) continue;
    const own = after[field];
    const next = isPlainObject(value) && isPlainObject(own) ? { ...own, ...filled(value) } : value;
    if (sameValue(next, own)) continue;
    after[field] = next;
    fields.push(field);
  }
  return { after: after as unknown as R, fields };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function filled(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmpty(part)));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists of sectors may leave out what is the default: they are compared as the model completes them. */
function sameValue(one: unknown, other: unknown): boolean {
  const plain = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plain);
    if (!isPlainObject(value)) return value;
    const complete = 'sector' in value ? { main: false, stages: [], ...value } : value;
    return Object.fromEntries(
      Object.entries(complete)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, part]) => [key, plain(part)]),
    );
  };
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function planCooperations(
  state: NetworkState,
  draft: Draft,
  options: ImportOptions,
  idFor: (fileId: string) => string,
  actors: KnownActors,
  rows: PlannedRow[],
  problems: Problem[],
  changes: Change[],
): void {
  const stored = new Map<string, Cooperation[]>();
  for (const cooperation of state.cooperations.values()) {
    const key = tieKey(cooperation);
    const like = stored.get(key);
    if (like) like.push(cooperation);
    else stored.set(key, [cooperation]);
  }
  const used = new Set<string>();
  for (const { row, record } of draft.cooperations) {
    const name = `${record.from} → ${record.to}`;
    const refuse = (reason: ProblemCode, value: string) => {
      problems.push(problem('error', reason, { row, value }));
      rows.push({ table: 'cooperations', row, name, action: 'error', reason, fields: [] });
    };
    const ends = [record.from, record.to].map(
      (reference) =>
        actors.find(reference) ??
        (options.createMissingActors
          ? created(reference, row, actors, idFor, rows, problems, changes)
          : null),
    );
    const [from, to] = ends;
    if (!from || !to) {
      refuse('unknown-actor', from ? record.to : record.from);
      continue;
    }
    if (from === to) {
      refuse('self-tie', record.from);
      continue;
    }
    const cooperation = cooperationSchema.parse({ ...record, from, to });
    const sameId = state.cooperations.get(cooperation.id);
    const match =
      sameId ??
      stored.get(tieKey(cooperation))?.find(({ id }) => !used.has(id) && isRowIdOrForeign(record.id, id));
    const planned = (action: PlannedAction, reason: ProblemCode | null = null, fields: string[] = []) =>
      rows.push({ table: 'cooperations', row, name, action, reason, fields });
    if (!match || used.has(match.id)) {
      const id = idFor(`tie ${cooperation.id}`);
      changes.push(recordChange('cooperations', id, null, { ...cooperation, id }));
      planned('create');
      continue;
    }
    used.add(match.id);
    const { after, fields } = merged(match, record);
    if (fields.length === 0) planned('skip', 'unchanged');
    else if (options.onMatch === 'skip') planned('skip', 'already-there');
    else {
      changes.push(recordChange('cooperations', match.id, match, cooperationSchema.parse(after)));
      planned('update', null, fields);
    }
  }
}

/** A tie that was read before has an id of ours by now, whatever id its file gives it. */
function isRowIdOrForeign(fileId: string, id: string): boolean {
  return isRowId(fileId) || fileId !== id;
}

/** Several ties of one pair are told apart by type and start. */
function tieKey({ from, to, type, startedOn }: Cooperation): string {
  return [from, to, type, startedOn].join('\n');
}

function created(
  name: string,
  row: number | null,
  actors: KnownActors,
  idFor: (fileId: string) => string,
  rows: PlannedRow[],
  problems: Problem[],
  changes: Change[],
): string {
  const id = idFor(`named ${fold(name)}`);
  const actor = actorSchema.parse({ id, name, confidence: 'to-check' });
  actors.add(name, id, name);
  changes.push(recordChange('actors', id, null, actor));
  problems.push(problem('info', 'actor-created', { row, value: name }));
  rows.push({ table: 'actors', row, name, action: 'create', reason: 'actor-created', fields: [] });
  return id;
}

function planCollectives(
  state: NetworkState,
  draft: Draft,
  idFor: (fileId: string) => string,
  actors: KnownActors,
  rows: PlannedRow[],
  problems: Problem[],
  changes: Change[],
): void {
  const names = new Set([...state.collectives.values()].map(({ name }) => fold(name)));
  for (const { row, record } of draft.collectives) {
    const there = state.collectives.has(record.id) || names.has(fold(record.name));
    const planned = (action: PlannedAction, reason: ProblemCode | null) =>
      rows.push({ table: 'collectives', row, name: record.name, action, reason, fields: [] });
    if (there) {
      planned('skip', 'already-there');
      continue;
    }
    const members = (record.members ?? []).flatMap((member) => {
      const actorId = actors.find(member.actorId);
      if (!actorId) problems.push(problem('error', 'unknown-actor', { row, value: member.actorId }));
      return actorId ? [{ ...member, actorId }] : [];
    });
    const id = idFor(`collective ${record.id}`);
    changes.push(recordChange('collectives', id, null, collectiveSchema.parse({ ...record, id, members })));
    planned('create', null);
  }
}
