import { sameValue } from '../../base/same-value.ts';
import { recordChange } from '../../changes/patch.ts';
import { type Actor, type ActorInput, actorSchema } from '../../model/actor.ts';
import { figuresIn, isByYear, storedFigures, yearsOf } from '../../model/figures.ts';
import type { Network } from '../../model/network.ts';
import { kindOf } from '../french-data/kind-of.ts';
import { problem } from '../problem.ts';
import { wordFinder } from '../tables/words.ts';
import {
  type ActorNames,
  actorNames,
  addNames,
  matchOf,
  namedActors,
  nameKey,
  writtenMatch,
} from './actor-names.ts';
import type { Draft } from './draft.ts';
import { isRowId, isStandIn, ownId } from './file-ids.ts';
import { choiceOf, NOBODY } from './import-options.ts';
import { likeActors } from './like-actors.ts';
import { type FieldChange, isEmpty, isPlainObject, mergedFields } from './merged-fields.ts';
import {
  type ImportTarget,
  type KnownActors,
  type PlannedAction,
  type PlannedRow,
  type Planning,
  plannedRow,
} from './planning.ts';
import type { SharedNames } from './shared-names.ts';

/** An actor that the files have placed so far. */
interface Met {
  /** The files or sheets that speak of it. */
  sources: Set<number>;
  /** What they give of it. */
  given: ActorInput;
}

/** The actors of a network, and those that the file adds to them as it is read. */
export function knownActors(
  { actors }: ImportTarget,
  draft: Draft,
  names: SharedNames,
): KnownActors & { stored: ActorNames; inFile: ActorNames } {
  const stored = actorNames(actors.values());
  const inFile = actorNames();
  const byFileId = new Map<string, string>();
  const created = new Map<string, string>();
  const left = new Set<string>();
  const called = new Map(draft.actors.map(({ record }) => [record.id, record.name]));
  const chosen = (reference: string, among: readonly string[], doubt: 'end-ambiguous' | 'name-shared') => {
    const meant = names.meant(reference, among);
    if (meant === NOBODY) return { id: undefined, doubt: 'end-left-out' as const };
    return { id: meant, doubt: meant === undefined ? doubt : null };
  };
  return {
    stored,
    inFile,
    byFileId,
    created,
    find: (reference) => {
      const apart = new Set(
        (draft.shared.get(reference) ?? []).flatMap((id) => byFileId.get(id) ?? (left.has(id) ? id : [])),
      );
      const [one, ...others] = apart;
      if (one !== undefined && others.length > 0) return chosen(reference, [...apart], 'end-ambiguous');
      if (one !== undefined && !left.has(one)) return { id: one, doubt: null };
      const known = byFileId.get(reference);
      if (known !== undefined) return { id: known, doubt: null };
      if (left.has(one ?? reference)) return { id: undefined, doubt: 'end-left-out' };
      const named = inFile.names.get(nameKey(reference)) ?? namedActors(stored, reference);
      if (named.length > 1) return chosen(reference, named, 'name-shared');
      if (named.length === 0 && left.has(nameKey(reference))) return { id: undefined, doubt: 'end-left-out' };
      return { id: named[0], doubt: null };
    },
    nameOf: (reference) => called.get(reference) ?? actors.get(reference)?.name ?? ownId(reference),
    add: (reference, actor) => {
      byFileId.set(reference, actor.id);
      created.set(reference, actor.id);
      addNames(inFile, actor);
    },
    leave: (reference, name) => {
      left.add(reference);
      left.add(nameKey(name));
    },
  };
}

