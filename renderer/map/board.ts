import type { Scene } from '#shared/map/drawing/scene.ts';
import type { Elements } from './fading-scene.ts';
import type { GraphPoint, GraphTarget, Viewport } from './types.ts';

/** How near and how far a map is looked at. */
export const LEAST_ZOOM = 0.02;
export const MOST_ZOOM = 4;

/** A line that stands for ties, and the collective at its beginning when it is a seat there. */
export interface Line {
  source: string;
  ties: readonly string[];
}

/**
 * What holds the nodes of a map, where it is looked at, and the gestures on it. Cytoscape for maps of a size that it
 * handles well; a plain one for larger ones. One painter draws both.
 */
export interface Board {
  size(): { width: number; height: number };
  /** The box it lies in has another size now. */
  resize(): void;
  view(): Viewport;
  setView(view: Viewport): void;
  /** Holds exactly the nodes and ties of a scene; what comes and goes fades for so many milliseconds, if it can. */
  hold(scene: Scene, fading: number): void;
  /** How far a node or tie is in sight: 0 to 1 while it fades, 1 for any other. */
  shareOf(id: string): number;
  /** What is no longer held and has still to be drawn, as it fades out. */
  leaving(): Elements;
  placeOf(id: string): GraphPoint | undefined;
  isGrabbed(id: string): boolean;
  put(places: Iterable<readonly [string, GraphPoint]>): void;
  destroy(): void;
}

/** What the user may do on a board, and what is reported of it. */
export interface Gestures {
  /** Whether dragging from an actor draws a tie now. */
  connects(): boolean;
  /** Whether dragging draws a line around actors now. */
  lassoes(): boolean;
  /** Nodes that go along when one of them is dragged. */
  selected(): ReadonlySet<string>;
  /** The line under a place of the map, for a board that does not find it itself. */
  lineAt(place: GraphPoint): Line | undefined;
  /** The view moved, or something has to be drawn anew. */
  onChange(): void;
  onTap(target: GraphTarget, additive: boolean): void;
  onDoubleTap(target: GraphTarget): void;
  /** `at` is in pixels of the window. */
  onContextMenu(target: GraphTarget, at: GraphPoint): void;
  /** Nodes are dragged from now on. */
  onLift(ids: readonly string[]): void;
  /** They were let go; where they lie now, or nothing when they did not move. */
  onDrop(places: Map<string, GraphPoint>): void;
  /** A frame was drawn around actors. */
  onBox(actorIds: string[]): void;
  /** The line around actors while it is drawn; null when it is over. */
  onLasso(line: readonly GraphPoint[] | null): void;
  onCaught(actorIds: string[]): void;
  /** The tie while it is drawn; null when it is over. */
  onRubber(line: { from: GraphPoint; to: GraphPoint } | null): void;
  onConnect(fromId: string, toId: string): void;
}

export function targetOfLine({ source, ties }: Line): GraphTarget {
  const [first] = ties;
  return first === undefined
    ? { kind: 'collective', id: source }
    : { kind: 'cooperation', id: first, all: ties };
}

/** A place as it is stored: tenths are enough. */
export function stored({ x, y }: GraphPoint): GraphPoint {
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
}

/** The corners of the frame that a drag draws from one place to another. */
export function frameBetween(from: GraphPoint, to: GraphPoint): GraphPoint[] {
  return [from, { x: to.x, y: from.y }, { ...to }, { x: from.x, y: to.y }];
}
