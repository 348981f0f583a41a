import { it } from 'vitest';
import { labelChoice } from '#renderer/map/choosing-labels.ts';
import { fittingView } from '#renderer/map/fitting-view.ts';
import { labelSize } from '#renderer/map/layers.ts';
import { finish } from '#shared/base/steps.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { layoutInput } from '#shared/map/layout/layout-input.ts';
import { networkLayout } from '#shared/map/layout/network-layout.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { ofSize, southGironde } from './map/names/networks.ts';
it('x', async () => {
  for (const [n, state] of [['sg', southGironde()], ['60', await ofSize(60)]] as const) {
    for (const [w, h, W, H] of [[1140, 480, 1148, 488],[1140, 540, 1148, 500],[1200,540,1160,520],[1200, 560, 1200, 560]] as const) {
      const settings = defaultViewSettings();
      const places = { places: finish(networkLayout(layoutInput(state, settings.sizeBy, { width: w, height: h }))), captions: [] };
      const scene = buildScene(state, settings, visible(state, settings), 'light', 'fr', places);
      const view = fittingView({ width: W, height: H }, { top: 0, right: 0, bottom: 0, left: 0 }, [...scene.nodes, ...scene.captions], labelSize(scene));
      const at = new Map(scene.nodes.map((node) => [node.id, node]));
      const named = labelChoice((id) => at.get(id)).for(scene, view, { width: W, height: H });
      const missing = scene.nodes.filter(({ id }) => !named.anchors.has(id)).map((x) => x.label);
      console.log(n, w, h, W, H, view.zoom.toFixed(3), scene.nodes.length, named.nodes.length, missing.join(' | '));
    }
  }
});
