import { adjacency } from './adjacency.ts';
import { components } from './components.ts';

interface Tie {
  from: string;
  to: string;
}

/**
 * The actors that lose every link with the main part of their group when `actorId` leaves: those of its
 * component that end up outside the largest remaining piece. Empty when nothing separates (not an
 * articulation point; Hopcroft and Tarjan 1973).
 */
export function separatedWithout(
  actorIds: readonly string[],
  ties: readonly Tie[],
  actorId: string,
): string[] {
  const whole = adjacency(actorIds, ties);
  const groups = components(whole);
  const own = groups.of[whole.index.get(actorId) ?? -1];
  const others = actorIds.filter((id, vertex) => id !== actorId && groups.of[vertex] === own);
  const left = components(adjacency(others, ties));
  return others.filter((_, vertex) => left.of[vertex] !== 0);
}
