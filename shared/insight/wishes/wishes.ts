import type { Cooperation } from '../../model/cooperation.ts';
import type { Visible } from '../../network/filters/filter.ts';

/** done: an active tie of the same type is there. related: one of another type. nothing: none at all. */
export type Fulfilment = 'done' | 'related' | 'nothing';

export interface Wish {
  /** The wished or planned tie. */
  tie: Cooperation;
  /** The active ties between the same two actors. */
  existing: readonly Cooperation[];
  fulfilment: Fulfilment;
}

const ORDER: readonly Fulfilment[] = ['nothing', 'related', 'done'];

/** The wished and planned ties that are shown, beside what there is between the same actors; open ones first. */
export function wishes(shown: Visible, cooperations: ReadonlyMap<string, Cooperation>): Wish[] {
  const ties = [...shown.cooperations].flatMap((id) => cooperations.get(id) ?? []);
  const active = new Map<string, Cooperation[]>();
  for (const tie of ties) {
    if (tie.status !== 'actif') continue;
    const pair = pairOf(tie);
    active.set(pair, [...(active.get(pair) ?? []), tie]);
  }
  return ties
    .filter(({ status }) => status === 'souhaite' || status === 'prevu')
    .map((tie): Wish => {
      const existing = active.get(pairOf(tie)) ?? [];
      const same = existing.some(({ type }) => type === tie.type);
      return { tie, existing, fulfilment: same ? 'done' : existing.length > 0 ? 'related' : 'nothing' };
    })
    .sort((one, other) => ORDER.indexOf(one.fulfilment) - ORDER.indexOf(other.fulfilment));
}

function pairOf({ from, to }: Cooperation): string {
  return [from, to].sort().join(' ');
}
