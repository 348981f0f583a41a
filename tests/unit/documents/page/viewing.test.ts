import { describe, expect, it } from 'vitest';
import { finder } from '#shared/documents/page/find.ts';
import { nearestInDirection } from '#shared/documents/page/nearest.ts';
import type { Page, PageActor, PageDrawing, PageNode } from '#shared/documents/page/page.ts';
import { drawn, nodeOf, shownActors } from '#shared/documents/page/shown.ts';

const actor = (name: string, more: Partial<PageActor> = {}): PageActor => ({
  name,
  acronym: '',
  find: '',
  kicker: '',
  chips: [],
  facts: [],
  text: '',
  contacts: [],
  ...more,
});
const node = (actorAt: number | null, collective: number | null = null): PageNode => ({
  x: 0,
  y: 0,
  size: 20,
  lines: [],
  letters: 1,
  priority: 0,
  actor: actorAt,
  collective,
});

const drawing = (more: Partial<PageDrawing> = {}): PageDrawing => ({
  nodes: [0, 1, 2, 3],
  lines: [0, 1, 2],
  hulls: [],
  ghosts: { nodes: [], lines: [] },
  captions: null,
  frame: '',
  labels: true,
  legend: 0,
  ...more,
});
const whole = drawing();

/** Three actors in a row and a collective that holds the last two. */
const page: Page = {
  language: 'fr',
  words: {},
  drawings: [whole],
  nodes: [node(0), node(1), node(2), node(null, 0)],
  lines: [
    [0, 1],
    [3, 1],
    [3, 2],
  ],
  hulls: [],
  actors: [actor('Alpha'), actor('Bêta'), actor('Gamma')],
  collectives: [
    {
      name: 'Pôle',
      kicker: '',
      chips: [],
      facts: [],
      text: '',
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
    const { nodes, lines } = drawn(page, [true, false, false], null, whole);
    expect(nodes).toEqual([true, false, false, false]);
    expect(lines).toEqual([false, false, false]);
  });

  it('brings out the selected with what it touches, before what a step leaves as ghosts', () => {
    const step = drawing({ ghosts: { nodes: [0, 1], lines: [0, 1] } });
    expect(drawn(page, all, null, step).fullNodes).toEqual([false, false, true, true]);
    const { fullNodes, fullLines } = drawn(page, all, { what: 'actor', at: 0 }, step);
    expect(fullNodes).toEqual([true, true, false, false]);
    expect(fullLines).toEqual([true, false, false]);
    expect(drawn(page, all, { what: 'collective', at: 0 }, whole).fullLines).toEqual([false, true, true]);
  });

  it('draws of a step what the step shows, and finds records there', () => {
    const step = drawing({ nodes: [0, 1], lines: [0] });
    expect(drawn(page, all, null, step).nodes).toEqual([true, true, false, false]);
    expect(drawn(page, all, null, step).lines).toEqual([true, false, false]);
    expect(nodeOf(page, step, { what: 'actor', at: 1 })).toBe(1);
    expect(nodeOf(page, step, { what: 'actor', at: 2 })).toBeNull();
  });
});

describe('finding an actor of a page', () => {
  const find = finder([
    actor('Épicerie du Pont', { acronym: 'EDP' }),
    actor('Le Pont des Arts'),
    actor('Œuvre', { find: 'Clairval pont-neuf' }),
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
