import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#shared/base/random.ts';
import { largestFitting } from '#shared/map/drawing/fit.ts';
import { type Box, labelBox, overlaps, placeLabels } from '#shared/map/drawing/label-placement.ts';
import { buildScene, type Scene } from '#shared/map/drawing/scene.ts';
import { arrange } from '#shared/map/layout/arrange.ts';
import { type Arranged, arrangementInput } from '#shared/map/layout/arrangement.ts';
import { layoutInput } from '#shared/map/layout/layout-input.ts';
import { networkLayout } from '#shared/map/layout/network-layout.ts';
import { overlappingPairs } from '#shared/map/layout/overlaps.ts';
import { type ActorInput, actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { emptyState, type NetworkState, newNetwork, toData, toState } from '#shared/model/network-state.ts';
import { ARRANGEMENTS, type Arrangement, defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';

const FONT = 12.5;
/** What a window of 1280x720 leaves to the map. */
const ROOM = { width: 1200, height: 560 };

function sample(): NetworkState {
  return toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
}

/** A made-up network with three ties an actor, the same each time. */
function generated(count: number): NetworkState {
  const random = seededRandom(count);
  const below = (most: number) => Math.floor(random() * most);
  const base = emptyState(newNetwork('made', 'Réseau', '2026-01-01T00:00:00.000Z', 'fr'));
  const { kinds, levels, sectors } = base.network.vocabularies;
  const one = (terms: readonly { id: string }[]) => terms[below(terms.length)]?.id ?? '';
  const actors = Array.from({ length: count }, (_, index) =>
    actorSchema.parse({
      id: `a${index}`,
      name: `Structure numéro ${index}`,
      kind: one(kinds) as ActorInput['kind'],
      level: one(levels),
      sectors: [{ sector: one(sectors), main: true }],
      joinedOn: below(10) === 0 ? '' : String(2012 + below(14)),
      budget: below(900_000),
    }),
  );
  const cooperations = Array.from({ length: 3 * count }, (_, index) => {
    const from = below(count);
    const to = (from + 1 + below(count - 1)) % count;
    return cooperationSchema.parse({ id: `t${index}`, from: `a${from}`, to: `a${to}`, type: 'projet' });
  });
  const members = Array.from({ length: 12 }, (_, index) => ({ actorId: `a${index}` }));
  const collectives = [collectiveSchema.parse({ id: 'k', name: 'Comité', kind: 'instance', members })];
  return toState({ ...toData(base), actors, cooperations, collectives });
}

function finish<R>(steps: Generator<number, R>): R {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The scene after a layout, as the screen has it. */
function laidOut(state: NetworkState, arrangement: Arrangement, sizeBy = 'degree'): Scene {
  const centre = [...state.collectives.keys()][0] ?? '';
  const settings = { ...defaultViewSettings(), arrangement, centre, sizeBy };
  const arranged: Arranged =
    arrangement === 'network'
      ? { places: finish(networkLayout(layoutInput(state, sizeBy))), captions: [] }
      : finish(arrange(arrangement, arrangementInput(state, settings), listsOf(state)));
  return buildScene(state, settings, visible(state, settings), 'light', 'fr', arranged);
}

function listsOf({ network: { vocabularies } }: NetworkState) {
  const ids = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
  return { levels: ids(vocabularies.levels), kinds: ids(vocabularies.kinds) };
}

/** The labels that are shown when the whole map is in sight. */
function shownLabels({ nodes, captions }: Scene): Box[] {
  const zoom = largestFitting([...nodes, ...captions], FONT, ROOM, 0.02, 1.6);
  const anchors = placeLabels(nodes, zoom, FONT, { most: 120 });
  return nodes.flatMap((node) => {
    const anchor = anchors.get(node.id);
    return anchor ? [labelBox(node, zoom, FONT, anchor)] : [];
  });
}

describe('counting overlaps', () => {
  it('finds every pair that lies over another, and no touching one', () => {
    expect(
      overlappingPairs([
        { x: 0, y: 0, size: 40 },
        { x: 40, y: 0, size: 40 },
        { x: 10, y: 0, size: 10 },
      ]),
    ).toBe(1);
  });

  it('finds as many as comparing all of them does', () => {
    const disc = fc.record({
      x: fc.integer({ min: -200, max: 200 }),
      y: fc.integer({ min: -200, max: 200 }),
      size: fc.integer({ min: 1, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(disc, { maxLength: 40 }), (discs) => {
        let pairs = 0;
        discs.forEach((one, index) => {
          for (const other of discs.slice(index + 1)) {
            const gap = Math.hypot(one.x - other.x, one.y - other.y) - (one.size + other.size) / 2;
            if (gap < -0.5) pairs++;
          }
        });
        expect(overlappingPairs(discs)).toBe(pairs);
      }),
    );
  });
});

describe.each([
  { what: 'the sample', state: sample(), least: 35 },
  { what: '200 actors', state: generated(200), least: 40 },
  // Names keep off every node: in bands of a thousand there is little room between them.
  { what: '1,000 actors', state: generated(1000), least: 10 },
])('$what after a layout', ({ state, least }) => {
  it.each(ARRANGEMENTS)('%s has no node and no shown label over another', (arrangement) => {
    const scene = laidOut(state, arrangement);
    expect(scene.nodes.filter(({ what }) => what === 'actor')).toHaveLength(state.actors.size);
    expect(overlappingPairs(scene.nodes)).toBe(0);
    const labels = shownLabels(scene);
    expect(labels.length).toBeGreaterThanOrEqual(least);
    labels.forEach((label, place) => {
      for (const other of labels.slice(place + 1)) expect(overlaps(label, other)).toBe(false);
    });
  });
});

it.each(ARRANGEMENTS)('%s leaves room for the sizes that the view asks for', (arrangement) => {
  expect(overlappingPairs(laidOut(generated(200), arrangement, 'budget').nodes)).toBe(0);
});

it('the parts of an arrangement are named in the language of the user', () => {
  const words = (arrangement: Arrangement) =>
    laidOut(sample(), arrangement).captions.map(({ lines }) => lines.join(' '));
  expect(words('network')).toEqual([]);
  expect(words('sectors')).toContain('Alimentation durable');
  expect(words('levels')[0]).toBe('Européen');
  expect(words('circle')).toContain('Association');
  expect(words('timeline')).toEqual(expect.arrayContaining(['2021', 'Sans date']));
});
