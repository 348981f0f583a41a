import { LABEL, labelledExtent } from '../../map/drawing/label-placement.ts';
import { logoDefs } from '../../map/drawing/node-logo.ts';
import type { Palette } from '../../map/drawing/palette.ts';
import type { Scene } from '../../map/drawing/scene.ts';
import { frameOf, svgLayers } from '../../map/drawing/svg.ts';
import type { PageDrawing, PageHull, PageLine, PageNode } from './page.ts';

/**
 * Several drawings of one page. A node or line that two of them show alike is there once: a story whose steps only
 * filter weighs hardly more than the network alone. The pieces of the first drawing come first, in its order.
 */
export interface Atlas {
  nodes: PageNode[];
  lines: PageLine[];
  hulls: PageHull[];
  drawings: PageDrawing[];
  /** Each of them as SVG, by place. */
  svg: { nodes: string[]; lines: string[]; hulls: string[]; captions: string[] };
  /** What the logos of all of them refer to. */
  logos: string;
  /** Names on the first drawing, for where no script places them. */
  labels: string[];
  legends: Scene['legend'][];
}

/** The places of records in the lists of the page. */
export interface RecordPlaces {
  actors: ReadonlyMap<string, number>;
  collectives: ReadonlyMap<string, number>;
}

/** The colours of the page follow the reader's system: those of the drawing are names that its style gives. */
const PAGE_COLOURS: Omit<Palette, 'hullOpacity' | 'largerLabels'> = {
  canvas: 'var(--canvas)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  panel: 'var(--panel)',
  accent: 'var(--accent-text)',
  nodeBorder: 'var(--node-border)',
};

export function atlasOf(scenes: readonly Scene[], at: RecordPlaces): Atlas {
  const nodes = distinct<PageNode>();
  const lines = distinct<PageLine>();
  const hulls = distinct<PageHull>();
  const legends = distinct<Scene['legend']>();
  const captions: string[] = [];
  const labels: string[] = [];
  const drawings = scenes.map((scene, order): PageDrawing => {
    const drawn = svgLayers(inPageColours(scene, order === 0));
    if (order === 0) labels.push(...drawn.labels.filter(Boolean));
    captions.push(drawn.captions.join('\n'));
    const own = scene.nodes.map((node, place) => {
      const svg = drawn.nodes[place] ?? '';
      return nodes.add(pageNode(node, at), svg, node.id);
    });
    const nodeAt = new Map(scene.nodes.map(({ id }, place) => [id, own[place] ?? -1]));
    const ownLines = scene.edges.map(({ source, target }, place) =>
      lines.add([nodeAt.get(source) ?? -1, nodeAt.get(target) ?? -1], drawn.edges[place] ?? ''),
    );
    const faded = <T>(pieces: readonly (T & { faded: boolean })[], places: readonly number[]) =>
      places.filter((_, place) => pieces[place]?.faded);
    const { left, top, width, height } = frameOf([...scene.nodes, ...scene.captions], LABEL);
    return {
      nodes: own,
      lines: ownLines,
      hulls: scene.hulls.map(({ colour, members }, place) =>
        hulls.add(
          {
            colour,
            opacity: scene.palette.hullOpacity,
            members: members.flatMap((id) => nodeAt.get(id) ?? []),
          },
          drawn.hulls[place] ?? '',
        ),
      ),
      ghosts: { nodes: faded(scene.nodes, own), lines: faded(scene.edges, ownLines) },
      captions: scene.captions.length > 0 ? extent(scene.captions) : null,
      frame: [left, top, width, height].map(Math.round).join(' '),
      labels: scene.showLabels,
      legend: legends.add(scene.legend, ''),
    };
  });
  return {
    nodes: nodes.all,
    lines: lines.all,
    hulls: hulls.all,
    drawings,
    svg: { nodes: nodes.svg, lines: lines.svg, hulls: hulls.svg, captions },
    logos: logoDefs(scenes.flatMap((scene) => scene.nodes)),
    labels,
    legends: legends.all,
  };
}

/** What a view leaves as ghosts is faded by the viewer, like all that is not in the light. */
function inPageColours(scene: Scene, named: boolean): Scene {
  return {
    ...scene,
    palette: { ...scene.palette, ...PAGE_COLOURS },
    nodes: scene.nodes.map((node) => ({ ...node, faded: false })),
    edges: scene.edges.map((edge) => ({ ...edge, faded: false })),
    showLabels: named && scene.showLabels,
  };
}

function pageNode(
  { id, what, x, y, size, lines, letters, priority, label }: Scene['nodes'][number],
  at: RecordPlaces,
): PageNode {
  const actor = what === 'actor' ? (at.actors.get(id) ?? null) : null;
  const collective = what === 'collective' ? (at.collectives.get(id) ?? null) : null;
  return {
    x: Math.round(x * 10) / 10,
    y: Math.round(y * 10) / 10,
    size: Math.round(size * 10) / 10,
    lines,
    letters,
    priority: Math.round(priority),
    actor,
    collective,
    ...(actor === null && collective === null && { name: label }),
  };
}

function extent(captions: Scene['captions']): NonNullable<PageDrawing['captions']> {
  const { left, top, right, bottom } = labelledExtent(captions, 1, LABEL);
  const [x, y, end, foot] = [left, top, right, bottom].map(Math.round) as [number, number, number, number];
  return { left: x, top: y, right: end, bottom: foot };
}

/** A list in which what is the same stands once, each with its SVG. */
function distinct<T>(): { all: T[]; svg: string[]; add: (piece: T, svg: string, id?: string) => number } {
  const known = new Map<string, number>();
  const all: T[] = [];
  const pictures: string[] = [];
  return {
    all,
    svg: pictures,
    add(piece, svg, id = '') {
      const key = JSON.stringify([id, piece, svg]);
      const there = known.get(key);
      if (there !== undefined) return there;
      known.set(key, all.length);
      pictures.push(svg);
      return all.push(piece) - 1;
    },
  };
}
