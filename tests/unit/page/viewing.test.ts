import { describe, expect, it } from 'vitest';
import { finder } from '#shared/page/find.ts';
import { nearestInDirection } from '#shared/page/nearest.ts';
import type { Page, PageActor, PageNode } from '#shared/page/page.ts';
import { drawn, shownActors } from '#shared/page/shown.ts';

const actor = (name: string, node: number | null, more: Partial<PageActor> = {}): PageActor => ({
  name,
  acronym: '',
  find: '',
  kicker: '',
  chips: [],
  facts: [],
  text: '',
  contacts: [],
  node,
  ...more,
});
const node = (actorAt: number | null, collective: number | null = null): PageNode => ({
  x: 0,
  y: 0,
  size: 20,
  lines: [],
  priority: 0,
  actor: actorAt,
  collective,
});

/** Three actors in a row and a collective that holds the last two. */
const page: Page = {
  language: 'fr',
  words: {},
  labels: true,
  nodes: [node(0), node(1), node(2), node(null, 0)],
  lines: [
    [0, 1],
    [3, 1],
    [3, 2],
  ],
  hulls: [],
  actors: [actor('Alpha', 0), actor('Bêta', 1), actor('Gamma', 2)],
  collectives: [
    {
      name: 'Pôle',
      kicker: '',
      chips: [],
      facts: [],
      text: '',
      node: 3,
      members: [
        { actor: 1, detail: '' },
        { actor: 2, detail: '' },
      ],
    },
  ],
  ties: [],
  filters: [
    {
      title: 'Secteurs',
      values: [
        { label: 'a', colour: null, actors: [0, 1] },
        { label: 'b', colour: null, actors: [1, 2] },
      ],
    },
  ],
  stories: [],
};
const all = [true, true, true];

describe('what the filters of a page leave', () => {
  it('keeps an actor while one of its values is shown', () => {
    expect(shownActors(page, [new Set([0])])).toEqual([false, true, true]);
    expect(shownActors(page, [new Set([0, 1])])).toEqual([false, false, false]);
  });

  it('takes lines with their ends, and a collective with its last member', () => {
    const { nodes, lines } = drawn(page, [true, false, false], null, null);
    expect(nodes).toEqual([true, false, false, false]);
    expect(lines).toEqual([false, false, false]);
  });

  it('brings out the selected with what it touches, before what a step shows', () => {
    const step = { title: '', text: [], focus: null, camera: null, shown: { actors: [2], lines: [] } };
    expect(drawn(page, all, null, step).fullNodes).toEqual([false, false, true, true]);
    const { fullNodes, fullLines } = drawn(page, all, { what: 'actor', at: 0 }, step);
    expect(fullNodes).toEqual([true, true, false, false]);
    expect(fullLines).toEqual([true, false, false]);
    expect(drawn(page, all, { what: 'collective', at: 0 }, null).fullLines).toEqual([false, true, true]);
  });
});

describe('finding an actor of a page', () => {
  const find = finder([
    actor('Épicerie du Pont', 0, { acronym: 'EDP' }),
    actor('Le Pont des Arts', 1),
    actor('Œuvre', 2, { find: 'Clairval pont-neuf' }),
  ]);

  it('minds neither accents nor case, and puts the likeliest first', () => {
    expect(find('EPICERIE')).toEqual([0]);
    expect(find('edp')).toEqual([0]);
    expect(find('pont')).toEqual([0, 1, 2]);
    expect(find('oeuvre')).toEqual([2]);
    expect(find('  ')).toEqual([]);
    expect(find('zzz')).toEqual([]);
  });
});

it('goes on to the neighbour that lies in the direction of the key', () => {
  const places = [
    ['right', { x: 10, y: 1 }],
    ['far right', { x: 50, y: 0 }],
    ['down', { x: 2, y: 30 }],
  ] as const;
  const from = { x: 0, y: 0 };
  expect(nearestInDirection(from, 'right', places)).toBe('right');
  expect(nearestInDirection(from, 'down', places)).toBe('down');
  expect(nearestInDirection(from, 'up', places)).toBeUndefined();
});
