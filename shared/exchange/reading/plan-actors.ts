import { fold } from '../../base/fold.ts';
import { recordChange } from '../../changes/patch.ts';
import { type ActorInput, actorSchema } from '../../model/actor.ts';
import { type ProblemCode, problem } from '../problem.ts';
import { isRowId } from '../tables/interpret.ts';
import { type ActorNames, actorNames, addNames, matchOf, namedActor } from './actor-names.ts';
import { likeActors } from './like-actors.ts';
import { mergedFields } from './merged-fields.ts';
import type { ImportTarget, KnownActors, PlannedAction, Planning } from './planning.ts';

/** The actors of a network, and those that the file adds to them as it is read. */
export function knownActors({
  actors,
}: ImportTarget): KnownActors & { stored: ActorNames; inFile: ActorNames } {
  const stored = actorNames(actors.values());
  const inFile = actorNames();
  const byFileId = new Map<string, string>();
  const created = new Map<string, string>();
  return {
    stored,
    inFile,
    byFileId,
    created,
    find: (reference) =>
      byFileId.get(reference) ?? inFile.names.get(fold(reference)) ?? namedActor(stored, reference),
    add: (reference, id, name) => {
      byFileId.set(reference, id);
      created.set(reference, id);
      inFile.names.set(fold(name), id);
    },
  };
}

export function planActors(
  planning: Planning,
  { stored, inFile, byFileId, created }: ReturnType<typeof knownActors>,
): void {
  const { state, draft, options, idFor, rows, problems, changes } = planning;
  const used = new Set<string>();
  /** Where the change of an actor stands among the changes. */
  const pending = new Map<string, number>();
  const likes = likeActors(state, draft);
  for (const [place, { row, record }] of draft.actors.entries()) {
    planning.told(place);
    const actor = actorSchema.parse(record);
    const planned = (action: PlannedAction, reason: ProblemCode | null = null, fields: string[] = []) =>
      rows.push({ table: 'actors', row, name: actor.name, action, reason, value: actor.name, fields });
    const match = matchOf(stored, actor);
    const before = match === undefined ? undefined : state.actors.get(match);
    // Without identifiers of their own, two like rows are one actor.
    const twin = isRowId(actor.id) ? matchOf(inFile, actor) : undefined;
    if ((before && used.has(before.id)) || twin !== undefined) {
      byFileId.set(actor.id, before?.id ?? twin ?? '');
      problems.push(problem('error', 'duplicate-in-file', { row, value: actor.name }));
      planned('error', 'duplicate-in-file');
      continue;
    }
    const like = before ? undefined : likes.get(place);
    const heir = like && (like.of === 'network' ? like.id : byFileId.get(like.id));
    if (like && heir) {
      const choice = options.likeChoices?.get(actor.id) ?? options.onLike ?? 'create';
      planning.likes.push({ fileId: actor.id, row, name: actor.name, like, choice });
      if (choice !== 'create') {
        byFileId.set(actor.id, heir);
        addNames(inFile, { ...actor, id: heir });
        const fields =
          choice === 'complete' ? completeActor(planning, pending, heir, { ...record, name: '' }) : [];
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
    addNames(inFile, { ...actor, id });
    if (!before) {
      created.set(actor.id, id);
      pending.set(id, changes.length);
      changes.push(recordChange('actors', id, null, { ...actor, id }));
      planned('create');
      continue;
    }
    used.add(before.id);
    if (options.onMatch === 'skip') {
      const { fields } = mergedFields(before, record);
      planned('skip', fields.length === 0 ? 'unchanged' : 'already-there');
    } else {
      const fields = completeActor(planning, pending, id, record);
      if (fields.length === 0) planned('skip', 'unchanged');
      else planned('update', null, fields);
    }
  }
}

/**
 * Puts what a row gives into an actor, which may itself be new or already completed by an earlier row. Answers
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
