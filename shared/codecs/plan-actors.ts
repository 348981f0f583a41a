import { recordChange } from '../commands/patch.ts';
import { fold } from '../graph/fold.ts';
import { actorSchema } from '../model/actor.ts';
import type { NetworkState } from '../model/network-state.ts';
import { type ActorNames, actorNames, addNames, matchOf, namedActor } from './actor-names.ts';
import { isRowId } from './interpret.ts';
import { mergedFields } from './merged-fields.ts';
import type { KnownActors, PlannedAction, Planning } from './planning.ts';
import { type ProblemCode, problem } from './problem.ts';

/** The actors of a network, and those that the file adds to them as it is read. */
export function knownActors({
  actors,
}: NetworkState): KnownActors & { stored: ActorNames; inFile: ActorNames } {
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
  { state, draft, options, idFor, rows, problems, changes }: Planning,
  { stored, inFile, byFileId, created }: ReturnType<typeof knownActors>,
): void {
  const used = new Set<string>();
  for (const { row, record } of draft.actors) {
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
    const id = before?.id ?? idFor(actor.id);
    byFileId.set(actor.id, id);
    addNames(inFile, { ...actor, id });
    if (!before) {
      created.set(actor.id, id);
      changes.push(recordChange('actors', id, null, { ...actor, id }));
      planned('create');
      continue;
    }
    used.add(before.id);
    const { after, fields } = mergedFields(before, record);
    if (fields.length === 0) planned('skip', 'unchanged');
    else if (options.onMatch === 'skip') planned('skip', 'already-there');
    else {
      changes.push(recordChange('actors', id, before, actorSchema.parse(after)));
      planned('update', null, fields);
    }
  }
}
