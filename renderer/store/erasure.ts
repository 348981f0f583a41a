import { fold } from '#shared/base/fold.ts';
import { done, failed } from '#shared/base/outcome.ts';
import { type Change, recordChange } from '#shared/changes/patch.ts';
import { stacksOf } from '#shared/changes/undo-stacks.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import type { Contact } from '#shared/model/contact.ts';
import type { Network } from '#shared/model/network.ts';
import { type Records, TABLE_NAMES, type TableName } from '#shared/model/network-state.ts';
import { forgetting, forgettingIn } from '#shared/privacy/erasure/forgetting.ts';
import { type Redactor, redactor } from '#shared/privacy/erasure/mentions.ts';
import {
  absent,
  contactsIn,
  isEmptied,
  isOwn,
  type Person,
  personOf,
} from '#shared/privacy/erasure/person.ts';
import { cleanEntry, foundIn, mentioningFields, redactRecord } from '#shared/privacy/erasure/redaction.ts';
import { cleanSnapshot, withoutWholesBefore } from '#shared/privacy/erasure/whole.ts';
import { connection, inTurn } from './connection.ts';
import {
  type ChangesRow,
  entryOf,
  type MaillageDatabase,
  type RecordRow,
  tablesOfErasure,
} from './database.ts';
import { followOtherWindows } from './dispatch.ts';
import { attempt, faultOf, type StoreOutcome } from './faults.ts';
import { changesOf, lastHeaders, NOT_AN_UNDO } from './journal.ts';
import { openNetwork } from './networks.ts';
import { wantRenewal } from './renewal.ts';
import { viewSnapshot } from './snapshots.ts';
import { setStacks, useMaillage } from './store.ts';
import { refreshNetworks } from './summaries.ts';

/** A record whose text names the person, as it is now. */
export interface Mention {
  networkId: string;
  network: string;
  table: TableName | 'network';
  id: string;
  fields: readonly string[];
  /** The passages that name the person, as they are written. */
  found: readonly string[];
  /** What the record is called; '' for one that has no name of its own. */
  name: string;
}

/** What this computer keeps of a person. */
export interface ErasureSurvey {
  /** By what the person is known, for what is kept outside of the database. */
  person: Person;
  /** The networks that hold records of the person, copies and deleted ones included. */
  networks: readonly { id: string; name: string; contacts: number }[];
  /** Journal entries that hold such a record, in any version. */
  entries: number;
  mentions: readonly Mention[];
  /** Journal entries in which other records name the person. */
  mentionEntries: number;
  /** Snapshots that hold such a record. */
  snapshots: number;
  /** Snapshots in which other records, their name or their note name the person. */
  mentionSnapshots: number;
  /** Contacts of the same name and another address, who may be somebody else. */
  namesakes: number;
}

/** Looks through the whole database for what it keeps of a person. */
export function surveyPerson(contactId: string): Promise<StoreOutcome<ErasureSurvey>> {
  return attempt(() => surveyOf(connection(), contactId));
}

function surveyOf(database: MaillageDatabase, contactId: string): Promise<ErasureSurvey> {
  return database.transaction('r', tablesOfErasure(database), async () => {
    const { person, contacts, names } = await personIn(database, contactId);
    const words = redactor(person.words, '');
    const networks = await database.networks.toArray();
    const networkName = new Map(networks.map(({ id, header }) => [id, nameIn(header)]));
    const mentions: Mention[] = [];
    const look = (
      networkId: string,
      table: Mention['table'],
      record: Records[TableName] | { id: string },
    ) => {
      const fields = mentioningFields(table, record as Records[TableName], words);
      if (fields.length === 0) return;
      const name = 'name' in record ? String(record.name) : '';
      mentions.push({
        networkId,
        network: networkName.get(networkId) ?? '',
        table,
        id: record.id,
        fields,
        found: foundIn(table, record as Records[TableName], words),
        name,
      });
    };
    for (const { id, header } of networks) if (header) look(id, 'network', header);
    for (const table of TABLE_NAMES) {
      for (const { networkId, id, record } of await rowsOf(database, table)) {
        if (!isOwn(table, id, person)) look(networkId, table, record);
      }
    }
    const entries = new Set<number>();
    const mentionEntries = new Set<number>();
    await database.changes.each((row) => {
      const { held, mentioned } = cleanEntry(row.changes, person, words);
      if (held) entries.add(entryOf(row));
      if (mentioned) mentionEntries.add(entryOf(row));
    });
    let [snapshots, mentionSnapshots] = [0, 0];
    for (const snapshot of await database.snapshots.toArray()) {
      const row = await database.snapshotBytes.get(snapshot.id);
      const cleaned = row && cleanSnapshot({ snapshot, bytes: row.bytes }, person, words);
      if (cleaned?.held) snapshots += 1;
      if (cleaned?.mentioned) mentionSnapshots += 1;
    }
    return {
      person,
      networks: networks.flatMap(({ id, header }) => {
        const own = contacts.filter((row) => row.networkId === id && person.ids.has(row.id));
        return own.length > 0 ? [{ id, name: nameIn(header), contacts: own.length }] : [];
      }),
      entries: entries.size,
      mentions,
      mentionEntries: mentionEntries.size,
      snapshots,
      mentionSnapshots,
      namesakes: contacts.filter((row) => !person.ids.has(row.id) && names.has(fold(row.record.name))).length,
    };
  });
}

