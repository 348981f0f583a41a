import { fold } from '../../base/fold.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';

/**
 * Where records of one network that another does not know by their id are the same all the same: actors by
 * SIREN, else by name, cooperations by their ends and type, collectives by name. Only what is one of its kind on both
 * sides counts. Returns the id in `to` by the id in `from`.
 */
export function counterparts(from: NetworkState, to: NetworkState): Map<string, string> {
  const ids = new Map<string, string>();
  const join = (one: string, other: string) => ids.set(one, other);
  const actors = strangers(from.actors, to.actors);
  pairUp(actors, ({ siren }) => siren, join);
  const found = new Set(ids.values());
  const left = {
    mine: actors.mine.filter(({ id }) => !ids.has(id)),
    theirs: actors.theirs.filter(({ id }) => !found.has(id)),
  };
  pairUp(left, ({ name }) => fold(name), join);
  pairUp(strangers(from.collectives, to.collectives), ({ name }) => fold(name), join);
  const counterpartOf = (id: string) => ids.get(id) ?? id;
  pairInTurn(strangers(from.cooperations, to.cooperations), counterpartOf, join);
  return ids;
}

interface Strangers<R> {
  mine: R[];
  theirs: R[];
}

function strangers<R>(from: ReadonlyMap<string, R>, to: ReadonlyMap<string, R>): Strangers<R> {
  return {
    mine: [...from].flatMap(([id, record]) => (to.has(id) ? [] : [record])),
    theirs: [...to].flatMap(([id, record]) => (from.has(id) ? [] : [record])),
  };
}

function pairUp<R extends { id: string }>(
  { mine, theirs }: Strangers<R>,
  keyOf: (record: R) => string,
  join: (one: string, other: string) => void,
): void {
  const [ours, others] = [byKey(mine, keyOf), byKey(theirs, keyOf)];
  for (const [key, [one, ...more]] of ours) {
    const [other, ...further] = others.get(key) ?? [];
    if (one && other && more.length + further.length === 0) join(one.id, other.id);
  }
}

/** Parallel cooperations of one type are paired in their order: they cannot be told apart otherwise. */
function pairInTurn(
  { mine, theirs }: Strangers<Cooperation>,
  counterpartOf: (id: string) => string,
  join: (one: string, other: string) => void,
): void {
  const keyOf = (cooperation: Cooperation, own: (id: string) => string) =>
    JSON.stringify([own(cooperation.from), own(cooperation.to), cooperation.type]);
  const others = byKey(theirs, (cooperation) => keyOf(cooperation, (id) => id));
  for (const cooperation of mine) {
    const other = others.get(keyOf(cooperation, counterpartOf))?.shift();
    if (other) join(cooperation.id, other.id);
  }
}

function byKey<R>(records: readonly R[], keyOf: (record: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key === '') continue;
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return groups;
}
