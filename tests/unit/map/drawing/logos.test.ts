import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { pictureHolds } from '#shared/map/drawing/picture-holds.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { sceneToSvg } from '#shared/map/drawing/svg.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { viewSettingsSchema } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { logo } from '../../pngs.ts';

const sample = toState(sampleNetwork('fr', '2026-01-01T00:00:00.000Z'));
const [one = '', other = '', third = ''] = [...sample.actors.keys()];
const logos = new Map(
  [logo(one, 'same'), logo(other, 'same'), logo(third), logo('gone')].map((record) => [record.id, record]),
);

function scene(input: object = {}, state: NetworkState = { ...sample, logos }) {
  const settings = viewSettingsSchema.parse(input);
  return buildScene(state, settings, visible(state, settings), 'light', 'fr');
}

it('an actor is drawn with its logo, beside the icon of its kind, unless a view leaves logos out', () => {
  const drawn = scene({ icons: true }).nodes.filter((node) => node.logo !== null);
  expect(drawn.map(({ id, logo }) => [id, logo])).toEqual(
    [one, other, third].map((id) => [id, logos.get(id)?.png]),
  );
  expect(drawn.some(({ icon }) => icon !== null)).toBe(true);
  expect(pictureHolds(scene()).logos).toBe(3);
  expect(scene({ logos: false }).nodes.every((node) => node.logo === null)).toBe(true);
});

it('each picture is in the SVG once, from no address, and every logo refers to what is there', () => {
  const { svg } = sceneToSvg(scene(), { title: 'Carte', caption: '' });
  const pictures: string[] = [];
  const ids = new Set<string>();
  const wanted: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const said = attributes as Record<string, string>;
    if (said.id) ids.add(said.id);
    if (name === 'image') pictures.push(said.href ?? '');
    if (name === 'use') wanted.push((said.href ?? '').slice(1), (said['clip-path'] ?? '').slice(5, -1));
  });
  parser.write(svg).close();
  expect(pictures.sort()).toEqual(
    [logos.get(one), logos.get(third)].map((record) => `data:image/png;base64,${record?.png}`).sort(),
  );
  expect(wanted).toHaveLength(6);
  expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
  expect(sceneToSvg(scene({}, sample), { title: 'Carte', caption: '' }).svg).not.toMatch(/<defs|<use/);
});
