import { createRef } from 'react';
import { mapInSight } from '#renderer/kit/current-look.ts';
import { mayChange } from '#renderer/kit/may-change.ts';
import { goTo, showScreen, useNavigation } from '#renderer/kit/navigation.ts';
import { slice } from '#renderer/kit/slice.ts';
import type { GraphHandle } from '#renderer/map/types.ts';

interface GraphState {
  /** The list of saved views is open. */
  viewsShown: boolean;
  /** Dragging from an actor draws a tie instead of moving it. */
  connecting: boolean;
  /** Dragging draws a line around actors to select them. */
  lassoing: boolean;
  /** Actors that are to be brought in sight, until they have been. */
  revealing: readonly string[] | null;
  /** The tie at which the walk by keys stands. */
  standing: string | null;
  /** The map has outlines: left to itself it has none where groups overlap. */
  outlined: boolean;
}

export const useGraph = slice<GraphState>(
  { viewsShown: false, connecting: false, lassoing: false, revealing: null, standing: null, outlined: true },
  { untilTurned: ['connecting', 'lassoing'] },
);

/** The map of the graph screen while that is shown. */
export const graphRef = createRef<GraphHandle>();

export const shownGraph = (): GraphHandle | null => graphRef.current;

/** Keeps the map for whoever acts on it, and for whoever only wants to know where it looks. */
export function holdGraph(handle: GraphHandle | null): void {
  graphRef.current = handle;
  mapInSight.current = handle;
}

/** Turns to the graph and brings these actors in sight. */
export function reveal(actors: readonly string[]): void {
  showScreen('graph');
  useGraph.setState({ revealing: actors });
}

export function setConnecting(connecting: boolean): void {
  if (!connecting || mayChange()) useGraph.setState({ connecting, ...(connecting && { lassoing: false }) });
}

export function setLassoing(lassoing: boolean): void {
  useGraph.setState({ lassoing, ...(lassoing && { connecting: false }) });
}

/** Acts on the graph; from another screen it turns there first, so that what was asked for is seen. */
export function onGraph(act: () => void): void {
  if (useNavigation.getState().screen !== 'graph') goTo('graph');
  act();
}
