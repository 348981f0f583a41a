import { endsOf, idsOf, type Scope } from './scope.ts';

/**
 * The actors without any counted tie on the day of the scope: what "isolated" means in the levers, the report, the
 * questions and the selection by rule. The memberships count where the graph counts them as ties.
 */
export function isolatedIn(scope: Scope): string[] {
  const tied = new Set(endsOf(scope.links));
  return idsOf(scope.actors).filter((id) => !tied.has(id));
}
