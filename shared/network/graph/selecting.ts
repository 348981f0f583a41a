import type { NetworkState } from '../../model/network-state.ts';
import type { Visible } from '../filters/filter.ts';
import { actorValues } from '../filters/filter-fields.ts';

/** Rules by which actors are selected. Only what is shown can be: a selection is never a surprise. */

export function inverted(shown: Visible, selected: ReadonlySet<string>): string[] {
  return [...shown.actors].filter((id) => !selected.has(id));
}

/** The selected actors and those that cooperate with one of them. */
export function withNeighbours(
  state: NetworkState,
  shown: Visible,
  selected: ReadonlySet<string>,
): ReadonlySet<string> {
  const wider = new Set(selected);
  for (const { id, from, to } of state.cooperations.values()) {
    if (!shown.cooperations.has(id)) continue;
    if (selected.has(from)) wider.add(to);
    if (selected.has(to)) wider.add(from);
  }
  return wider;
}

/** Every actor shown that has one of these values in a field. */
export function having(
  state: NetworkState,
  shown: Visible,
  field: string,
  wanted: ReadonlySet<string>,
): string[] {
  const read = actorValues(state, field);
  if (!read) return [];
  return [...state.actors.values()]
    .filter((actor) => shown.actors.has(actor.id) && read(actor).some((value) => wanted.has(value)))
    .map(({ id }) => id);
}

/** The values that the selected actors have in a field; "no value" makes nobody alike. */
export function valuesOfSelected(
  state: NetworkState,
  field: string,
  selected: ReadonlySet<string>,
): ReadonlySet<string> {
  const read = actorValues(state, field);
  const values = new Set<string>();
  for (const id of selected) {
    const actor = state.actors.get(id);
    if (actor && read) for (const value of read(actor)) if (value !== '') values.add(value);
  }
  return values;
}
