import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import { actorGrouping, keysOf } from '../../network/filters/fields.ts';

/** A field tells when so many actors have a value, in groups none of which is nearly everybody. */
const LEAST_KNOWN = 0.5;
const MOST_OF_ONE = 0.9;
/** A field of more values than this has no colours for them; one of nearly as many as actors names each of them. */
const MOST_VALUES = 12;

/**
 * How a network is drawn until its user says otherwise: in the colours of its sectors, else of the kinds of its actors,
 * else of whatever tells most of them apart, the network's own fields first; communities where nothing else does.
 */
export function chosenLooks(state: NetworkState): Pick<ViewSettings, 'colourBy' | 'lineColourBy'> {
  return { colourBy: colourOfActors(state), lineColourBy: typesTell(state) ? 'type' : 'none' };
}

/** Whether ties are of more than one type: else the colour of lines is better left to what they join. */
function typesTell({ cooperations }: NetworkState): boolean {
  if (cooperations.size === 0) return true;
  const types = new Set<string>();
  for (const { type } of cooperations.values()) {
    types.add(type);
    if (types.size > 1) return true;
  }
  return false;
}

function colourOfActors(state: NetworkState): string {
  if (state.actors.size === 0) return 'sector';
  for (const key of ['sector', 'kind']) {
    if (telling(state, key) > 0) return key;
  }
  // Where an actor stands is no group of the network: arrangements and maps show it better.
  const keys = keysOf(state, 'actors', 'category');
  const program = ['level', 'side'].filter((key) => keys.includes(key));
  const own = keys.slice(keys.indexOf('community') + 1);
  const best = mostTelling(state, own) ?? mostTelling(state, program);
  if (best) return best;
  if (telling(state, 'community') > 0) return 'community';
  const known = ['sector', 'kind'].find((key) => groupsOf(state, key).size > 0);
  return known ?? 'none';
}

function mostTelling(state: NetworkState, keys: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const key of keys) {
    const told = telling(state, key);
    const few = groupsOf(state, key).size <= Math.min(MOST_VALUES, state.actors.size / 3);
    if (few && told > most) [best, most] = [key, told];
  }
  return best;
}

/** How much a field says of who is who, in bits (Shannon 1948); 0 when it says too little to colour by. */
function telling(state: NetworkState, key: string): number {
  const counts = [...groupsOf(state, key).values()];
  const known = counts.reduce((sum, count) => sum + count, 0);
  const all = state.actors.size;
  if (known < LEAST_KNOWN * all || counts.length < 2) return 0;
  if (Math.max(...counts) > MOST_OF_ONE * known) return 0;
  return counts.reduce((sum, count) => sum - (count / all) * Math.log2(count / all), 0);
}

/** How many actors have each value of a field. */
function groupsOf(state: NetworkState, key: string): ReadonlyMap<string, number> {
  const of = actorGrouping(state, key);
  const counts = new Map<string, number>();
  if (!of) return counts;
  for (const actor of state.actors.values()) {
    const group = of(actor);
    if (group !== '') counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  return counts;
}
