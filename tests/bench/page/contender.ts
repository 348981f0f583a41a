import type { Box } from '#shared/map/drawing/box-grid.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

/** What is drawn of names, in pixels. */
export interface DrawnNames {
  /** Milliseconds to find a place for each; null for who looks for none. */
  placing: number | null;
  names: Box[];
  nodes: Box[];
}

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

/** One that names its actors too. */
export interface NamingContender extends Contender {
  /** The names as they stand now, and what they could cover. */
  names(): DrawnNames;
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

export function busiest(state: NetworkState): string {
  const degree = new Map<string, number>();
  for (const { from, to } of state.cooperations.values()) {
    for (const end of [from, to]) degree.set(end, (degree.get(end) ?? 0) + 1);
  }
  return [...degree].reduce((most, entry) => (entry[1] > most[1] ? entry : most))[0];
}
