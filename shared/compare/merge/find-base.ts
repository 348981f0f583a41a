import { type NetworkState, TABLE_NAMES, type TableName } from '../../model/network-state.ts';
import { keptIn } from './decided.ts';
import {
  ancestorsOf,
  headsOf,
  joined,
  type Lineage,
  latestOf,
  ofContacts,
  type StateName,
} from './lineage.ts';
import { asState, baseWithout, type MergeBase, PERSONAL_TABLES } from './merge-base.ts';
import { mergeRecord } from './merge-record.ts';
import { MERGE_RULES } from './merge-rules.ts';
import { withNotesKept } from './notes-kept.ts';
import { keyOf, planMerge } from './plan-merge.ts';
import { type BothPasts, type Pasts, withKeptRecords } from './record-base.ts';

/** A state that is at hand. */
export interface KnownState {
  name: StateName;
  /** It is what a colleague sent: the network itself never was like that. */
  isTheirs?: boolean;
  /** null when its copy cannot be read. */
  read: () => Promise<NetworkState | null>;
}

export interface BaseSearch {
  mine: Lineage;
  theirs: Lineage;
  /** What the two are known by as they are. */
  now: StateName;
  sent: StateName;
  known: readonly KnownState[];
  /** What a file without contacts holds of a state. */
  withoutContacts: (state: NetworkState) => NetworkState;
}

export interface FoundBase {
  base: MergeBase;
  /** The ids of the states that it is made of: the last that both have seen. */
  ids: readonly string[];
  /** A later state that both came from is nowhere at hand: what may have changed in it is asked about. */
  uncertain: boolean;
}

/** So deep do bases of bases go; it takes as many merges that crossed each other to need more. */
const MOST_DEEP = 4;

/**
 * What two networks last had in common. When several merges crossed each other that is no single state: those last
 * ones are then merged with one another, and what they disagree on counts as agreed by nobody.
 */
export async function findBase(search: BaseSearch): Promise<FoundBase | null> {
  const past = sharedPast(search);
  const contents = contentsOf(search, (state) => baseWithout(search.withoutContacts(state), PERSONAL_TABLES));
  const plain = await plainBase(search, past, contents);
  const found = plain ?? (await baseOf(past.shared, search, contents, 0));
  if (!found) return null;
  // Contacts may have been exchanged less often than the rest: of them another state may be the last common one.
  const { base: personal, uncertain: ofPersons, isPlain, pasts: persons } = await baseOfPersons(search);
  const base = personal ? withPersonsOf(found.base, personal) : found.base;
  const isUncertain = !plain && (found.uncertain || leftOut(past, found.ids, search));
  const uncertain = isUncertain ? 'all' : ofPersons ? 'persons' : null;
  const remembering = isUncertain ? await withOwnRecords(base, search) : base;
  const pasts = { plain: pastsOf(search, past, contents), persons };
  const apart = await withRecordsApart(
    {
      ...remembering,
      uncertain,
      isPlain: plain !== null && isPlain,
      heads: headsIn(search),
      wholeHeads: wholeHeadsIn(search),
    },
    search,
    pasts,
  );
  return { ...found, base: apart, uncertain: uncertain !== null };
}

/** A base with what was found of records that somebody kept against a deletion, each by itself. */
async function withRecordsApart(
  base: MergeBase,
  { known }: BaseSearch,
  pasts: BothPasts,
): Promise<MergeBase> {
  const [now, sent] = [await known[0]?.read(), await known[1]?.read()];
  if (!now || !sent) return base;
  const keepings = { mine: keptIn(now.network), theirs: keptIn(sent.network) };
  if (keepings.mine.size + keepings.theirs.size === 0) return base;
  return withKeptRecords(base, [now, sent], pasts, keepings);
}

function headsIn({ mine, theirs, now, sent }: BaseSearch): NonNullable<MergeBase['heads']> {
  const heads = (id: string, lineage: Lineage) => [...new Set([id, ...headsOf(lineage)])];
  return { mine: heads(now.id, mine), theirs: heads(sent.id, theirs), isPassed: mine.has(sent.id) };
}

function wholeHeadsIn(search: BaseSearch): NonNullable<MergeBase['heads']> | null {
  return search.sent.whole === null ? null : headsIn(withPersons(search));
}

function pastsOf({ mine, theirs, now, sent }: BaseSearch, { shared }: Past, contents: Contents): Pasts {
  return { mine, theirs, now: now.id, sent: sent.id, shared, contents };
}

interface FoundOfPersons {
  base: MergeBase | null;
  uncertain: boolean;
  isPlain: boolean;
  pasts: Pasts | null;
}

