import type { Page, PageStep } from './page.ts';

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
 * Nodes and lines under the filters, and those that are brought out: the selected record with what it touches,
 * else what the step of a story shows, else everything.
 */
export function drawn(
  page: Page,
  shown: readonly boolean[],
  selected: Selected,
  step: PageStep | null,
): Drawn {
  const touches = neighbours(page);
  const nodes = page.nodes.map(({ actor }, place) =>
    actor === null
      ? (touches[place] ?? []).some((other) => isShown(page, other, shown))
      : (shown[actor] ?? true),
  );
  const lines = page.lines.map(([from, to]) => (nodes[from] ?? false) && (nodes[to] ?? false));
  const all = { fullNodes: page.nodes.map(() => true), fullLines: page.lines.map(() => true) };
  if (selected) return { nodes, lines, ...around(page, selected, touches, all) };
  if (!step?.shown) return { nodes, lines, ...all };
  const actors = new Set(step.shown.actors);
  const full = new Set(step.shown.lines);
  return {
    nodes,
    lines,
    fullNodes: page.nodes.map(({ actor }, place) =>
      actor === null
        ? (touches[place] ?? []).some((other) => actors.has(page.nodes[other]?.actor ?? -1))
        : actors.has(actor),
    ),
    fullLines: page.lines.map((_, place) => full.has(place)),
  };
}

function isShown({ nodes }: Page, node: number, shown: readonly boolean[]): boolean {
  const actor = nodes[node]?.actor;
  return actor !== null && actor !== undefined && (shown[actor] ?? false);
}

function around(
  page: Page,
  { what, at }: NonNullable<Selected>,
  touches: readonly (readonly number[])[],
  all: Pick<Drawn, 'fullNodes' | 'fullLines'>,
): Pick<Drawn, 'fullNodes' | 'fullLines'> {
  const record = what === 'actor' ? page.actors[at] : page.collectives[at];
  const node = record?.node ?? null;
  const members = new Set(
    what === 'collective' ? page.collectives[at]?.members.map(({ actor }) => actor) : [],
  );
  if (node === null && members.size === 0) return all;
  const near = new Set(node === null ? [] : [node, ...(touches[node] ?? [])]);
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

const touching = new WeakMap<Page, number[][]>();

/** The nodes at the other end of the lines of each node. */
function neighbours(page: Page): number[][] {
  let found = touching.get(page);
  if (!found) {
    found = page.nodes.map(() => []);
    for (const [from, to] of page.lines) {
      found[from]?.push(to);
      found[to]?.push(from);
    }
    touching.set(page, found);
  }
  return found;
}
