import type { GraphHandle } from '#renderer/map/types.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useView } from '#renderer/store/view-state.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { thumbnailSvg } from '#shared/map/drawing/thumbnail.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { SavedView } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';

/** All that a saved view keeps of what the graph shows now; its places only when they are to stay as they are. */
export function currentLook(
  state: NetworkState,
  graph: Pick<GraphHandle, 'camera' | 'frame'> | null,
  frozen: boolean,
): Pick<SavedView, 'settings' | 'camera' | 'places' | 'thumbnail'> {
  const { settings, arranged } = useView.getState();
  const camera = graph?.camera() ?? null;
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
    thumbnail: thumbnailSvg(scene, camera && graph ? graph.frame() : null),
  };
}
