import { recordChange } from '../../changes/patch.ts';
import { actorSchema } from '../../model/actor.ts';
import { problem } from '../problem.ts';
import { nameKey } from './actor-names.ts';
import type { Drafted } from './draft.ts';
import { rowId } from './file-ids.ts';
import { choiceOf } from './import-options.ts';
import { likeNames } from './like-names.ts';
import { type Planning, plannedRow } from './planning.ts';

/** Creates the actor that only a cooperation or a collective names, unless it is left out; it is marked to check. */
export function createNamedActor(
  planning: Planning,
  name: string,
  { row, source }: Pick<Drafted<unknown>, 'row' | 'source'>,
): string | undefined {
  const { idFor, actors, changes, problems, rows, left, placeOf } = planning;
  // No id of a file begins so: an actor of that id would be another one.
  const fileId = rowId('named', 0) + nameKey(name);
  const meant = meantByName(planning, name, fileId, { row, source });
  if (meant) {
    if (meant.id === null) actors.leave(name, name);
    else actors.byFileId.set(name, meant.id);
    return meant.id ?? undefined;
  }
  const key = `named ${nameKey(name)}`;
  const isLeft = left.has(key);
  rows.push(
    plannedRow({
      key,
      table: 'actors',
      source: source ?? 0,
      row,
      name,
      action: 'create',
      reason: 'actor-created',
      left: isLeft,
    }),
  );
  if (isLeft) {
    actors.leave(name, name);
    return undefined;
  }
  const id = idFor(fileId);
  const actor = actorSchema.parse({ id, name, confidence: 'to-check' });
  actors.add(name, actor);
  changes.push(recordChange('actors', id, null, actor));
  problems.push(problem('info', 'actor-created', { place: placeOf(source), row, value: name }));
  return id;
}

/**
 * What was decided of a name that looks like that of an actor: the actor that it means, null for nobody; undefined when
 * it is to be an actor of its own.
 */
function meantByName(
  { state, draft, options, likes, actors, rows, mentioned }: Planning,
  name: string,
  fileId: string,
  { row, source = 0 }: { row: number | null; source: number | undefined },
): { id: string | null } | undefined {
  const like = likeNames(state, draft).get(nameKey(name));
  const id = like && (like.of === 'network' ? like.id : actors.byFileId.get(like.id));
  if (!like || id === undefined) return undefined;
  mentioned.add(id);
  const choice = choiceOf(options.likeChoices, fileId) ?? options.onLike ?? 'create';
  const isKnown = likes.some((other) => other.fileId === fileId);
  if (!isKnown) likes.push({ fileId, source, row, name, like, choice });
  if (choice === 'create') return undefined;
  if (!isKnown) {
    const reason = 'like-skipped';
    rows.push(
      plannedRow({
        key: '',
        table: 'actors',
        source,
        row,
        name,
        action: 'skip',
        reason,
        left: false,
        value: like.name,
      }),
    );
  }
  return { id: choice === 'complete' ? id : null };
}