/**
 * Erases a person from every network, copy, snapshot, image and journal entry of this computer, in one transaction, and
 * notes in each journal that it was done, without saying of whom. Nothing can bring the person back. With a
 * `replacement` the texts that name the person get it instead, in the journal too.
 */
export async function erasePerson(
  contactId: string,
  replacement: string | null,
): Promise<StoreOutcome<null>> {
  try {
    await inTurn(async () => {
      const database = connection();
      // The rows go now; what the files still hold of them goes when they are renewed at the next start.
      await wantRenewal();
      await database.transaction('rw', tablesOfErasure(database), async () => {
        const { person, holding } = await personIn(database, contactId);
        const words = redactor(replacement === null ? [] : person.words, replacement ?? '');
        const touched = new Map<string, Change[]>();
        const note = (networkId: string, change: Change) =>
          touched.set(networkId, [...(touched.get(networkId) ?? []), change]);
        await cleanRecords(database, person, words, note);
        await forgetInHeaders(database, person, holding, note);
        await cleanJournal(database, person, holding, words, (networkId) => {
          if (!touched.has(networkId)) note(networkId, absent(contactId));
        });
        await cleanSnapshots(database, person, holding, words);
        // Only a cache of the rows, and it may hold the person: it is made anew when it is next of use.
        await database.images.clear();
        await writeEntries(database, touched);
      });
    });
    await followOtherWindows();
    const { viewing } = useMaillage.getState();
    // A snapshot that could not be read went with the person: then it is not shown any longer.
    if (viewing && !(await viewSnapshot(viewing.id)).ok) await openNetwork(viewing.networkId);
    await inTurn(async () => {
      const open = viewing ? undefined : useMaillage.getState().current?.network.id;
      if (open !== undefined) setStacks(stacksOf(await lastHeaders(connection(), open)));
      await refreshNetworks();
    });
    return done(null);
  } catch (error) {
    return failed(faultOf(error));
  }
}

interface Found {
  person: Person;
  contacts: readonly RecordRow<Contact>[];
  /** The person's names in every version, folded. */
  names: ReadonlySet<string>;
  /** The networks that hold the person, or did. */
  holding: ReadonlySet<string>;
}

/** A row as the disk gives it may have no header. */
function nameIn(header: Partial<Network> | undefined): string {
  return typeof header?.name === 'string' ? header.name : '';
}

async function personIn(database: MaillageDatabase, contactId: string): Promise<Found> {
  const contacts = await database.contacts.toArray();
  const kept: Contact[] = [];
  const places: { networkId: string; id: string }[] = [];
  const keep = (networkId: string, found: readonly Contact[]) => {
    kept.push(...found);
    places.push(...found.map(({ id }) => ({ networkId, id })));
  };
  for (const { networkId, record } of contacts) keep(networkId, [record]);
  await database.changes.each(({ networkId, changes }) => {
    for (const change of changes) keep(networkId, contactsIn(change));
  });
  await database.snapshotBytes.each(({ networkId, bytes }) => {
    keep(networkId, readMaillage(bytes).data?.contacts ?? []);
  });
  const person = personOf(contactId, kept);
  const holding = new Set(places.filter(({ id }) => person.ids.has(id)).map(({ networkId }) => networkId));
  const names = new Set(kept.filter(({ id }) => person.ids.has(id)).map(({ name }) => fold(name)));
  return { person, contacts, names, holding };
}

