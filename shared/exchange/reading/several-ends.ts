import { readList } from '../../fields/values.ts';
import type { CooperationInput } from '../../model/cooperation.ts';
import { problem } from '../problem.ts';
import type { Drafted } from './draft.ts';
import type { Planning } from './planning.ts';

/**
 * The cooperations of a draft, one for each pair where an end names several actors, as Kumu's sheets do
 * ("Cantine|Atelier"). A name that holds such a sign itself is known as a whole.
 */
export function oneOfEachEnd({
  draft,
  actors,
  problems,
  placeOf,
}: Planning): readonly Drafted<CooperationInput>[] {
  const endsOf = (reference: string): readonly string[] => {
    if (!/[;|\n]/.test(reference)) return [reference];
    const { id, doubt } = actors.find(reference);
    const parts = id === undefined && doubt === null ? readList(reference) : [];
    return parts.length > 1 ? parts : [reference];
  };
  return draft.cooperations.flatMap((drafted) => {
    const { row, source, record } = drafted;
    const [froms, tos] = [endsOf(record.from), endsOf(record.to)];
    const count = froms.length * tos.length;
    if (count === 1) return [drafted];
    problems.push(problem('info', 'ends-several', { place: placeOf(source), row, details: { count } }));
    return froms.flatMap((from) => tos.map((to) => ({ ...drafted, record: { ...record, from, to } })));
  });
}
