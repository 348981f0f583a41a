import type { Page, PageDrawing } from './page.ts';

/** What filters hide: for each of them, places of its values. */
export type Hidden = readonly ReadonlySet<number>[];

/** Whether each actor passes every filter; with several values it does while one of them is not hidden. */
export function shownActors(
  { actors, filters }: Pick<Page, 'actors' | 'filters'>,
  hidden: Hidden,
): boolean[] {
  const shown = actors.map(() => true);
  filters.forEach(({ values }, place) => {
    const out = hidden[place];
    if (!out || out.size === 0) return;
    const kept = new Set(values.flatMap(({ actors: own }, value) => (out.has(value) ? [] : own)));
    for (const { actors: own } of values) for (const actor of own) if (!kept.has(actor)) shown[actor] = false;
  });
  return shown;
}

/** What is drawn, and what of it in full: by node and by line of the page. */
export interface Drawn {
  nodes: boolean[];
  lines: boolean[];
  fullNodes: boolean[];
  fullLines: boolean[];
}

export type Selected = { what: 'actor' | 'collective'; at: number } | null;

/**
 * Nodes and lines of a drawing under the filters, and those that are brought out: the selected record with what it
 * touches, else all but what the drawing shows faintly.
 */
export function drawn(
  page: Page,
  shown: readonly boolean[],
  selected: Selected,
  drawing: PageDrawing,
): Drawn {
  const touches = neighbours(page, drawing);
  const nodes = flags(page.nodes.length, drawing.nodes);
  for (const place of drawing.nodes) nodes[place] = isShown(page, place, shown);
  for (const place of drawing.nodes) {
    if ((page.nodes[place]?.collective ?? null) === null) continue;
    nodes[place] = (touches.get(place) ?? []).some((other) => nodes[other]);
  }
  const lines = flags(page.lines.length, []);
  for (const place of drawing.lines) {
    const [from = -1, to = -1] = page.lines[place] ?? [];
    lines[place] = (nodes[from] ?? false) && (nodes[to] ?? false);
  }
  const lit = {
    fullNodes: without(page.nodes.length, drawing.ghosts.nodes),
    fullLines: without(page.lines.length, drawing.ghosts.lines),
  };
  return { nodes, lines, ...((selected && around(page, drawing, selected, touches)) ?? lit) };
}

/** Where a drawing shows a record; null when it does not. */
export function nodeOf(page: Page, drawing: PageDrawing, { what, at }: NonNullable<Selected>): number | null {
  return drawing.nodes.find((place) => page.nodes[place]?.[what] === at) ?? null;
}

function flags(length: number, on: readonly number[]): boolean[] {
  const all = new Array<boolean>(length).fill(false);
  for (const place of on) all[place] = true;
  return all;
}

function without(length: number, off: readonly number[]): boolean[] {
  return flags(length, off).map((out) => !out);
}

/** Who has no record on the page passes no filter and is kept back by none. */
function isShown({ nodes }: Page, node: number, shown: readonly boolean[]): boolean {
  const actor = nodes[node]?.actor ?? null;
  return actor === null || (shown[actor] ?? false);
}

function around(
  page: Page,
  drawing: PageDrawing,
  selected: NonNullable<Selected>,
  touches: ReadonlyMap<number, readonly number[]>,
): Pick<Drawn, 'fullNodes' | 'fullLines'> | null {
  const { what, at } = selected;
  const node = nodeOf(page, drawing, selected);
  const members = new Set(
    what === 'collective' ? page.collectives[at]?.members.map(({ actor }) => actor) : [],
  );
  if (node === null && members.size === 0) return null;
  const near = new Set(node === null ? [] : [node, ...(touches.get(node) ?? [])]);
  const fullNodes = page.nodes.map(
    ({ actor }, place) => near.has(place) || (actor !== null && members.has(actor)),
  );
  return {
    fullNodes,
    fullLines: page.lines.map(([from, to]) =>
      what === 'actor'
        ? from === node || to === node
        : (fullNodes[from] ?? false) && (fullNodes[to] ?? false),
    ),
  };
}

const touching = new WeakMap<PageDrawing, Map<number, number[]>>();

/** The nodes at the other end of the lines that a drawing has at each node. */
function neighbours(page: Page, drawing: PageDrawing): ReadonlyMap<number, readonly number[]> {
  const known = touching.get(drawing);
  if (known) return known;
  const found = new Map<number, number[]>();
  const join = (node: number, other: number) => {
    const own = found.get(node);
    if (own) own.push(other);
    else found.set(node, [other]);
  };
  for (const place of drawing.lines) {
    const line = page.lines[place];
    if (!line) continue;
    join(line[0], line[1]);
    join(line[1], line[0]);
  }
  touching.set(drawing, found);
  return found;
}
