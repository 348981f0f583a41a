import { sameValue } from '../../base/same-value.ts';
import { recordChange } from '../../changes/patch.ts';
import { type ActorInput, actorSchema } from '../../model/actor.ts';
import type { Network } from '../../model/network.ts';
import { kindOf } from '../french-data/kind-of.ts';
import { type ProblemCode, problem } from '../problem.ts';
import { wordFinder } from '../tables/words.ts';
import { type ActorNames, actorNames, addNames, matchOf, namedActors, nameKey } from './actor-names.ts';
import type { Draft } from './draft.ts';
import { isRowId, isStandIn, ownId } from './file-ids.ts';
import { likeActors } from './like-actors.ts';
import { isEmpty, isPlainObject, mergedFields } from './merged-fields.ts';
import type { ImportTarget, KnownActors, PlannedAction, Planning } from './planning.ts';

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
  { shared }: Draft,
): KnownActors & { stored: ActorNames; inFile: ActorNames } {
  const stored = actorNames(actors.values());
  const inFile = actorNames();
  const byFileId = new Map<string, string>();
  const created = new Map<string, string>();
  return {
    stored,
    inFile,
    byFileId,
    created,
    find: (reference) => {
      const apart = (shared.get(reference) ?? []).flatMap((id) => byFileId.get(id) ?? []);
      if (apart.length > 0) {
        const [id, ...others] = new Set(apart);
        return { id: others.length > 0 ? undefined : id, doubt: others.length > 0 ? 'end-ambiguous' : null };
      }
      const known = byFileId.get(reference);
      if (known !== undefined) return { id: known, doubt: null };
      const named = inFile.names.get(nameKey(reference)) ?? namedActors(stored, reference);
      return { id: named[0], doubt: named.length > 1 ? 'name-shared' : null };
    },
    add: (reference, actor) => {
      byFileId.set(reference, actor.id);
      created.set(reference, actor.id);
      addNames(inFile, actor);
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
  const likes = likeActors(state, draft);
  const kinds = derivedKinds(state.network, draft);
  let derived = 0;
  for (const [place, { row, source = 0, record }] of draft.actors.entries()) {
    planning.reportRow(place);
    const actor = actorSchema.parse(record);
    const planned = (action: PlannedAction, reason: ProblemCode | null = null, fields: string[] = []) =>
      rows.push({ table: 'actors', row, name: actor.name, action, reason, value: actor.name, fields });
    const isFree = (id: string) => !met.get(id)?.sources.has(source);
    const inNetwork = matchOf(stored, { ...actor, id: ownId(actor.id) }, isFree);
    // An id that is unique in its file: its bearer is not the other one of the same name in that file.
    const isOther = inNetwork?.by === 'place' && !isRowId(actor.id) && !isFree(inNetwork.id);
    const before = inNetwork && !isOther ? state.actors.get(inNetwork.id) : undefined;
    const known = before?.id ?? matchOf(inFile, { ...actor, id: '' }, isFree)?.id;
    const twin = known === undefined ? undefined : met.get(known);
    if (known !== undefined && twin && !twin.sources.has(source)) {
      byFileId.set(actor.id, known);
      addNames(inFile, { ...actor, id: known });
      twin.sources.add(source);
      const { added, differing } = completion(twin.given, record);
      twin.given = { ...twin.given, ...added };
      problems.push(problem('info', 'joined-files', { row, value: actor.name }));
      for (const [field, value] of differing) {
        const details = { table: 'actors', field };
        problems.push(problem('warning', 'joined-differs', { row, value, details }));
      }
      const kept = before && options.onMatch === 'skip';
      const completed = { ...added, id: known, name: added.name ?? '' };
      const fields = kept ? [] : completeActor(planning, pending, known, completed);
      planned(fields.length > 0 ? 'update' : 'skip', 'joined-files', fields);
      continue;
    }
    if (twin && (before || isRowId(actor.id))) {
      byFileId.set(actor.id, known ?? '');
      problems.push(problem('error', 'duplicate-in-file', { row, value: actor.name }));
      planned('error', 'duplicate-in-file');
      continue;
    }
    const like = before ? undefined : likes.get(place);
    const existing = like && (like.of === 'network' ? like.id : byFileId.get(like.id));
    if (like && existing) {
      const choice = options.likeChoices?.get(actor.id) ?? options.onLike ?? 'create';
      planning.likes.push({ fileId: actor.id, row, name: actor.name, like, choice });
      if (choice !== 'create') {
        byFileId.set(actor.id, existing);
        addNames(inFile, { ...actor, id: existing });
        const fields =
          choice === 'complete' ? completeActor(planning, pending, existing, { ...record, name: '' }) : [];
        rows.push({
          table: 'actors',
          row,
          name: actor.name,
          action: fields.length > 0 ? 'update' : 'skip',
          reason: fields.length > 0 ? null : 'like-skipped',
          value: like.name,
          fields,
        });
        continue;
      }
    }
    const id = before?.id ?? idFor(actor.id);
    byFileId.set(actor.id, id);
    met.set(id, { sources: new Set([source]), given: record });
    addNames(inFile, { ...actor, id });
    if (!before) {
      created.set(actor.id, id);
      pending.set(id, changes.length);
      const kind = kinds.of(record);
      if (kind !== undefined) derived++;
      changes.push(recordChange('actors', id, null, { ...actor, ...(kind !== undefined && { kind }), id }));
      planned('create');
      continue;
    }
    if (options.onMatch === 'skip') {
      const { fields } = mergedFields(before, record);
      planned('skip', fields.length === 0 ? 'unchanged' : 'already-there');
    } else {
      const fields = completeActor(planning, pending, id, withoutStandIn(record));
      if (fields.length === 0) planned('skip', 'unchanged');
      else planned('update', null, fields);
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
 * Puts what a row gives into an actor, which may itself be new or already completed by an earlier row. Returns
 * the fields that change.
 */
function completeActor(
  { state, changes }: Planning,
  pending: Map<string, number>,
  id: string,
  given: ActorInput,
): string[] {
  const place = pending.get(id) ?? changes.length;
  const change = changes[place];
  const stored = state.actors.get(id) ?? null;
  const before = change?.table === 'actors' ? change.after : stored;
  if (!before) return [];
  const { after, fields } = mergedFields(before, given);
  if (fields.length > 0) {
    changes[place] = recordChange('actors', id, stored, actorSchema.parse(after));
    pending.set(id, place);
  }
  return fields;
}

/** A number that stood in for a name replaces none. */
function withoutStandIn(record: ActorInput): ActorInput {
  return isStandIn(record) ? { ...record, name: '' } : record;
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
