import type { Ancestor, Network } from '../../model/network.ts';
import type { Snapshot } from '../../model/snapshot.ts';

/** What a state of a network is known by, here and in files: see `Ancestor`. */
export interface StateName {
  id: string;
  /** null of what came without contacts: nobody knows here what its whole was. */
  whole: string | null;
}

/** States by their id, with what each came from. */
export type Lineage = ReadonlyMap<string, Ancestor>;

/** Older ones than these hardly begin a merge, and all of them go with every file. */
const MOST_ANCESTORS = 300;

/** All states that a network came from: those merged into it, and those of its own snapshots. */
export function lineageOf(
  { lineage = [] }: Pick<Network, 'lineage'>,
  snapshots: readonly Snapshot[] = [],
): Lineage {
  const own = snapshots
    .filter(({ theirs }) => !theirs)
    .flatMap(({ state, takenAt }) => (state ? [{ state, takenAt }] : []))
    .sort((one, other) => one.takenAt.localeCompare(other.takenAt));
  return joined(lineage, [...own.map(({ state }) => state)]);
}

/** Several lineages as one. */
export function joined(...lineages: readonly Iterable<Ancestor>[]): Lineage {
  const all = new Map<string, Ancestor>();
  for (const lineage of lineages) {
    for (const { id, whole, after, wholeFrom } of lineage) {
      const known = all.get(id);
      all.set(id, {
        id,
        whole: both(known?.whole, whole),
        after: both(known?.after, after),
        ...((known?.wholeFrom || wholeFrom) && { wholeFrom: bothOfEach(known?.wholeFrom, wholeFrom) }),
      });
    }
  }
  return all;
}

function both(one: readonly string[] = [], other: readonly string[] = []): string[] {
  return [...new Set([...one, ...other])];
}

type Named = Readonly<Record<string, readonly string[]>>;

function bothOfEach(one: Named = {}, other: Named = {}): Record<string, string[]> {
  const names = both(Object.keys(one), Object.keys(other));
  return Object.fromEntries(names.map((name) => [name, both(one[name], other[name])]));
}

/** The lineage of what comes after a state. A content that was there before is not taken for a new state. */
export function withState(lineage: Lineage, name: StateName): Lineage {
  return joined(lineage.values(), [ancestorOf(name, lineage)]);
}

/** A state as what comes after it remembers it. */
export function ancestorOf({ id, whole }: StateName, lineage: Lineage): Ancestor {
  const after = [...(lineage.get(id)?.after ?? headsOf(lineage))];
  if (whole === null) return { id, whole: [], after };
  const wholes = ofContacts(lineage);
  const wholeFrom = { [whole]: [...(wholes.get(whole)?.after ?? headsOf(wholes))] };
  return { id, whole: [whole], after, wholeFrom };
}

/** The states of a lineage with their contacts, as a lineage of its own: each by the name of its whole. */
export function ofContacts(lineage: Lineage): Lineage {
  const wholes = new Set([...lineage.values()].flatMap(({ whole }) => whole));
  const before = (name: string, { after, wholeFrom }: Ancestor) =>
    wholeFrom && Object.hasOwn(wholeFrom, name)
      ? (wholeFrom[name] ?? [])
      : after.flatMap((id) => lineage.get(id)?.whole ?? []);
  return joined(
    [...lineage.values()].flatMap((one) =>
      one.whole.map((name) => {
        const after = before(name, one).filter((other) => wholes.has(other));
        return { id: name, whole: [name], after };
      }),
    ),
  );
}

/** A state without what names its contacts: a hash of the whole would prove a guess of them. */
export function withoutWhole({ id, after }: Ancestor): Ancestor {
  return { id, whole: [], after };
}

/** As a network keeps it, without the oldest of very many. */
export function storedLineage(lineage: Lineage): Ancestor[] {
  return [...lineage.values()].slice(-MOST_ANCESTORS);
}

/** The states that no other came from. */
export function headsOf(lineage: Lineage): string[] {
  const passed = new Set([...lineage.values()].flatMap(({ id, after }) => after.filter((one) => one !== id)));
  const heads = [...lineage.keys()].filter((id) => !passed.has(id));
  return heads.length > 0 ? heads : [...lineage.keys()];
}

/** Of these states, those that none of the others came from. */
export function latestOf(ids: readonly string[], lineage: Lineage): string[] {
  const before = new Map(ids.map((id) => [id, ancestorsOf(id, lineage)]));
  return ids.filter(
    (id) => !ids.some((other) => other !== id && before.get(other)?.has(id) && !before.get(id)?.has(other)),
  );
}

/** A state and all that it came from. */
export function ancestorsOf(id: string, lineage: Lineage): Set<string> {
  const found = new Set<string>();
  const open = [id];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...(lineage.get(one)?.after ?? []));
  }
  return found;
}
