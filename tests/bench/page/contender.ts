import type { NetworkState } from '#shared/model/network-state.ts';

export interface Point {
  x: number;
  y: number;
}

/** One way of drawing a network, as far as the bench needs it. Each has the same places, names and colours. */
export interface Contender {
  /** Resolves when the whole picture has been drawn once. */
  show(container: HTMLElement, state: NetworkState): Promise<void>;
  /** Where an actor is, in pixels of the container. */
  onScreen(actorId: string): Point;
  /** Something that differs whenever the view was moved. */
  view(): string;
  /** Both resolve at the end of the move. */
  fit(duration: number): Promise<void>;
  jumpTo(actorId: string, duration: number): Promise<void>;
  /** Brings out an actor with its partners; null to end it. */
  highlight(actorId: string | null): void;
  /** Colours the actors by another field. */
  recolour(): void;
  /** Leaves out every actor of one kind, or shows all again. */
  hideKind(kind: string | null): void;
  destroy(): void;
}

/** Colours for the second way of colouring, the same for all. */
export const KIND_COLOURS: Readonly<Record<string, string>> = {
  association: '#0072B2',
  cooperative: '#E69F00',
  entreprise: '#009E73',
  collectivite: '#CC79A7',
  recherche: '#56B4E9',
  financeur: '#D55E00',
};

export function partnersOf(state: NetworkState, actorId: string): Set<string> {
  const near = new Set([actorId]);
  for (const { from, to } of state.cooperations.values()) {
    if (from === actorId) near.add(to);
    if (to === actorId) near.add(from);
  }
  return near;
}