function rowsOf(database: MaillageDatabase, table: TableName): Promise<RecordRow<Records[TableName]>[]> {
  return database.table<RecordRow<Records[TableName]>>(table).toArray();
}

async function cleanRecords(
  database: MaillageDatabase,
  person: Person,
  words: Redactor,
  note: (networkId: string, change: Change) => void,
): Promise<void> {
  for (const table of TABLE_NAMES) {
    for (const row of await rowsOf(database, table)) {
      const { networkId, id, record } = row;
      if (isOwn(table, id, person)) {
        await database.table(table).delete([networkId, id]);
        note(networkId, absent(id));
        continue;
      }
      const redacted = redactRecord(table, record, words);
      if (redacted === record) continue;
      await database.table(table).put({ ...row, record: redacted });
      note(networkId, recordChange(table, id, redacted as never, redacted as never));
    }
  }
  for (const row of await database.networks.toArray()) {
    // A row without its header is kept as it is: it holds nobody.
    if (!row.header) continue;
    const header = redactRecord('network', row.header, words);
    if (header === row.header) continue;
    await database.networks.put({ ...row, header });
    note(row.id, { table: 'network', id: row.id, before: header, after: header });
  }
}

/** What the headers know of states that held the person goes, and they remember that something was erased. */
async function forgetInHeaders(
  database: MaillageDatabase,
  person: Person,
  holding: ReadonlySet<string>,
  note: (networkId: string, change: Change) => void,
): Promise<void> {
  for (const row of await database.networks.toArray()) {
    if (!row.header || !holding.has(row.id)) continue;
    const header = forgetting(row.header, person);
    await database.networks.put({ ...row, header });
    note(row.id, { table: 'network', id: row.id, before: header, after: header });
  }
}

async function cleanJournal(
  database: MaillageDatabase,
  person: Person,
  holding: ReadonlySet<string>,
  words: Redactor,
  touch: (networkId: string) => void,
): Promise<void> {
  const cleaned: ChangesRow[] = [];
  await database.changes.each((row) => {
    const { changes, held, mentioned } = cleanEntry(row.changes, person, words);
    const without = holding.has(row.networkId) ? forgettingIn(changes, person) : changes;
    if (held || mentioned || without !== changes) cleaned.push({ ...row, changes: [...without] });
  });
  await database.changes.bulkPut(cleaned);
  for (const { networkId } of cleaned) touch(networkId);
  for (const seq of new Set(cleaned.map(entryOf))) {
    if ((await changesOf(database, seq)).every(isEmptied)) await database.journal.update(seq, { count: 0 });
  }
  for (const header of await database.journal.toArray()) {
    const details = words.redact(header.details);
    if (details !== header.details) await database.journal.update(header.seq, { details });
  }
}

/** A snapshot is never changed but for this. One that cannot be read might hold the person for ever: it goes. */
async function cleanSnapshots(
  database: MaillageDatabase,
  person: Person,
  holding: ReadonlySet<string>,
  words: Redactor,
): Promise<void> {
  for (const snapshot of await database.snapshots.toArray()) {
    const { id } = snapshot;
    const row = await database.snapshotBytes.get(id);
    const cleaned = row && cleanSnapshot({ snapshot, bytes: row.bytes }, person, words);
    if (!cleaned) {
      await database.snapshots.delete(id);
      await database.snapshotBytes.delete(id);
      continue;
    }
    const kept = holding.has(snapshot.networkId) ? withoutWholesBefore(cleaned.kept) : cleaned.kept;
    if (cleaned.held || cleaned.mentioned) await database.snapshotBytes.put({ ...row, bytes: kept.bytes });
    if (kept.snapshot !== snapshot) await database.snapshots.put(kept.snapshot);
  }
}

/** Also what makes other windows let go of the person. */
async function writeEntries(
  database: MaillageDatabase,
  touched: ReadonlyMap<string, readonly Change[]>,
): Promise<void> {
  const at = new Date().toISOString();
  for (const [networkId, changes] of touched) {
    const header = { networkId, at, kind: 'contact-erase' as const, details: {}, count: changes.length };
    const seq = await database.journal.add({ ...header, ...NOT_AN_UNDO });
    await database.changes.add({ seq, networkId, changes });
    await database.networks.update(networkId, { updatedAt: at });
  }
}
