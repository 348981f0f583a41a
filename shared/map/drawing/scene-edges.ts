import type { Status } from '../../model/common.ts';
import { type Cooperation, isDirected } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import type { Visible } from '../../network/filters/filter.ts';
import { UNKNOWN_COLOUR } from './colour-series.ts';
import { type LineStyle, STATUS_LINES } from './line-style.ts';
import { PLAIN_COLOUR, type Styling } from './styling.ts';

export interface SceneEdge {
  id: string;
  source: string;
  target: string;
  colour: string;
  width: number;
  line: LineStyle;
  arrow: boolean;
  /** How far the middle of the line is from the straight one, to the left of source → target; map units. */
  bend: number;
  opacity: number;
  faded: boolean;
  /** The ties that the line stands for: one, or several of one pair; none for the seat in a collective. */
  ties: readonly string[];
}

interface End {
  x: number;
  y: number;
  fill: string;
}

const STATUS_OPACITY: Readonly<Record<Status, number>> = {
  souhaite: 0.9,
  prevu: 0.9,
  actif: 0.75,
  suspendu: 0.5,
  termine: 0.3,
  unknown: 0.75,
};

/** Distance between parallel ties, and how much a single one bends in parts of its length. */
const PARALLEL_GAP = 22;
const GENTLE_BEND = 0.06;
/** Beyond this many ties single ones are straight: curves cost time and show nothing more. */
const CURVED_UP_TO = 1500;
/** Elements above which ties of one pair become one line by themselves, and above which they always do. */
const BUNDLED_ABOVE = 500;
export const ALWAYS_BUNDLED_ABOVE = 1500;
const WIDEST = 6;
/** However many there are, ties are seen. */
const FAINTEST = 0.22;
/** Of a line that stands for ties of different colours; a grey apart from that of no value. */
export const BUNDLE_COLOUR = '#7C786C';

/** Whether ties of one pair are drawn as one line. */
export function isBundled(parallel: ViewSettings['parallel'], elements: number): boolean {
  if (elements > ALWAYS_BUNDLED_ABOVE) return true;
  return parallel === 'bundle' || (parallel === 'auto' && elements > BUNDLED_ABOVE);
}

/** The lines, in steps: how they look one by one, then those of one pair together. */
export function* edgeSteps(
  state: NetworkState,
  settings: ViewSettings,
  styling: Styling,
  cooperations: readonly Cooperation[],
  visible: Visible,
  placed: ReadonlyMap<string, End>,
): Generator<undefined, SceneEdge[]> {
  const { cooperationTypes } = state.network.vocabularies;
  const { lineColour, lineWidth } = styling;
  const soft = softness(cooperations.length);
  const bundled = isBundled(settings.parallel, placed.size + cooperations.length);
  // Where each pair is one line and single ones are straight, none bends.
  const straight = bundled && cooperations.length > CURVED_UP_TO;
  const bends = straight ? new Map<string, number>() : bendsOf(cooperations, placed);
  const edges = cooperations.map(
    (cooperation): SceneEdge => ({
      id: cooperation.id,
      source: cooperation.from,
      target: cooperation.to,
      colour: lineColour ? lineColour.sign(lineColour.of(cooperation)) : colourOfEnds(cooperation, placed),
      width: lineWidth.of(cooperation),
      line: STATUS_LINES[cooperation.status],
      arrow: isDirected(cooperation, cooperationTypes),
      bend: bends.get(cooperation.id) ?? 0,
      opacity: STATUS_OPACITY[cooperation.status] * soft,
      faded: !visible.cooperations.has(cooperation.id),
      ties: [cooperation.id],
    }),
  );
  yield;
  return bundled ? bundles(edges) : edges;
}

/** Lines that follow no rule show what lies together: they have the colour of their ends where that is one. */
function colourOfEnds({ from, to }: Cooperation, placed: ReadonlyMap<string, End>): string {
  const fill = placed.get(from)?.fill;
  return fill !== undefined && fill !== UNKNOWN_COLOUR && fill === placed.get(to)?.fill ? fill : PLAIN_COLOUR;
}

/** Many ties on one map are drawn more quietly, so that the actors stay in front; thousands more so still. */
function softness(ties: number): number {
  const some = Math.max(0.55, Math.min(1, 1 - (ties - 40) / 400));
  return ties <= CURVED_UP_TO ? some : Math.max(FAINTEST, (some * CURVED_UP_TO) / ties);
}

/** One line for all ties of a pair; shown ones and ghosts apart. What differs among them is drawn neutrally. */
function bundles(edges: readonly SceneEdge[]): SceneEdge[] {
  return [...byPair(edges, ({ source, target, faded }) => [source, target, String(faded)])].flatMap(
    ([key, pair]) => {
      const [first] = pair;
      if (!first || pair.length === 1) return pair;
      const same = <V>(value: (edge: SceneEdge) => V) => pair.every((edge) => value(edge) === value(first));
      const oneWay = same(({ source }) => source) && pair.every(({ arrow }) => arrow);
      return [
        {
          ...first,
          id: `bundle ${key}`,
          colour: same(({ colour }) => colour) ? first.colour : BUNDLE_COLOUR,
          line: same(({ line }) => line) ? first.line : 'solid',
          arrow: oneWay,
          width: Math.min(WIDEST, Math.hypot(...pair.map(({ width }) => width))),
          bend: 0,
          opacity: Math.max(...pair.map(({ opacity }) => opacity)),
          ties: pair.flatMap(({ ties }) => ties),
        },
      ];
    },
  );
}

function byPair<E>(
  edges: readonly E[],
  ends: (edge: E) => readonly [string, string, string?],
): Map<string, E[]> {
  const pairs = new Map<string, E[]>();
  for (const edge of edges) {
    const [one, other, more = ''] = ends(edge);
    const key = one < other ? `${one} ${other} ${more}` : `${other} ${one} ${more}`;
    const pair = pairs.get(key);
    if (pair) pair.push(edge);
    else pairs.set(key, [edge]);
  }
  return pairs;
}

/** Parallel ties fan out on both sides of the straight line; a single one bends a little. */
function bendsOf(
  cooperations: readonly Cooperation[],
  placed: ReadonlyMap<string, Pick<End, 'x' | 'y'>>,
): Map<string, number> {
  const gentle = cooperations.length <= CURVED_UP_TO ? GENTLE_BEND : 0;
  const bends = new Map<string, number>();
  for (const pair of byPair(cooperations, ({ from, to }) => [from, to]).values()) {
    pair.forEach((cooperation, index) => {
      // The side is counted from the lesser id, so that two opposite ties do not fall on one another.
      const side = cooperation.from < cooperation.to ? 1 : -1;
      const offset =
        pair.length === 1
          ? gentle * lengthOf(cooperation, placed)
          : (index - (pair.length - 1) / 2) * PARALLEL_GAP;
      bends.set(cooperation.id, side * offset);
    });
  }
  return bends;
}

function lengthOf({ from, to }: Cooperation, placed: ReadonlyMap<string, Pick<End, 'x' | 'y'>>): number {
  const a = placed.get(from);
  const b = placed.get(to);
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
}
