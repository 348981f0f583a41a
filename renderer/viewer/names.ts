import type { Page } from '#shared/documents/page/page.ts';
import type { Drawn } from '#shared/documents/page/shown.ts';
import { LABEL, LINE_HEIGHT, labelBox, lettersOf, placeLabels } from '#shared/map/drawing/label-placement.ts';
import type { Camera } from './camera.ts';
import { makeSvg } from './dom.ts';

/** Up to so many nodes names are placed anew at every frame of a zoom; beyond, when it has come to rest. */
const LIVELY_UP_TO = 200;
const MOST = 140;
const REST = 120;

export interface Names {
  /** Follows the camera. */
  move(camera: Camera): void;
  /** Places them anew: what is shown has changed. */
  draw(drawn: Drawn, chosen: number | null, labels: boolean): void;
}

/** The names on the map: letters keep their size, and none covers another. */
export function makeNames(page: Page, layer: SVGGElement, stage: SVGSVGElement): Names {
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  let placed: Camera | null = null;
  let drawnNow: Drawn | null = null;
  let chosenNow: number | null = null;
  let labelled = true;
  let resting = 0;

  const place = () => {
    if (!drawnNow) return;
    if (!labelled) return layer.replaceChildren();
    const { nodes, fullNodes } = drawnNow;
    const { clientWidth, clientHeight } = stage;
    const near = (at: number, length: number) => at > -length * 0.5 && at < length * 1.5;
    const candidates = page.nodes.flatMap((node, index) => {
      if (!nodes[index]) return [];
      const x = node.x * camera.zoom + camera.x;
      const y = node.y * camera.zoom + camera.y;
      if (!near(x, clientWidth) || !near(y, clientHeight)) return [];
      const priority = (index === chosenNow ? 1e6 : fullNodes[index] ? 1e4 : 0) + node.priority;
      return [{ ...node, id: String(index), priority, index }];
    });
    const anchors = placeLabels(candidates, camera.zoom, LABEL, { most: MOST });
    layer.replaceChildren(
      ...candidates.flatMap((node) => {
        const anchor = anchors.get(node.id);
        if (!anchor) return [];
        const { left, right, top } = labelBox(node, camera.zoom, LABEL, anchor);
        const letters = lettersOf(node, LABEL);
        const x = String(Math.round((left + right) / 2));
        const text = makeSvg('text', {
          'font-size': String(letters),
          class: `${fullNodes[node.index] ? '' : 'faded'} ${node.collective === null ? '' : 'collective'}`,
        });
        node.lines.forEach((line, row) => {
          const y = String(Math.round(top + (row * LINE_HEIGHT + 0.85) * letters));
          text.append(makeSvg('tspan', { x, y }, line));
        });
        return [text];
      }),
    );
    placed = camera;
    layer.classList.remove('away');
    layer.setAttribute('transform', `translate(${camera.x} ${camera.y})`);
  };

  return {
    move(next) {
      camera = next;
      clearTimeout(resting);
      if (placed?.zoom === camera.zoom) {
        layer.setAttribute('transform', `translate(${camera.x} ${camera.y})`);
        resting = window.setTimeout(place, REST);
      } else if ((drawnNow?.nodes.filter(Boolean).length ?? 0) <= LIVELY_UP_TO) {
        place();
      } else {
        layer.classList.add('away');
        resting = window.setTimeout(place, REST);
      }
    },
    draw(drawn, chosen, labels) {
      labelled = labels;
      drawnNow = drawn;
      chosenNow = chosen;
      clearTimeout(resting);
      place();
    },
  };
}
