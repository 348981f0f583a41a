import { ask } from '#renderer/kit/intents.ts';
import { showInspector } from '#renderer/kit/panels.ts';
import { select } from '#renderer/store/view-state.ts';
import type { Evidence } from '#shared/insight/evidence.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

/** Picks actors and cooperations and brings them in sight on the graph. */
export function showEvidence({ actors, cooperations }: Evidence, state: NetworkState): void {
  const ends = cooperations.flatMap((id) => {
    const cooperation = state.cooperations.get(id);
    return cooperation ? [cooperation.from, cooperation.to] : [];
  });
  select({ actors, cooperations });
  void ask({ what: 'reveal', actors: [...new Set([...actors, ...ends])] });
}

/** Opens the record of an actor beside the screen one is on. */
export function openActor(id: string): void {
  select({ actors: [id] });
  showInspector();
}
