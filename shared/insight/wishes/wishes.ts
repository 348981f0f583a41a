import { isInEffect } from '../../model/common.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { Visible } from '../../network/filters/filter.ts';

/** done: an active tie of the same type is there. related: one of another type. nothing: none at all. */
export type Fulfilment = 'done' | 'related' | 'nothing';

export interface Wish {
  /** The wished or planned cooperation. */
  cooperation: Cooperation;
  /** The active cooperations between the same two actors. */
  existing: readonly Cooperation[];
  fulfilment: Fulfilment;
}

const ORDER: readonly Fulfilment[] = ['nothing', 'related', 'done'];

/** The wished and planned cooperations that are shown, beside what there is between the same actors; open ones first. */
export function wishes(shown: Visible, all: ReadonlyMap<string, Cooperation>): Wish[] {
  const cooperations = [...shown.cooperations].flatMap((id) => all.get(id) ?? []);
  const active = new Map<string, Cooperation[]>();
  for (const cooperation of cooperations) {
    if (!isInEffect(cooperation.status)) continue;
    const pair = pairOf(cooperation);
    active.set(pair, [...(active.get(pair) ?? []), cooperation]);
  }
  return cooperations
    .filter(({ status }) => status === 'souhaite' || status === 'prevu')
    .map((cooperation): Wish => {
      const existing = active.get(pairOf(cooperation)) ?? [];
      const same = existing.some(({ type }) => type === cooperation.type);
      return {
        cooperation,
        existing,
        fulfilment: same ? 'done' : existing.length > 0 ? 'related' : 'nothing',
      };
    })
    .sort((one, other) => ORDER.indexOf(one.fulfilment) - ORDER.indexOf(other.fulfilment));
}

function pairOf({ from, to }: Cooperation): string {
  return [from, to].sort().join(' ');
}
