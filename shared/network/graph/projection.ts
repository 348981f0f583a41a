import type { Collective } from '../../model/collective.ts';
import { isUnderWay } from '../../model/dates.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import type { Visible } from '../filters/filter.ts';

/** A tie that nobody entered: two actors that sit in one collective. */
export interface ProjectedTie {
  collectiveId: string;
  from: string;
  to: string;
}

/** What of a view decides which collectives count, and whether being in one is a tie. */
export type CollectiveSettings = Pick<ViewSettings, 'filters' | 'asOf' | 'countMembership'>;

/** The collectives that count under these settings: those of a shown status, on the day that is shown. */
export function countedCollectives(
  state: Pick<NetworkState, 'collectives'>,
  { filters, asOf }: Pick<CollectiveSettings, 'filters' | 'asOf'>,
): Collective[] {
  return [...state.collectives.values()].filter(
    ({ status, startedOn, endedOn }) =>
      !filters.hiddenStatuses.includes(status) && (asOf === '' || isUnderWay(startedOn, endedOn, asOf)),
  );
}

/** Who of a collective is shown, each once, on the day that is shown; '' for any day. */
export function shownMembers(collective: Collective, shown: ReadonlySet<string>, asOf: string): string[] {
  const ids = collective.members
    .filter(
      ({ actorId, from, until }) => shown.has(actorId) && (asOf === '' || isUnderWay(from, until, asOf)),
    )
    .map(({ actorId }) => actorId);
  return [...new Set(ids)];
}

/**
 * The projection of the collectives on pairs (Breiger 1974): for each collective, one tie between each two of
 * its shown members. Two actors that share two collectives get two such ties.
 */
export function projectedTies(
  state: Pick<NetworkState, 'collectives'>,
  settings: Pick<CollectiveSettings, 'filters' | 'asOf'>,
  visible: Pick<Visible, 'actors'>,
): ProjectedTie[] {
  return countedCollectives(state, settings).flatMap((collective) => {
    const members = shownMembers(collective, visible.actors, settings.asOf);
    return members.flatMap((from, place) =>
      members.slice(place + 1).map((to) => ({ collectiveId: collective.id, from, to })),
    );
  });
}

/** The shown ties, with the projected ones when the settings count them: what sizes and measures look at. */
export function countedTies(
  state: NetworkState,
  settings: ViewSettings,
  visible: Visible,
): { ties: { from: string; to: string; strength: number | null }[]; projected: number } {
  const ties: { from: string; to: string; strength: number | null }[] = [];
  for (const id of visible.cooperations) {
    const cooperation = state.cooperations.get(id);
    if (cooperation) ties.push(cooperation);
  }
  if (!settings.countMembership) return { ties, projected: 0 };
  const projected = projectedTies(state, settings, visible);
  for (const { from, to } of projected) ties.push({ from, to, strength: null });
  return { ties, projected: projected.length };
}