export function planActors(
  planning: Planning,
  { stored, inFile, byFileId, created }: ReturnType<typeof knownActors>,
): void {
  const { state, draft, options, idFor, rows, problems, changes } = planning;
  const met = new Map<string, Met>();
  /** Where the change of an actor stands among the changes. */
  const pending = new Map<string, number>();
  const apart = new Set(options.apartRows);
  const likes = likeActors(state, draft);
  const kinds = derivedKinds(state.network, draft);
  let derived = 0;
  const namesOfFile = new Set(draft.actors.map(({ record }) => nameKey(record.name)));
  /** One whose number was wrong all along and whose name is another now: unless the file has the old name too. */
  const renamed = (actor: Actor) => {
    const match = writtenMatch(stored, actor);
    const name = match && state.actors.get(match.id)?.name;
    return name === undefined || namesOfFile.has(nameKey(name)) ? undefined : match;
  };
  for (const [place, { row, source = 0, record }] of draft.actors.entries()) {
    planning.reportRow(place);
    const actor = actorSchema.parse(record);
    const at = planning.placeOf(source);
    const key = `actors ${place}`;
    const isLeft = planning.left.has(key);
    let by: PlannedRow['by'] = null;
    const planned = (action: PlannedAction, more: Partial<PlannedRow> = {}) =>
      rows.push(
        plannedRow({
          key,
          table: 'actors',
          source,
          row,
          name: actor.name,
          action,
          left: isLeft,
          by,
          ...more,
        }),
      );
    const complete = (id: string, given: ActorInput) =>
      completeActor(planning, pending, id, given, isLeft ? 'all' : choiceOf(options.keptFields, key));
    const isFree = (id: string) => !met.get(id)?.sources.has(source);
    const inNetwork = matchOf(stored, { ...actor, id: ownId(actor.id) }, isFree) ?? renamed(actor);
    // An id that is unique in its file: its bearer is not the other one of the same name in that file.
    const isOther = inNetwork?.by === 'place' && !isRowId(actor.id) && !isFree(inNetwork.id);
    const found = inNetwork && !isOther ? state.actors.get(inNetwork.id) : undefined;
    const known = found?.id ?? matchOf(inFile, { ...actor, id: '' }, isFree)?.id;
    const twin = known === undefined ? undefined : met.get(known);
    if (known !== undefined && twin && !twin.sources.has(source)) {
      byFileId.set(actor.id, known);
      addNames(inFile, { ...actor, id: known });
      twin.sources.add(source);
      const { added, differing } = completion(twin.given, record);
      twin.given = { ...twin.given, ...added };
      problems.push(problem('info', 'joined-files', { place: at, row, value: actor.name }));
      for (const [field, value] of differing) {
        const details = { table: 'actors', field };
        problems.push(problem('warning', 'joined-differs', { place: at, row, value, details }));
      }
      by = found ? (inNetwork?.by ?? null) : null;
      const kept = found && options.onMatch === 'skip';
      const completed = { ...added, id: known, name: added.name ?? '' };
      const fields = kept ? [] : complete(known, completed);
      planned(fields.length > 0 ? 'update' : 'skip', { reason: 'joined-files', changes: fields });
      continue;
    }
    const repeats = twin !== undefined && (found !== undefined || isRowId(actor.id));
    if (repeats && !apart.has(key)) {
      byFileId.set(actor.id, known ?? '');
      problems.push(problem('error', 'duplicate-in-file', { place: at, row, value: actor.name }));
      planned('error', { reason: 'duplicate-in-file', left: false });
      continue;
    }
    const before = repeats ? undefined : found;
    by = before ? (inNetwork?.by ?? null) : null;
    const like = before ? undefined : likes.get(place);
    const existing = like && (like.of === 'network' ? like.id : byFileId.get(like.id));
    if (like && existing) {
      const choice = choiceOf(options.likeChoices, actor.id) ?? options.onLike ?? 'create';
      planning.likes.push({ fileId: actor.id, source, row, name: actor.name, like, choice });
      if (choice !== 'create') {
        byFileId.set(actor.id, existing);
        addNames(inFile, { ...actor, id: existing });
        const fields = choice === 'complete' ? complete(existing, { ...record, name: '' }) : [];
        planned(fields.length > 0 ? 'update' : 'skip', {
          reason: fields.length > 0 ? null : 'like-skipped',
          value: like.name,
          changes: fields,
        });
        continue;
      }
    }
    if (!before && isLeft) {
      planning.actors.leave(actor.id, actor.name);
      planned('create');
      continue;
    }
    const id = before?.id ?? idFor(actor.id);
    planning.rowOf.set(id, row);
    byFileId.set(actor.id, id);
    met.set(id, { sources: new Set([source]), given: record });
    addNames(inFile, { ...actor, id });
    if (!before) {
      created.set(actor.id, id);
      pending.set(id, changes.length);
      const kind = kinds.of(record);
      if (kind !== undefined) derived++;
      const made = { ...actor, ...(kind !== undefined && { kind }), id };
      const more = planning.communes.completionOf(made);
      changes.push(recordChange('actors', id, null, more ? mergedFields('actors', made, more).after : made));
      planned('create');
      continue;
    }
    if (options.onMatch === 'skip') {
      const { changes: differing } = mergedFields('actors', before, record);
      planned('skip', { reason: differing.length === 0 ? 'unchanged' : 'already-there' });
    } else {
      const fields = complete(id, withoutLesserName(record, before.name));
      if (fields.length === 0) planned('skip', { reason: 'unchanged' });
      else planned('update', { changes: fields });
    }
  }
  if (derived > 0) problems.push(problem('info', 'kind-derived', { details: { count: derived } }));
}