async function baseOfPersons(all: BaseSearch): Promise<FoundOfPersons> {
  const search = withPersons(all);
  const contents = contentsOf(search, (state) => state);
  const past = sharedPast(search);
  const pasts = all.sent.whole === null ? null : pastsOf(search, past, contents);
  const plain = await plainBase(search, past, contents);
  if (plain) return { ...plain, isPlain: true, pasts };
  const found = await baseOf(past.shared, search, contents, 0);
  if (!found) return { base: null, uncertain: false, isPlain: all.sent.whole === null, pasts };
  const uncertain = found.uncertain || leftOut(past, found.ids, search);
  return { base: found.base, uncertain, isPlain: all.sent.whole === null, pasts };
}

/**
 * Where one side knows all that the other does, and what that other is now is among the last that both know: that.
 * It may have merged something without becoming anything else.
 */
async function plainBase(
  { mine, theirs, now, sent }: BaseSearch,
  { shared }: Past,
  contents: Contents,
): Promise<FoundBase | null> {
  const isKnown = (one: Lineage, other: Lineage) => [...one.keys()].every((id) => other.has(id));
  const [isOlder, isNewer] = [isKnown(mine, theirs), isKnown(theirs, mine)];
  // Who both know all that the other does, and are alike, may still differ in contacts.
  if (isOlder === isNewer && !(isOlder && now.id === sent.id)) return null;
  const { id } = isOlder ? now : sent;
  if (!latestOf(shared, joined(mine.values(), theirs.values())).includes(id)) return null;
  const base = await contents(id);
  return base && { base, ids: [id], uncertain: false };
}

/** The same search for states with their contacts, each by the name of its whole. */
function withPersons(search: BaseSearch): BaseSearch {
  const known = search.known.flatMap(({ name: { whole }, read }) =>
    whole === null ? [] : [{ name: { id: whole, whole }, read }],
  );
  const named = ({ whole }: StateName) => ({ id: whole ?? '', whole });
  const { mine, theirs, now, sent } = search;
  return {
    ...{ ...search, known, now: named(now), sent: named(sent) },
    ...{ mine: ofContacts(mine), theirs: ofContacts(theirs) },
  };
}

/** So many states of one's own are looked at for what was there once. */
const MOST_LOOKED_AT = 20;

/**
 * A base that may be too old, with what was here since: whether a record of theirs is new, or was deleted here, is
 * known by that it was here.
 */
async function withOwnRecords(base: MergeBase, { mine, known }: BaseSearch): Promise<MergeBase> {
  const own = known.slice(2, 2 + MOST_LOOKED_AT).filter(({ name }) => mine.has(name.id));
  const tables = new Map(
    TABLE_NAMES.map((table) => [table, base[table] && new Map<string, unknown>(base[table])]),
  );
  for (const { read } of own) {
    const state = await read();
    if (!state) continue;
    for (const [table, records] of tables) {
      for (const [id, record] of state[table]) if (records && !records.has(id)) records.set(id, record);
    }
  }
  return { ...base, ...(Object.fromEntries(tables) as Partial<MergeBase>) };
}

/** The states that both had, and those of which only the content is the same. */
interface Past {
  shared: string[];
  unlike: string[];
}

function sharedPast({ mine, theirs }: BaseSearch): Past {
  const common = [...mine.keys()].filter((id) => theirs.has(id));
  const shared = common.filter((id) => isSharedPast(id, mine, theirs));
  return { shared, unlike: common.filter((id) => !shared.includes(id)) };
}

/** Whether something that came after a base was in both, though not from the same. */
function leftOut({ unlike }: Past, ids: readonly string[], { mine, theirs }: BaseSearch): boolean {
  const lineage = joined(mine.values(), theirs.values());
  const before = new Set(ids.flatMap((id) => [...ancestorsOf(id, lineage)]));
  return unlike.some((id) => !before.has(id));
}

/**
 * A content that both had says little where one came to it another way: somebody may have decided for it, against what
 * the other has. It counts where both came to it from the same, or where all that one side ever had led to it.
 */
function isSharedPast(id: string, mine: Lineage, theirs: Lineage): boolean {
  const [one, other] = [ancestorsOf(id, mine), ancestorsOf(id, theirs)];
  const within = (ids: Iterable<string>, all: ReadonlySet<string>) => [...ids].every((each) => all.has(each));
  return (
    (one.size === other.size && within(one, other)) ||
    within(mine.keys(), other) ||
    within(theirs.keys(), one)
  );
}

/** What a state held; null when it is not at hand. */
type Contents = (id: string) => Promise<MergeBase | null>;

