import { seededRandom } from '#shared/base/random.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { findBase } from '#shared/compare/merge/find-base.ts';
import {
  ancestorOf,
  lineageOf,
  type StateName,
  storedLineage,
  withoutWhole,
  withState,
} from '#shared/compare/merge/lineage.ts';
import { PERSONAL_TABLES } from '#shared/compare/merge/merge-base.ts';
import type { Side } from '#shared/compare/merge/merge-record.ts';
import { MERGE_RULES } from '#shared/compare/merge/merge-rules.ts';
import { type MergeInput, planMerge } from '#shared/compare/merge/plan-merge.ts';
import { stateHash } from '#shared/compare/merge/state-hash.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import {
  emptyState,
  type NetworkState,
  newNetwork,
  TABLE_NAMES,
  type TableName,
  toData,
  toState,
} from '#shared/model/network-state.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';
import { nameSent, nameState, withoutContacts } from '#shared/privacy/redaction/state-name.ts';
import { EDITS, HEADER_TEXTS, valueAt, withAt } from './edits.ts';

/**
 * Two or three people who edit every table of one network and merge each other's files in any order, against an
 * account of who has seen which write. A write that somebody has not seen may be lost only where it was asked about.
 */

/** One value in one place, by whom it was seen. */
interface Write {
  value: unknown;
  mark: number;
  seen: ReadonlySet<number>;
  /** What was known of it by one who had taken it out, before it came back as it was. */
  out?: ReadonlySet<number>;
}

interface Kept {
  row: Snapshot;
  content: NetworkState;
}

interface Person {
  state: NetworkState;
  snapshots: Kept[];
  /** By the place of a value, such as `actors id name`; whether a record is there, by `actors id`. */
  writes: Map<string, Write>;
}

interface Sent {
  bytes: Uint8Array<ArrayBuffer>;
  writes: Map<string, Write>;
}

export interface Run {
  faults: string[];
  /** Values that were lost without a question, or on which two decided apart without one. */
  unsaid: string[];
  /** Points that were asked in the end, of one who had nothing new. */
  again: string[];
  /** How many changes were made, files merged and points decided. */
  changes: number;
  merges: number;
  decisions: number;
  /** Points that were asked about though one side had seen what the other wrote. */
  needless: number;
}

interface RunOptions {
  seed: number;
  people: number;
  rounds?: number;
  editsARound?: number;
  /** Who sends a file sends it to all; else some know of others' work only by a third. */
  toAll?: boolean;
  /** Contacts go with every file. */
  whole?: boolean;
}

/** What only files with contacts hold of a story. */
const NOTES = 'steps.two.notes';

type Table = TableName | 'network';
type Fields = { [key: string]: unknown };

