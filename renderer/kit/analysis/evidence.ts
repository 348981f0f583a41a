import { ask } from '#renderer/kit/intents.ts';
import { showInspector } from '#renderer/kit/panels.ts';
import { select } from '#renderer/store/view-state.ts';
import type { Evidence } from '#shared/insight/evidence.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

/** Picks actors and ties and brings them in sight on the graph. */
export function showEvidence({ actors, ties }: Evidence, state: NetworkState): void {
  const ends = ties.flatMap((id) => {
    const tie = state.cooperations.get(id);
    return tie ? [tie.from, tie.to] : [];
  });
  select({ actors, cooperations: ties });
  void ask({ what: 'reveal', actors: [...new Set([...actors, ...ends])] });
}

/** Opens the record of an actor beside the screen one is on. */
export function openActor(id: string): void {
  select({ actors: [id] });
  showInspector();
}
