import { expect, it } from 'vitest';
import { pointedHighlight } from '#renderer/map/highlight.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sample } from '../names/networks.ts';

it('brings out an actor with its ties and partners, or a line with its ends; nothing has a ring', () => {
  const state = sample();
  const settings = defaultViewSettings();
  const scene = buildScene(state, settings, visible(state, settings), 'light', 'fr');
  const [line] = scene.edges;
  if (!line) throw new Error('no line');
  const ends = new Set([line.source, line.target]);
  const ofLine = pointedHighlight(scene, { line, at: { x: 0, y: 0 } });
  expect(ofLine?.edges.map(({ id }) => id)).toContain(line.id);
  expect(new Set(ofLine?.nodes.map(({ id }) => id))).toEqual(ends);

  const own = scene.edges.filter(({ source, target }) => source === line.source || target === line.source);
  const ofActor = pointedHighlight(scene, { node: line.source });
  expect(ofActor?.edges).toEqual(own);
  const near = new Set([line.source, ...own.flatMap(({ source, target }) => [source, target])]);
  expect(new Set(ofActor?.nodes.map(({ id }) => id))).toEqual(near);
  expect(ofActor?.ringed.size).toBe(0);
});