function contentsOf({ known }: BaseSearch, held: (state: NetworkState) => MergeBase): Contents {
  const contents = new Map<string, Promise<MergeBase | null>>();
  const read = async (id: string) => {
    for (const { name, read } of known) {
      const state = name.id === id ? await read() : null;
      if (state) return held(state);
    }
    return null;
  };
  return (id) => {
    const content = contents.get(id) ?? read(id);
    contents.set(id, content);
    return content;
  };
}

/** A base with what only files with contacts hold, as far as it is known of another state. */
function withPersonsOf(base: MergeBase, { contacts, sessions, stories, contested }: MergeBase): MergeBase {
  const noted = base.stories && stories && withNotesKept(asState(base), stories).stories;
  return {
    ...base,
    ...{ contacts, sessions, stories: noted ?? base.stories },
    contested: new Set([...(base.contested ?? []), ...(contested ?? [])]),
  };
}

async function baseOf(
  ids: readonly string[],
  search: BaseSearch,
  contents: Contents,
  depth: number,
): Promise<FoundBase | null> {
  const lineage = joined(search.mine.values(), search.theirs.values());
  const { found, missing } = await latestAtHand(ids, lineage, contents);
  const [first, ...others] = found;
  if (!first) return null;
  let { base } = first;
  let uncertain = missing.length > 0;
  const passed = new Set([first.id]);
  const seen = ancestorsOf(first.id, lineage);
  for (const next of others) {
    const before = ancestorsOf(next.id, lineage);
    const shared = [...before].filter((id) => seen.has(id) && !passed.has(id) && id !== next.id);
    const earlier = depth < MOST_DEEP ? await baseOf(shared, search, contents, depth + 1) : null;
    base = commonBase(earlier?.base ?? null, base, next.base);
    uncertain ||= earlier?.uncertain ?? true;
    passed.add(next.id);
    for (const id of before) seen.add(id);
  }
  for (const id of missing) {
    const after = await firstAfter(id, search, lineage, contents);
    if (after) base = uncertainBase(base, after);
  }
  return { base, ids: found.map(({ id }) => id), uncertain };
}

/** The latest of these states that can be read, and later ones that cannot: they never were on this computer. */
async function latestAtHand(ids: readonly string[], lineage: Lineage, contents: Contents) {
  const open = new Set(ids);
  const missing: string[] = [];
  for (;;) {
    const latest = latestOf([...open], lineage);
    const found: { id: string; base: MergeBase }[] = [];
    for (const id of latest) {
      const base = await contents(id);
      if (base) found.push({ id, base });
      else {
        open.delete(id);
        missing.push(id);
      }
    }
    if (found.length === latest.length) return { found, missing: latestOf(missing, lineage) };
  }
}

/** The first state of mine that came after one whose content never was here. */
async function firstAfter(id: string, search: BaseSearch, lineage: Lineage, contents: Contents) {
  const after = [...new Set(search.known.map(({ name }) => name.id))].filter(
    (one) => search.mine.has(one) && one !== id && ancestorsOf(one, lineage).has(id),
  );
  for (const one of after) {
    const before = ancestorsOf(one, lineage);
    if (after.some((other) => other !== one && before.has(other))) continue;
    const content = await contents(one);
    if (content) return content;
  }
  return null;
}

/**
 * A base that may be older than what both last had: where something came after it, nobody knows any more whether the
 * other side had that too. Differences of such places are asked about.
 */
function uncertainBase(base: MergeBase, later: MergeBase): MergeBase {
  const contested = new Set(base.contested);
  const compare = <R extends object>(table: TableName | 'network', id: string, was: R, is: R) => {
    const rules = { ...MERGE_RULES[table], growing: [] };
    const { conflicts } = mergeRecord({
      ...{ base: was, mine: was, theirs: is, rules, strict: true },
      choose: () => 'mine',
    });
    for (const { field } of conflicts) contested.add(keyOf(table, id, field));
  };
  if (base.network && later.network) compare('network', base.network.id, base.network, later.network);
  const tables = TABLE_NAMES.map((table) => {
    const [was, is] = [base[table], later[table]];
    if (!was || !is) return [table, was];
    for (const [id, record] of was) {
      const after = is.get(id);
      if (after) compare(table, id, record as object, after as object);
    }
    // What came later is asked about as a whole, should one of the two not have it.
    for (const id of is.keys()) if (!was.has(id)) contested.add(keyOf(table, id, ''));
    return [table, new Map<string, unknown>([...is, ...was])];
  });
  return { ...base, ...Object.fromEntries(tables), contested };
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
