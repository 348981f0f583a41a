import type { Visible } from '../graph/filter.ts';
import type { NetworkState } from '../model/network-state.ts';
import type { SizeRule } from '../model/view.ts';

const SMALLEST = 24;
const LARGEST = 58;
const SAME = 34;

/** The diameter of each actor under a rule. The area, not the diameter, grows with the value (Cleveland 1985). */
export function sizesOf(state: NetworkState, visible: Visible, rule: SizeRule): Map<string, number> {
  const values = valuesOf(state, visible, rule);
  const most = Math.max(0, ...values.values());
  return new Map(
    [...state.actors.keys()].map((id) => {
      if (rule === 'same' || most === 0) return [id, SAME];
      return [id, SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((values.get(id) ?? 0) / most)];
    }),
  );
}

function valuesOf(state: NetworkState, visible: Visible, rule: SizeRule): Map<string, number> {
  const values = new Map<string, number>();
  if (rule === 'jobs' || rule === 'budget') {
    for (const actor of state.actors.values()) values.set(actor.id, Math.max(0, actor[rule] ?? 0));
  } else if (rule === 'degree' || rule === 'strength') {
    for (const { id, from, to, strength } of state.cooperations.values()) {
      if (!visible.cooperations.has(id)) continue;
      const weight = rule === 'degree' ? 1 : (strength ?? 1);
      values.set(from, (values.get(from) ?? 0) + weight);
      values.set(to, (values.get(to) ?? 0) + weight);
    }
  }
  return values;
}
