import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import { actorAmount } from '../../network/filters/fields.ts';
import type { Visible } from '../../network/filters/filter.ts';
import { countedTies } from '../../network/graph/projection.ts';
import type { Counted } from './grouping.ts';

export const SMALLEST = 24;
const LARGEST = 66;
export const SAME = 34;

/** What is counted of each actor from the shown ties, with the projected ones when the settings say so. */
export function countedOf(state: NetworkState, settings: ViewSettings, visible: Visible): Counted {
  const degree = new Map<string, number>();
  const strength = new Map<string, number>();
  const add = (counts: Map<string, number>, id: string, weight: number) =>
    counts.set(id, (counts.get(id) ?? 0) + weight);
  for (const tie of countedTies(state, settings, visible).ties) {
    for (const end of [tie.from, tie.to]) {
      add(degree, end, 1);
      add(strength, end, tie.strength ?? 1);
    }
  }
  return { degree, strength };
}

export interface Sizes {
  /** The diameter of each actor. */
  of: ReadonlyMap<string, number>;
  /** Actors whose amount is not known: drawn small, and marked, since they are not zero. */
  unknown: ReadonlySet<string>;
  /** The largest amount; 0 when all have the same size. */
  most: number;
}

/** The diameter of each actor under a rule. The area, not the diameter, grows with the value (Cleveland 1985). */
export function sizesOf(state: NetworkState, rule: string, counted: Counted): Sizes {
  const counts = Object.hasOwn(counted, rule) ? counted[rule] : undefined;
  const amount = actorAmount(state, rule);
  const values = new Map<string, number>();
  const unknown = new Set<string>();
  for (const actor of state.actors.values()) {
    const value = counts ? (counts.get(actor.id) ?? 0) : amount?.(actor);
    if (typeof value === 'number') values.set(actor.id, Math.max(0, value));
    else if (amount) unknown.add(actor.id);
  }
  let most = 0;
  for (const value of values.values()) most = Math.max(most, value);
  const of = new Map<string, number>();
  for (const id of state.actors.keys()) {
    const value = values.get(id);
    of.set(id, most === 0 ? SAME : value === undefined ? SMALLEST : diameter(value, most));
  }
  return { of, unknown: most === 0 ? new Set() : unknown, most };
}

export function diameter(value: number, most: number): number {
  return SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(value / most);
}
