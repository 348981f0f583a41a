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
    for (const { id, whole, after, wholeAfter } of lineage) {
      const known = all.get(id);
      const withContacts = [...new Set([...(known?.wholeAfter ?? []), ...(wholeAfter ?? [])])];
      all.set(id, {
        id,
        whole: [...new Set([...(known?.whole ?? []), ...whole])],
        after: [...new Set([...(known?.after ?? []), ...after])],
        ...((known?.wholeAfter || wholeAfter) && { wholeAfter: withContacts }),
      });
    }
  }
  return all;
}

/** The lineage of what comes after a state. A content that was there before is not taken for a new state. */
export function withState(lineage: Lineage, name: StateName): Lineage {
  return joined(lineage.values(), [ancestorOf(name, lineage)]);
}

/** A state as what comes after it remembers it. */
export function ancestorOf({ id, whole }: StateName, lineage: Lineage): Ancestor {
  const known = lineage.get(id);
  const names = { id, whole: whole === null ? [] : [whole] };
  if (known) {
    const { after, wholeAfter } = known;
    return { ...names, after, ...(wholeAfter && { wholeAfter }) };
  }
  const after = headsOf(lineage);
  const wholeAfter = after.filter((one) => (lineage.get(one)?.whole.length ?? 0) > 0);
  return { ...names, after, wholeAfter };
}

/** The states whose contacts somebody had, and what each came from with its contacts. */
export function ofContacts(lineage: Lineage): Lineage {
  const had = [...lineage.values()].filter(({ whole }) => whole.length > 0);
  const ids = new Set(had.map(({ id }) => id));
  return new Map(
    had.map((one) => [one.id, { ...one, after: (one.wholeAfter ?? one.after).filter((id) => ids.has(id)) }]),
  );
}

/** As a network keeps it, without the oldest of very many. */
export function storedLineage(lineage: Lineage): Ancestor[] {
  return [...lineage.values()].slice(-MOST_ANCESTORS);
}

/** The states that no other came from. */
function headsOf(lineage: Lineage): string[] {
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
