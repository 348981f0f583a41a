import { useMemo } from 'react';
import { useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { findings } from '#shared/network/graph/exploring.ts';

/** The ties that answer the question being asked, to stand out on the map; null without question or answer. */
export function useExplored(
  state: NetworkState,
  shown: Visible,
): { actors: readonly string[]; cooperations: readonly string[] } | null {
  const exploration = useView((view) => view.exploration);
  const finding = useView((view) => view.finding);
  return useMemo(() => {
    if (!exploration) return null;
    const found = findings(state, shown, exploration);
    const chosen = found[finding ?? -1];
    const cooperations = (chosen ? [chosen] : found).flatMap((each) => each.cooperations);
    return cooperations.length > 0 ? { actors: [], cooperations } : null;
  }, [state, shown, exploration, finding]);
}
