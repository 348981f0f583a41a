import { type NetworkState, TABLE_NAMES } from '../../model/network-state.ts';
import { ancestorsOf, joined, type Lineage, latestOf, type StateName } from './lineage.ts';
import { asState, baseWithout, type MergeBase, PERSONAL_TABLES } from './merge-base.ts';
import { planMerge } from './plan-merge.ts';

/** A state that is at hand. */
export interface KnownState {
  name: StateName;
  /** null when its copy cannot be read. */
  read: () => Promise<NetworkState | null>;
}

export interface BaseSearch {
  mine: Lineage;
  theirs: Lineage;
  known: readonly KnownState[];
  /** What a file without contacts holds of a state. */
  withoutContacts: (state: NetworkState) => NetworkState;
}

export interface FoundBase {
  base: MergeBase;
  /** The ids of the states that it is made of: the last that both have seen. */
  ids: readonly string[];
}

/** So deep do bases of bases go; it takes as many merges that crossed each other to need more. */
const MOST_DEEP = 4;

/**
 * What two networks last had in common. When several merges crossed each other that is no single state: those last
 * ones are then merged with one another, and what they disagree on counts as agreed by nobody.
 */
export async function findBase({
  mine,
  theirs,
  known,
  withoutContacts,
}: BaseSearch): Promise<FoundBase | null> {
  const lineage = joined(mine.values(), theirs.values());
  const wholes = (side: Lineage, id: string) => new Set(side.get(id)?.whole ?? []);
  const common = [...mine.keys()].filter((id) => theirs.has(id));
  const contents = new Map<string, Promise<MergeBase | null>>();

  function contentOf(id: string): Promise<MergeBase | null> {
    const found = contents.get(id) ?? readContent(id);
    contents.set(id, found);
    return found;
  }

  async function readContent(id: string): Promise<MergeBase | null> {
    const [ours, others] = [wholes(mine, id), wholes(theirs, id)];
    const isWhole = ({ name }: KnownState) => ours.has(name.whole) && others.has(name.whole);
    const candidates = known.filter(({ name }) => name.id === id);
    for (const candidate of candidates.sort((a, b) => Number(isWhole(b)) - Number(isWhole(a)))) {
      const state = await candidate.read();
      if (!state) continue;
      return isWhole(candidate) ? state : baseWithout(withoutContacts(state), PERSONAL_TABLES);
    }
    return null;
  }

  async function baseOf(ids: readonly string[], depth: number): Promise<FoundBase | null> {
    const open = [...ids];
    const there = new Map<string, MergeBase>();
    // A copy that is gone cannot begin a merge: what came before it does.
    for (;;) {
      const latest = latestOf(open, lineage);
      const missing: string[] = [];
      for (const id of latest) {
        const content = there.get(id) ?? (await contentOf(id));
        if (content) there.set(id, content);
        else missing.push(id);
      }
      if (missing.length === 0) {
        const [first, ...others] = latest;
        const base = first === undefined ? undefined : there.get(first);
        if (!base || first === undefined) return null;
        return { base: await together(base, [first], others, there, depth), ids: latest };
      }
      for (const id of missing) open.splice(open.indexOf(id), 1);
    }
  }

  async function together(
    base: MergeBase,
    ids: readonly string[],
    others: readonly string[],
    there: ReadonlyMap<string, MergeBase>,
    depth: number,
  ): Promise<MergeBase> {
    const [next, ...more] = others;
    const content = next === undefined ? undefined : there.get(next);
    if (next === undefined || !content) return base;
    const seen = new Set(ids.flatMap((id) => [...ancestorsOf(id, lineage)]));
    const shared = [...ancestorsOf(next, lineage)].filter(
      (id) => seen.has(id) && !ids.includes(id) && id !== next,
    );
    const earlier = depth < MOST_DEEP ? await baseOf(shared, depth + 1) : null;
    return together(commonBase(earlier?.base ?? null, base, content), [...ids, next], more, there, depth);
  }

  return baseOf(common, 0);
}

/** What two states have in common with each other's changes: the base of what came after both. */
function commonBase(base: MergeBase | null, one: MergeBase, other: MergeBase): MergeBase {
  const input = { base, mine: asState(one), theirs: asState(other) };
  // What one of them deleted is gone: where somebody kept it all the same, it comes as something new.
  const first = planMerge({ ...input, choices: new Map() });
  const choices = new Map(
    first.decisions.flatMap((decision) =>
      decision.kind === 'deletion' ? [[decision.key, decision.by] as const] : [],
    ),
  );
  const { result, decisions } = planMerge({ ...input, choices, places: 'theirs' });
  const unknown = TABLE_NAMES.filter((table) => one[table] === null || other[table] === null);
  const contested = decisions.flatMap(({ kind, key }) => (kind === 'conflict' ? [key] : []));
  return {
    ...baseWithout(result, unknown),
    network: one.network && other.network && result.network,
    contested: new Set([...(one.contested ?? []), ...(other.contested ?? []), ...contested]),
  };
}