export async function runRounds({
  seed,
  people,
  rounds = 3,
  editsARound = 6,
  toAll = false,
  whole = false,
}: RunOptions): Promise<Run> {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const pick = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  const run: Run = { faults: [], unsaid: [], again: [], changes: 0, merges: 0, decisions: 0, needless: 0 };
  let [marks, ids, clock] = [0, 0, 0];
  const written = new Map<number, Write>();
  /** The marks of what was decided, by what was decided between what. */
  const decisions = new Map<string, number>();
  /** Decisions that something stays, or goes. */
  const kept = new Set<number>();
  const unsaid = (text: string) => run.unsaid.push(`seed ${seed}, ${people} people: ${text}`);
  const fault = (text: string) => run.faults.push(`seed ${seed}, ${people} people: ${text}`);

  const begun = beginning();
  const all: Person[] = Array.from({ length: people }, () => ({
    state: begun,
    snapshots: [],
    writes: new Map(),
  }));
  const [first, ...others] = all;
  if (!first) return run;
  // The first gives the network to the others.
  for (const path of HEADER_TEXTS)
    write(first, `network pole ${path}`, valueAt(begun.network, path.split('.')));
  for (const table of TABLE_NAMES) {
    for (let count = 0; count < 2; count++) add(first, table);
  }
  keep(first, 'shared');
  for (const other of others) {
    const { state } = read((await send(first, true)).bytes);
    Object.assign(other, { state, writes: new Map(first.writes) });
    keep(other, 'received');
  }

  for (let round = 0; round < rounds; round++) {
    for (const person of all) {
      for (let count = 0; count < editsARound; count++) edit(person);
    }
    // Some exchange at the same time, so that their merges cross.
    const crossing: { to: Person; sent: Sent }[] = [];
    for (const from of all) {
      const contacts = whole || random() < 0.5;
      const receivers = all.filter((to) => to !== from && (toAll || random() < 0.6));
      for (const to of receivers) crossing.push({ to, sent: await send(from, contacts) });
    }
    for (const { to, sent } of shuffled(crossing)) {
      await receive(to, sent, () => (random() < 0.5 ? 'mine' : 'theirs'), random() < 0.1);
    }
    if (!toAll && random() < 0.5) {
      const [to, from] = shuffled(all);
      if (to && from) await receive(to, await send(from, true), () => 'mine', false);
    }
  }

  // In the end the first takes all in and the others take theirs: then everybody has the same, and nothing is asked. What
  // one had taken out and another brings back is with all by the second time.
  await exchange();
  if (!areAlike()) await exchange();
  if (!areAlike()) fault(`the copies differ in the end: ${differences(first, others).join(', ')}`);
  return run;

  async function exchange(): Promise<void> {
    for (const other of others) {
      if (!first) return;
      await receive(first, await send(other, true), () => (random() < 0.5 ? 'mine' : 'theirs'), false);
    }
    for (const other of others) {
      if (!first) return;
      const asked = await receive(other, await send(first, true), () => 'theirs', false, 'theirs');
      if (asked > 0)
        run.again.push(`seed ${seed}, ${people} people: ${asked} conflicts for one who had nothing new`);
    }
  }

  /** But for places of nodes, which are a choice of their own. */
  function areAlike(): boolean {
    const names = new Set(all.map(({ state }) => stateHash(state)));
    return names.size === 1 || !first || differences(first, others).every((table) => table === 'positions');
  }

  function shuffled<T>(list: readonly T[]): T[] {
    return list
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  function beginning(): NetworkState {
    const network = newNetwork('pole', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr');
    const field = { id: 'a', of: 'actor' as const, label: { fr: 'A' }, type: 'text' as const, options: [] };
    return emptyState({ ...network, customFields: [field] });
  }

  function write(person: Person, key: string, value: unknown): void {
    const before = person.writes.get(key);
    // The first picture of an actor that is put back says nothing new.
    if (before && before.value === value) return;
    const mark = ++marks;
    const made = {
      value,
      mark,
      seen: new Set([...(before?.seen ?? []), mark]),
      ...(before?.out && { out: before.out }),
    };
    written.set(mark, made);
    person.writes.set(key, made);
  }

  function put(person: Person, table: Table, id: string, record: object | null): void {
    if (table === 'network') {
      person.state = { ...person.state, network: record as NetworkState['network'] };
      return;
    }
    const records = new Map<string, unknown>(person.state[table]);
    if (record) records.set(id, record);
    else records.delete(id);
    person.state = { ...person.state, [table]: records };
  }

  function add(person: Person, table: TableName): void {
    const record = EDITS[table].make(`${table}-${++ids}`, person.state, pick);
    if (!record) return;
    put(person, table, record.id, record);
    write(person, `${table} ${record.id}`, true);
    const { texts, numbers = [] } = EDITS[table];
    for (const path of [...texts, ...numbers]) {
      // Behind a new story nobody has noted anything: there is nothing to see, nor to lose.
      if (path !== NOTES) write(person, `${table} ${record.id} ${path}`, valueAt(record, path.split('.')));
    }
    run.changes++;
  }

  function edit(person: Person): void {
    const table = pick<Table>([...TABLE_NAMES, 'network']) ?? 'actors';
    const dice = random();
    if (table === 'network') {
      const path = pick(HEADER_TEXTS) ?? 'name';
      change(person, table, 'pole', path, word(person, `network pole ${path}`));
      return;
    }
    const id = pick([...person.state[table].keys()]);
    if (dice < 0.2 || id === undefined) add(person, table);
    else if (dice < 0.3 && table !== 'positions') remove(person, table, id);
    else {
      const { texts, numbers = [], drawn } = EDITS[table];
      const path = pick([...texts, ...numbers]);
      if (path === undefined) return;
      const key = `${table} ${id} ${path}`;
      change(person, table, id, path, numbers.includes(path) ? 2 + below(60) : word(person, key, drawn));
    }
  }

  /** Mostly a new word; now and then one that stood there before, as an undo writes it. */
  function word(person: Person, key: string, drawn: (word: string) => string = String): string {
    const past = person.writes.get(key);
    const before = random() < 0.2 && past ? written.get(pick([...past.seen]) ?? 0)?.value : undefined;
    return typeof before === 'string' && before !== '' ? before : drawn(`w${marks + 1}`);
  }

  function change(person: Person, table: Table, id: string, path: string, value: unknown): void {
    const record = table === 'network' ? person.state.network : person.state[table].get(id);
    if (!record || valueAt(record, path.split('.')) === value) return;
    put(person, table, id, withAt(record as Fields, path.split('.'), value));
    write(person, `${table} ${id} ${path}`, value);
    run.changes++;
  }

  /** As the app does it: what hangs on an actor goes with it. */
  function remove(person: Person, table: TableName, id: string): void {
    put(person, table, id, null);
    write(person, `${table} ${id}`, false);
    run.changes++;
    if (table !== 'actors' && table !== 'collectives') return;
    const { cooperations, contacts, collectives, positions, logos } = person.state;
    for (const tie of cooperations.values()) {
      if (tie.from === id || tie.to === id) remove(person, 'cooperations', tie.id);
    }
    for (const contact of contacts.values())
      if (contact.actorId === id) remove(person, 'contacts', contact.id);
    if (positions.has(id)) remove(person, 'positions', id);
    if (logos.has(id)) remove(person, 'logos', id);
    for (const collective of collectives.values()) {
      const members = collective.members.filter(({ actorId }) => actorId !== id);
      if (members.length < collective.members.length)
        put(person, 'collectives', collective.id, { ...collective, members });
    }
  }

  function rowOf(
    person: Person,
    state: NetworkState,
    reason: Snapshot['reason'],
    theirs: StateName | null,
  ): Kept {
    const known = lineageOf(state.network, theirs ? [] : person.snapshots.map(({ row }) => row));
    const row: Snapshot = {
      ...{
        id: `snapshot-${++ids}`,
        networkId: 'pole',
        name: '',
        note: '',
        reason,
        contentHash: '',
        deletedAt: null,
      },
      ...{ actorCount: 0, cooperationCount: 0, collectiveCount: 0, size: 0 },
      takenAt: new Date(Date.UTC(2026, 0, 1) + ++clock * 1000).toISOString(),
      state: ancestorOf(theirs ?? nameState(state), known),
      ...(theirs && { theirs: true }),
    };
    return { row, content: state };
  }

  function keep(
    person: Person,
    reason: Snapshot['reason'],
    state = person.state,
    theirs: StateName | null = null,
  ): void {
    const { id, whole } = theirs ?? nameState(state);
    const isKept = person.snapshots.some(({ row }) =>
      whole === null ? row.state?.id === id : row.state?.whole.includes(whole),
    );
    if (isKept && reason !== 'before-merge') return;
    person.snapshots.push(rowOf(person, state, reason, theirs));
  }

  async function send(person: Person, contacts: boolean): Promise<Sent> {
    const sent = contacts ? person.state : withoutContacts(person.state);
    const lineage = storedLineage(
      lineageOf(
        person.state.network,
        person.snapshots.map(({ row }) => row),
      ),
    ).map((one) => (contacts ? one : withoutWhole(one)));
    const data = toData({ ...sent, network: { ...sent.network, lineage } });
    const without = contacts ? [] : PERSONAL_TABLES;
    const bytes = writeMaillage(data, { contacts, without, now: '2026-01-01T00:00:00.000Z' });
    keep(person, 'shared');
    return { bytes, writes: new Map(person.writes) };
  }

  function read(bytes: Uint8Array<ArrayBuffer>): { state: NetworkState; without: readonly TableName[] } {
    const { data, problems, without } = readMaillage(bytes);
    if (!data || problems.length > 0) throw new Error(JSON.stringify(problems));
    return { state: toState(data), without };
  }

  /** Merges a file, and compares what became of every value with who had seen what. Returns the conflicts asked. */
  async function receive(
    person: Person,
    sent: Sent,
    choose: () => Side,
    undone: boolean,
    places: Side = random() < 0.5 ? 'mine' : 'theirs',
  ): Promise<number> {
    const { state: theirs, without } = read(sent.bytes);
    const mine = person.state;
    keep(person, 'before-merge');
    const [now, name] = [nameState(mine), nameSent(theirs, without)];
    const found = await findBase({
      ...{ now, sent: name },
      mine: withState(
        lineageOf(
          mine.network,
          person.snapshots.map(({ row }) => row),
        ),
        now,
      ),
      theirs: withState(lineageOf(theirs.network), name),
      known: [
        { name: now, read: async () => mine },
        { name, read: async () => theirs },
        ...[...person.snapshots].reverse().map(({ row, content }) => ({
          isTheirs: row.theirs ?? false,
          name: { id: row.state?.id ?? '', whole: row.state?.whole[0] ?? null },
          read: async () => content,
        })),
      ],
      withoutContacts,
    });
    if (!found) fault('no common state was found');
    const input: MergeInput = {
      base: found?.base ?? null,
      ...{
        mine,
        theirs,
        silent: without,
        places,
        received: name,
        merge: `merge-${++ids}`,
        choices: new Map<string, Side>(),
      },
    };
    const choices = new Map(planMerge(input).decisions.map(({ key }) => [key, choose()]));
    const plan = planMerge({ ...input, choices });
    const result = applyPatch(mine, plan.patch);
    run.merges++;
    run.decisions += plan.decisions.length;
    const asked = new Set(plan.decisions.map(({ key }) => key));
    const writes = judged(
      { mine, theirs, result, without, asked, uncertain: found?.uncertain ?? true },
      person.writes,
      sent.writes,
    );
    keep(person, 'received', theirs, name);
    // One who takes a merge back has merged nothing: the same file brings the same again.
    if (undone) return receive(person, sent, choose, false, places);
    person.state = result;
    person.writes = writes;
    return plan.decisions.filter(({ kind }) => kind === 'conflict').length;
  }

  interface Merged {
    mine: NetworkState;
    theirs: NetworkState;
    result: NetworkState;
    without: readonly TableName[];
    asked: ReadonlySet<string>;
    uncertain: boolean;
  }

  function judged(merged: Merged, own: Map<string, Write>, other: Map<string, Write>): Map<string, Write> {
    const writes = new Map(own);
    for (const key of new Set([...own.keys(), ...other.keys()])) {
      const [table, id, path] = key.split(' ') as [Table, string, string?];
      if (table !== 'network' && merged.without.includes(table)) {
        // Of what hangs on an actor nobody asks: it goes with it.
        const isGone = recordOf(merged.mine, table, id) && !recordOf(merged.result, table, id);
        if (path === undefined && isGone) {
          const mark = ++marks;
          writes.set(key, { value: false, mark, seen: new Set([...(own.get(key)?.seen ?? []), mark]) });
        }
        continue;
      }
      const [mine, theirs] = [own.get(key), other.get(key)];
      // What stood in something that is gone there nobody sees here; but who follows a deletion says what was said by
      // who took it out, and knew it.
      const staysHere = !recordOf(merged.theirs, table, id) && recordOf(merged.result, table, id);
      if (path !== undefined && mine && staysHere) continue;
      // Such a file says nothing of notes: who has the story from it alone has seen none.
      if (path === NOTES && merged.without.length > 0) {
        const story = recordOf(merged.result, table, id);
        const isLost = story && mine && valueAt(story, path.split('.')) !== mine.value;
        if (isLost && recordOf(merged.mine, table, id)) unsaid(`${key}: a file without notes changed one`);
        // Whoever took it out knew the note, and has it no more.
        if (isLost) writes.delete(key);
        continue;
      }
      const isInBoth =
        path === undefined || (recordOf(merged.mine, table, id) && recordOf(merged.theirs, table, id));
      // Who took a record out knew what stood in it, also where it comes back from another.
      const isBack = path !== undefined && !recordOf(merged.mine, table, id);
      const seen = new Set([...(mine?.seen ?? []), ...(theirs?.seen ?? [])]);
      const out = new Set([...(mine?.out ?? []), ...(theirs?.out ?? []), ...(isBack ? seen : [])]);
      const taken =
        path === undefined
          ? presence(merged, table, id, mine, theirs)
          : value(merged, table, id, path, mine, theirs);
      // What was decided is a word of its own, said by one who knew both. Whoever decides the same between the same
      // words says the same.
      const isRecordAsked =
        merged.asked.has(`${table} ${id} `) ||
        (!(recordOf(merged.mine, table, id) && recordOf(merged.theirs, table, id)) &&
          ownerAsked(table, id, merged.mine, merged.theirs, merged.asked));
      // Whether a record stays says nothing of what stands in it.
      const question = path === undefined ? isRecordAsked : wasAsked(table, id, path, merged.asked);
      if (taken && question) {
        const record = recordOf(merged.result, table, id);
        const is = path !== undefined && record ? valueAt(record, path.split('.')) : taken.value;
        const said = decided(key, is, new Set([...seen, ...out]));
        writes.set(key, said);
        if (path === undefined) kept.add(said.mark);
      } else if (taken) writes.set(key, { ...taken, ...(isInBoth && { seen }), out });
      else writes.delete(key);
    }
    return writes;
  }

  function decided(key: string, value: unknown, between: ReadonlySet<number>): Write {
    const said = JSON.stringify([key, value ?? null, [...between].sort((one, other) => one - other)]);
    const mark = decisions.get(said) ?? ++marks;
    decisions.set(said, mark);
    const made = { value, mark, seen: new Set([...between, mark]) };
    written.set(mark, made);
    return made;
  }

  function recordOf(state: NetworkState, table: Table, id: string): object | undefined {
    return table === 'network' ? state.network : state[table].get(id);
  }

  function value(
    merged: Merged,
    table: Table,
    id: string,
    path: string,
    own: Write | undefined,
    other: Write | undefined,
  ): Write | undefined {
    const { mine, theirs, result, asked } = merged;
    const records = [mine, theirs, result].map((state) => recordOf(state, table, id));
    const is = valueAt(records[2], path.split('.'));
    const takes = (side: Write | undefined) =>
      side && valueAt(records[2], path.split('.')) === side.value ? side : undefined;
    // Where a record was on one side only, its presence is what is judged.
    if (!records[2]) {
      // What somebody wrote into something goes with it unsaid only where it was known to who took it out.
      // Where nobody has noted anything there is an empty note.
      const was = own ? own.value : path === NOTES ? '' : undefined;
      const isOld = other?.value === was || other?.value === lastOf(seenByBoth(own, other))?.value;
      const isNews = other && !hasSeen(own, other.mark) && !isOld;
      const isAsked = asked.has(`${table} ${id} `) || ownerAsked(table, id, mine, theirs, asked);
      if (records[1] && isNews && !isAsked && !hangsLoose(table, id, mine, theirs, result))
        unsaid(`${table} ${id} ${path}: ${String(other.value)} went unsaid with what held it`);
      return own && other?.seen.has(own.mark) ? other : (own ?? other);
    }
    // What one has written and taken out with its record stands nowhere.
    if (!records[0]) return takes(other) ?? takes(own);
    if (!records[1]) return takes(own) ?? takes(other);
    // Whose places count is a choice of its own, which says how many nodes were moved.
    if (table === 'positions') return takes(own) ?? takes(other) ?? own ?? other;
    if (!other || !own) {
      const only = own ?? other;
      if (only && is !== only.value && !wasAsked(table, id, path, asked))
        unsaid(`${table} ${id} ${path}: ${String(only.value)} was lost unsaid, ${String(is)} is there`);
      return only;
    }
    if (own.mark === other.mark || own.value === other.value) {
      if (is !== own.value && !wasAsked(table, id, path, asked))
        unsaid(`${table} ${id} ${path} changed though both agree`);
      return other.seen.has(own.mark) ? other : own;
    }
    // What was written back to what both knew last is no change.
    const last = lastOf(seenByBoth(own, other));
    const known = own.seen.has(other.mark) || (last !== undefined && other.value === last.value);
    const knows = other.seen.has(own.mark) || (last !== undefined && own.value === last.value);
    const question = wasAsked(table, id, path, asked);
    // What was taken out and came back as it was is no later word: whoever wrote over it knew it. Nor is what somebody
    // was asked about and did not take, for one who has not heard of that.
    const isOld = isWrittenOver(own, other) || isTurnedDown(own, other);
    const isOver = isWrittenOver(other, own) || isTurnedDown(other, own);
    if (known && knows && isOld !== isOver) {
      const later = isOld ? other : own;
      if (is !== later.value && !question)
        unsaid(`${table} ${id} ${path}: ${String(later.value)} was lost unsaid, ${String(is)} is back`);
      return takes(later) ?? takes(own) ?? takes(other);
    }
    if (known === knows) {
      if (!question) unsaid(`${table} ${id} ${path}: both wrote, and nothing was asked`);
      return takes(own) ?? takes(other);
    }
    const after = known ? own : other;
    if (is !== after.value && !question) {
      unsaid(`${table} ${id} ${path}: ${String(after.value)} was lost unsaid, ${String(is)} is there`);
    }
    if (question && !merged.uncertain && !isJoined(table, path)) run.needless++;
    return takes(after) ?? takes(own) ?? takes(other);
  }

  function hasSeen(one: Write | undefined, mark: number): boolean {
    return one !== undefined && (one.seen.has(mark) || one.out?.has(mark) === true);
  }

  /** Whether the one was written by who knew the other, and not the other way round. */
  function isWrittenOver(one: Write, by: Write): boolean {
    return written.get(by.mark)?.seen.has(one.mark) === true && !written.get(one.mark)?.seen.has(by.mark);
  }

  /** Whether the one was asked about and not taken by somebody whom only the other knows of. */
  function isTurnedDown(one: Write, by: Write): boolean {
    return [...decisions.values()].some((mark) => {
      const said = written.get(mark);
      return by.seen.has(mark) && !one.seen.has(mark) && said?.seen.has(one.mark) && said.value !== one.value;
    });
  }

  function seenByBoth(one?: Write, other?: Write): number[] {
    return [...(one?.seen ?? [])].filter((mark) => other?.seen.has(mark));
  }

  /** Of what both have seen, the last. */
  function lastOf(both: readonly number[]): Write | undefined {
    return written.get(both.find((mark) => both.every((one) => written.get(mark)?.seen.has(one))) ?? 0);
  }

  function isJoined(table: Table, path: string): boolean {
    return MERGE_RULES[table].joined.some((keys) => keys.includes(path.split('.')[0] ?? ''));
  }

  /** Whether a question covers this value: its own, one of what it is one value with, or of a thing that holds it. */
  function wasAsked(table: Table, id: string, path: string, asked: ReadonlySet<string>): boolean {
    const steps = path.split('.');
    const group = MERGE_RULES[table].joined.find((keys) => keys.includes(steps[0] ?? ''));
    const paths = steps.map((_, end) => steps.slice(0, end + 1).join('.'));
    return [...paths, ...(group ?? [])].some((one) => asked.has(`${table} ${id} ${one}`));
  }

  function presence(
    { mine, theirs, result, asked }: Merged,
    table: Table,
    id: string,
    own: Write | undefined,
    other: Write | undefined,
  ): Write | undefined {
    const [here, there, after] = [mine, theirs, result].map(
      (state) => recordOf(state, table, id) !== undefined,
    );
    const inTurn = own && other?.seen.has(own.mark) ? [other, own] : [own, other];
    const taken = inTurn.find((side) => side?.value === after);
    if (here === there || table === 'positions') {
      if (here && !after && !hangsLoose(table, id, mine, theirs, result))
        fault(`${table} ${id}: both had it, and it is gone`);
      return taken ?? own ?? other;
    }
    const [has, lacks] = here ? [own, other] : [other, own];
    const question = asked.has(`${table} ${id} `) || ownerAsked(table, id, mine, theirs, asked);
    if (!after && !question && !hangsLoose(table, id, mine, theirs, result)) {
      // It may go unsaid only where I deleted what they left as I knew it, also where they kept it, as it was, against
      // somebody else: they are asked about mine. A logo has the id of its actor: one that was drawn anew is there as
      // it was, and its picture is judged by itself.
      const isThere = table === 'logos' && lastOf(seenByBoth(own, other))?.value === true;
      if (here || !lacks || !has || !(lacks.seen.has(has.mark) || kept.has(has.mark) || isThere))
        fault(`${table} ${id} is gone unsaid`);
    }
    // Who keeps what the other deleted knows of it: it comes as something new, and is not asked about again.
    if (has && lacks && has.seen.has(lacks.mark) && !lacks.seen.has(has.mark) && !after && !question)
      fault(`${table} ${id} was lost`);
    return taken ?? has;
  }

  /** Whether what it hangs on is gone. */
  function hangsLoose(
    table: Table,
    id: string,
    mine: NetworkState,
    theirs: NetworkState,
    result: NetworkState,
  ): boolean {
    return ownersOf(table, id, mine, theirs).some(
      (actor) => !result.actors.has(actor) && !result.collectives.has(actor),
    );
  }

  function ownerAsked(
    table: Table,
    id: string,
    mine: NetworkState,
    theirs: NetworkState,
    asked: ReadonlySet<string>,
  ): boolean {
    return ownersOf(table, id, mine, theirs).some((actor) => asked.has(`actors ${actor} `));
  }

  function ownersOf(table: Table, id: string, ...states: NetworkState[]): string[] {
    return states.flatMap((state) => {
      if (table === 'contacts') return state.contacts.get(id)?.actorId ?? [];
      if (table === 'positions' || table === 'logos') return id;
      const tie = table === 'cooperations' && state.cooperations.get(id);
      return tie ? [tie.from, tie.to] : [];
    });
  }

  function differences(one: Person, copies: readonly Person[]): string[] {
    return copies.flatMap(({ state }) =>
      (['network', ...TABLE_NAMES] as const).filter((table) => {
        const only = (from: NetworkState) => ({
          ...emptyState(table === 'network' ? from.network : begun.network),
          ...(table !== 'network' && { [table]: from[table] }),
        });
        return stateHash(only(state)) !== stateHash(only(one.state));
      }),
    );
  }
}