/** Finds the kinds of new actors whose file says none. A legal form may be a word that this import adds. */
function derivedKinds({ vocabularies }: Network, { newTerms }: Draft) {
  const find = wordFinder(vocabularies);
  const words = new Map(newTerms.map(({ term }) => [term.id, term.label?.fr ?? term.id]));
  return {
    of: (record: ActorInput) => {
      const id = record.legalForm ?? '';
      return kindOf(record, { id, word: words.get(id) ?? '' }, vocabularies, (word) =>
        find.term('kinds', word),
      );
    },
  };
}

/**
 * Puts what a row gives into an actor, which may itself be new or already completed by an earlier row, except for
 * the fields that are kept. Returns the fields that change.
 */
function completeActor(
  { state, changes, communes }: Planning,
  pending: Map<string, number>,
  id: string,
  given: ActorInput,
  kept: readonly string[] | 'all' = [],
): FieldChange[] {
  const place = pending.get(id) ?? changes.length;
  const change = changes[place];
  const stored = state.actors.get(id) ?? null;
  const before = change?.table === 'actors' ? change.after : stored;
  if (!before) return [];
  const { after, changes: fields } = mergedFields('actors', before, given, kept === 'all' ? [] : kept);
  if (kept === 'all' || fields.every((field) => field.kept)) return fields;
  const parsed = actorSchema.parse(after);
  const more = communes.completionOf(parsed);
  const completed = more ? mergedFields('actors', parsed, more, kept) : { after: parsed, changes: [] };
  changes[place] = recordChange('actors', id, stored, completed.after);
  pending.set(id, place);
  return [...fields, ...completed.changes];
}

/**
 * A number that stood in for a name replaces none, nor do the capitals of a register: a name that differs in nothing
 * else stays as somebody wrote it.
 */
function withoutLesserName(record: ActorInput, before: string): ActorInput {
  const { name } = record;
  const capitals = name === name.toUpperCase() && nameKey(name) === nameKey(before);
  return isStandIn(record) || capitals ? { ...record, name: '' } : record;
}

/** What another file adds to an actor, and what it says otherwise: the first word counts. */
function completion(
  given: ActorInput,
  other: ActorInput,
): { added: Partial<ActorInput>; differing: [string, string][] } {
  const added: Record<string, unknown> = {};
  const differing: [string, string][] = [];
  const own: Readonly<Record<string, unknown>> = { ...given };
  const compare = (path: string, before: unknown, value: unknown): unknown => {
    if (isEmpty(value)) return before;
    if (isEmpty(before)) return value;
    if (isByYear(before) || isByYear(value)) {
      const [own, others] = [figuresIn(before), figuresIn(value)];
      for (const year of yearsOf(others)) {
        if (own[year] !== undefined && own[year] !== others[year])
          differing.push([path, `${others[year]} (${year})`]);
      }
      return storedFigures({ ...others, ...own });
    }
    if (isPlainObject(before) && isPlainObject(value)) {
      const parts = Object.entries(value).map(([part, held]) => [
        part,
        compare(path === 'custom' ? part : path, before[part], held),
      ]);
      return { ...before, ...Object.fromEntries(parts) };
    }
    if (!sameValue(before, value)) {
      differing.push([path, typeof value === 'object' ? JSON.stringify(value) : String(value)]);
    }
    return before;
  };
  for (const [field, value] of Object.entries(other)) {
    if (field === 'id') continue;
    if (field === 'name') {
      if (isStandIn(other) || nameKey(other.name) === nameKey(given.name)) continue;
      if (isStandIn(given)) added.name = value;
      else differing.push([field, other.name]);
      continue;
    }
    const after = compare(field, own[field], value);
    if (!sameValue(after, own[field])) added[field] = after;
  }
  return { added, differing };
}
