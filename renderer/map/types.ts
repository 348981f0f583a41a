import type { Scene } from '#shared/map/drawing/scene.ts';
import type { Camera } from '#shared/model/view.ts';

export interface GraphPoint {
  x: number;
  y: number;
}

export interface GraphSelection {
  actors: ReadonlySet<string>;
  cooperations: ReadonlySet<string>;
  collective: string | null;
  /** What the legend brings out, whatever is selected; null for nothing. */
  broughtOut?: { actors: readonly string[]; cooperations: readonly string[] } | null;
}

export type GraphTarget =
  | { kind: 'actor'; id: string }
  /** Several when one line stands for them. */
  | { kind: 'cooperation'; id: string; all: readonly string[] }
  | { kind: 'collective'; id: string }
  | { kind: 'canvas'; at: GraphPoint };

export interface Picked {
  actors: readonly string[];
  cooperations: readonly string[];
  collective?: string | null;
}

/** The ties whose line is pointed at, and where, in pixels of the map. */
export interface TiePoint {
  ties: readonly string[];
  at: GraphPoint;
}

/** What the user does on the map, for its owner to act on: the view itself changes no data. */
export interface GraphEvents {
  onSelect(selection: Picked, options: { additive: boolean }): void;
  /** New places of nodes that were dragged. */
  onMove(places: Map<string, GraphPoint>): void;
  onOpen(target: { kind: 'actor' | 'collective'; id: string }): void;
  onCreateAt(place: GraphPoint): void;
  /** A tie was drawn from one actor to another. */
  onConnect(fromId: string, toId: string): void;
  /** A tie was drawn from an actor to empty paper; only where the map is built on. */
  onConnectNew?(fromId: string, place: GraphPoint): void;
  /** A tie is asked for from an actor, its other end not yet known. */
  onConnectFrom?(fromId: string): void;
  /** `at` is in pixels of the window. */
  onContextMenu(target: GraphTarget, at: GraphPoint): void;
  /** A line is pointed at; null when it no longer is. */
  onPointTie?(tie: TiePoint | null): void;
  /** The map goes: where the user had moved it to, or null when it was as it fits by itself. */
  onLeave(view: LeftView | null): void;
}

export interface MapFrame {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What the owner may ask of the map. */
export interface GraphHandle {
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /**
   * Brings an actor to the middle, or several all in sight; those that are not drawn are passed over.
   * still: the map does not move when they and their partners are in sight already.
   */
  reveal(actorIds: readonly string[], options?: { still?: boolean }): void;
  focus(): void;
  /** The middle of what is in sight, in the map's units. */
  middle(): GraphPoint;
  /** Where the map is looked at; null while all of it is in sight, as it fits by itself. */
  camera(): Camera | null;
  /** Looks where a camera did; null to have all in sight. slowly: as a story goes on from step to step. */
  look(camera: Camera | null, options?: { slowly?: boolean }): void;
  /** The frame in sight, in the map's units. */
  frame(): MapFrame;
  /** What of it nothing lies over. */
  room(): MapFrame;
  /** Reports the frame in sight, now and whenever it changes, until it is stopped. */
  watch(listener: (frame: MapFrame) => void): () => void;
  /** From now on it does not fit by itself when what lies over its edges grows: what was seen stays where it is. */
  stay(): void;
  /** Where a point of the map is, in pixels of the window. */
  toWindow(place: GraphPoint): GraphPoint;
  /** Brings a point of the map to the middle at once, at the same zoom. */
  moveTo(point: GraphPoint): void;
}

/** Widths of what covers the edges of the map, in pixels. */
export interface Insets {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export interface Viewport {
  zoom: number;
  pan: GraphPoint;
}

/** A view, and what of the map it looked at, whatever the size of the window. */
export interface LeftView extends Viewport {
  camera: Camera;
  frame: MapFrame;
}

export type { Scene };
