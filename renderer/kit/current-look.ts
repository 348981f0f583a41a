import { preference } from '#renderer/store/preferences.ts';
import { useView } from '#renderer/store/view-state.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import type { Frame } from '#shared/map/drawing/svg.ts';
import { thumbnailSvg } from '#shared/map/drawing/thumbnail.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Camera, SavedView } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';

/** How a map is asked where it looks. */
export interface Looking {
  camera(): Camera | null;
  frame(): Frame;
}

/** The map of the graph, for whoever adds to it. */
export interface MapInSight extends Looking {
  /** What of it nothing lies over. */
  room(): Frame;
  /** Reports whenever it looks elsewhere, until it is stopped. */
  watch(listener: () => void): () => void;
  /** Where a place of the map is in the window, in pixels. */
  toWindow(place: { x: number; y: number }): { x: number; y: number };
  /** From now on it moves by no more than the user moves it. */
  stay(): void;
  focus(): void;
  reveal(actorIds: readonly string[], options?: { still?: boolean }): void;
}

/** The map of the graph while it is on the screen; whoever shows it puts it here. */
export const mapInSight: { current: MapInSight | null } = { current: null };

/** All that a saved view keeps of what the graph shows now; its places only when they are to stay as they are. */
export function currentLook(
  state: NetworkState,
  map: Looking | null,
  frozen: boolean,
): Pick<SavedView, 'settings' | 'camera' | 'places' | 'thumbnail'> {
  const { settings, arranged } = useView.getState();
  const camera = map?.camera() ?? null;
  const scene = buildScene(
    state,
    settings,
    visible(state, settings),
    'light',
    preference('language'),
    arranged,
  );
  const places = arranged?.places ?? state.positions;
  return {
    settings,
    camera,
    places: frozen ? Object.fromEntries([...places].map(([id, { x, y }]) => [id, { x, y }])) : null,
    thumbnail: thumbnailSvg(scene, camera && map ? map.frame() : null),
  };
}
