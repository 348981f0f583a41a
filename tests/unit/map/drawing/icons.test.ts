import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { iconInk, iconIsRead, iconPlace, type NodeIcon } from '#shared/map/drawing/node-icon.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { drawShape, type SceneShape } from '#shared/map/drawing/shapes.ts';
import { sceneToSvg } from '#shared/map/drawing/svg.ts';
import { isInside } from '#shared/map/layout/polygon.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { viewSettingsSchema } from '#shared/model/view.ts';
import { type KindTerm, NODE_SHAPES } from '#shared/model/vocabulary.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const sample = toState(sampleNetwork('fr', '2026-01-01T00:00:00.000Z'));
const { kinds } = sample.network.vocabularies;

function scene(input: object, state: NetworkState = sample) {
  const settings = viewSettingsSchema.parse(input);
  return buildScene(state, settings, visible(state, settings), 'light', 'fr');
}

/** The sample with another list of kinds, its actors of these kinds in turn. */
function withKinds(list: readonly KindTerm[], used: readonly string[]): NetworkState {
  const actors = [...sample.actors.values()].map((actor, place) => ({
    ...actor,
    kind: used[place % used.length] ?? '',
  }));
  return {
    ...sample,
    network: { ...sample.network, vocabularies: { ...sample.network.vocabularies, kinds: [...list] } },
    actors: new Map(actors.map((actor) => [actor.id, actor])),
  };
}

/** The icon of each kind on the map. */
function iconsByKind(state: NetworkState): Map<string, NodeIcon | null> {
  return new Map(
    scene({ icons: true }, state).nodes.map(({ id, icon }) => [state.actors.get(id)?.kind ?? '', icon]),
  );
}

const ids = kinds.map(({ id }) => id);

it('each kind of the program has an icon of its own, "other" none; none is there unasked', () => {
  const icons = iconsByKind(withKinds(kinds, ids));
  const paths = ids.flatMap((id) => {
    const icon = icons.get(id);
    return icon && 'path' in icon ? [icon.path] : [];
  });
  expect(new Set(paths).size).toBe(ids.length - 1);
  expect(icons.get('autre')).toBeNull();
  expect(scene({}).nodes.every(({ icon }) => icon === null)).toBe(true);
});

it('a kind that the network made or renamed has its first letter, an unknown one nothing', () => {
  const own = { id: 'ecole', label: { fr: '« école »' }, shape: 'circle', ess: false } as const;
  const renamed = kinds.map((kind) => (kind.id === 'mutuelle' ? { ...kind, label: { fr: 'Banque' } } : kind));
  const nameless = { id: 'x', label: { fr: '?' }, shape: 'circle', ess: false } as const;
  const icons = iconsByKind(
    withKinds([...renamed, own, nameless], ['ecole', 'mutuelle', 'x', '', 'constructor']),
  );
  expect(Object.fromEntries(icons)).toEqual({
    ecole: { letter: 'É' },
    mutuelle: { letter: 'B' },
    x: null,
    '': null,
    constructor: null,
  });
});

it('borders that follow the kind too are explained with the icons, once', () => {
  const { nodes, legend } = scene({ icons: true, borderBy: 'kind' });
  const section = legend.sections.find(({ id }) => id === 'icon');
  expect(section?.hides).toBe('kind');
  expect([...(section?.entries.flatMap(({ actors }) => actors) ?? [])].sort()).toEqual(
    [...sample.actors.keys()].sort(),
  );
  for (const { sign, actors } of section?.entries ?? []) {
    const own = nodes.filter(({ id }) => actors.includes(id));
    if (sign.what === 'icon') expect(new Set(own.map(({ icon }) => icon))).toEqual(new Set([sign.icon]));
    const colour = sign.what === 'icon' ? sign.colour : sign.what === 'shape' ? sign.hollow : undefined;
    expect(new Set(own.map(({ border }) => border?.colour))).toEqual(new Set([colour]));
  }
  expect(legend.sections.map(({ id }) => id)).not.toContain('shape');
  expect(legend.sections.map(({ id }) => id)).not.toContain('border');
});

it('borders that say something else are explained apart from the icons', () => {
  const { sections } = scene({ icons: true, borderBy: 'level' }).legend;
  expect(sections.map(({ id }) => id)).toContain('border');
  const signs = sections.find(({ id }) => id === 'icon')?.entries.map(({ sign }) => sign) ?? [];
  expect(signs.every((sign) => !('colour' in sign) || sign.colour === null)).toBe(true);
});

it('stands in its node in the SVG, and in the legend', () => {
  const state = withKinds([{ id: 'k', label: { fr: '& co' }, shape: 'star', ess: false }], ['k']);
  const letters: string[] = [];
  const parser = new SaxesParser();
  parser.on('text', (text) => letters.push(text));
  parser.write(sceneToSvg(scene({ icons: true }, state), { title: 'Carte', caption: '' }).svg).close();
  expect(letters.filter((text) => text === 'C')).toHaveLength(sample.actors.size + 1);
  const { svg } = sceneToSvg(scene({ icons: true }), { title: 'Carte', caption: '' });
  expect(svg.match(/<g class="icon"/g)).toHaveLength(
    scene({ icons: true }).nodes.filter(({ icon }) => icon !== null).length,
  );
});

it.each(NODE_SHAPES)('an icon lies within a %s', (shape: SceneShape) => {
  const size = 40;
  const { x, y, scale } = iconPlace(shape, size);
  const half = 12 * scale;
  const middle = { x: x + half, y: y + half };
  const corners = cornersOf(shape, size);
  // Icons are round rather than square: the middles of the sides of their frame count.
  for (const [across, down] of [
    [half, 0],
    [-half, 0],
    [0, half],
    [0, -half],
  ] as const) {
    expect(isInside({ x: middle.x + across, y: middle.y + down }, corners)).toBe(true);
  }
});

/** The corners of a shape as it is drawn; of round ones, enough points of their line. */
function cornersOf(shape: SceneShape, size: number): { x: number; y: number }[] {
  const corners: { x: number; y: number }[] = [];
  const add = (x: number, y: number) => corners.push({ x, y });
  drawShape(
    {
      moveTo: add,
      lineTo: add,
      quadraticCurveTo: (_controlX, _controlY, x, y) => add(x, y),
      arc(x, y, radius, from, to) {
        for (let part = 0; part < 64; part++) {
          const angle = from + ((to - from) * part) / 64;
          add(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
      },
      roundRect(x, y, width, height) {
        for (const [across, down] of [
          [0, 0],
          [width, 0],
          [width, height],
          [0, height],
        ] as const)
          add(x + across, y + down);
      },
      closePath: () => undefined,
    },
    shape,
    { x: 0, y: 0 },
    size,
  );
  return corners;
}

it('is left out where it could not be read, and is light on dark and dark on light', () => {
  expect([iconIsRead(24, 1), iconIsRead(18, 1), iconIsRead(17, 1), iconIsRead(24, 0.7)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(iconInk('#123456')).toBe('#ffffff');
  expect(iconInk('#FFEE99')).toBe('#10151d');
});
