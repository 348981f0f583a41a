import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Change } from '#shared/changes/patch.ts';
import type { JournalHeader } from '#shared/changes/undo-stacks.ts';
import type { Network } from '#shared/model/network.ts';
import { type Records, TABLE_NAMES, type TableName } from '#shared/model/network-state.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';
import { DATABASE_NAME } from './database-name.ts';
import { READ_ONLY } from './faults.ts';
import { changeWithEveryList, withEveryList } from './migrations/every-list.ts';
import { type ActorWithPosition, splitChange, splitPosition } from './migrations/positions-apart.ts';

/** A network's header with the figures that the list of networks shows. */
export interface NetworkRow {
  id: string;
  header: Network;
  actorCount: number;
  cooperationCount: number;
  updatedAt: string;
  /** When a snapshot of it was last made, changed or deleted, if that was after its own last change. */
  snapshotsAt?: string;
  /** Set while a deleted network can still be brought back. */
  deletedAt: string | null;
}

/** A record of a network. Ids are stable inside a network; copies of a network share them. */
export interface RecordRow<R> {
  networkId: string;
  id: string;
  record: R;
}

/**
 * What one journal entry changed, apart from its header because it may be large. That of an import of thousands of
 * records is cut into lots, so that no window stands still for reading or writing it: the first row says how many.
 */
export interface ChangesRow {
  /** The number of the entry; of a further lot, with its own. */
  seq: ChangesKey;
  networkId: string;
  changes: readonly Change[];
  /** How many rows there are, on the first of several. */
  lots?: number;
}
export type ChangesKey = number | [seq: number, lot: number];

/** What a snapshot holds, apart from what is listed of it because it may be large: a `.maillage` file. */
export interface SnapshotBytesRow {
  id: string;
  networkId: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A whole network in one row, as of a journal entry: it reopens 4 to 16 times faster than tens of thousands
 * of rows. Only a cache: the rows stay the truth, and what the journal holds beyond the image is applied to it.
 */
export interface ImageRow {
  networkId: string;
  seq: number;
  json: string;
  /** By which bounds its records were looked over: see `CHECKED_BY`. */
  checkedBy?: number;
}

export type RecordTables = { [T in TableName]: Table<RecordRow<Records[T]>, [string, string]> };

export type MaillageDatabase = Dexie &
  RecordTables & {
    networks: Table<NetworkRow, string>;
    journal: EntityTable<JournalHeader, 'seq'>;
    changes: Table<ChangesRow, ChangesKey>;
    images: Table<ImageRow, string>;
    snapshots: Table<Snapshot, string>;
    snapshotBytes: Table<SnapshotBytesRow, string>;
  };

const RECORD_KEYS = '[networkId+id], networkId';

/**
 * The tables of each version. Once released, a version is never edited: add the next one. An upgrade that
 * changes records must also clear the images, which hold copies of them.
 */
const VERSION_1 = {
  networks: 'id',
  actors: RECORD_KEYS,
  cooperations: RECORD_KEYS,
  collectives: RECORD_KEYS,
  contacts: RECORD_KEYS,
  views: RECORD_KEYS,
  stories: RECORD_KEYS,
  journal: '++seq, [networkId+seq]',
  changes: 'seq, networkId',
};
const VERSION_2 = { positions: RECORD_KEYS, images: 'networkId' };
/** Only new tables: no record is changed. */
const VERSION_3 = { snapshots: 'id, networkId', snapshotBytes: 'id, networkId' };

/** A new table; images lack it, so they are made anew. */
const VERSION_4 = { sessions: RECORD_KEYS };

/** Changes come in lots, which an earlier version would take for whole ones. */
const VERSION_5 = {};

/** A new table; images lack it, so they are made anew. */
const VERSION_6 = { logos: RECORD_KEYS };

/** Networks get a list of what is pooled. Images take their header from the row, and what the journal adds. */
const VERSION_7 = {};

/** Opens the database of this computer, upgrading it from any earlier version. */
export function createDatabase(name = DATABASE_NAME): MaillageDatabase {
  // An acknowledged change must be on the disk: strict durability costs about a quarter more time.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as MaillageDatabase;
  database.version(1).stores(VERSION_1);
  database
    .version(2)
    .stores(VERSION_2)
    .upgrade(async (transaction) => {
      const rows = await transaction.table<RecordRow<ActorWithPosition>>('actors').toArray();
      const split = rows.map((row) => ({ row, ...splitPosition(row.record) }));
      await transaction.table('actors').bulkPut(split.map(({ row, actor }) => ({ ...row, record: actor })));
      await transaction
        .table('positions')
        .bulkPut(
          split.flatMap(({ row, position }) =>
            position ? [{ networkId: row.networkId, id: row.id, record: position }] : [],
          ),
        );
      await transaction
        .table<ChangesRow>('changes')
        .toCollection()
        .modify((entry) => {
          entry.changes = entry.changes.flatMap(splitChange);
        });
    });
  database.version(3).stores(VERSION_3);
  database
    .version(4)
    .stores(VERSION_4)
    .upgrade((transaction) => transaction.table('images').clear());
  database.version(5).stores(VERSION_5);
  database
    .version(6)
    .stores(VERSION_6)
    .upgrade((transaction) => transaction.table('images').clear());
  database
    .version(7)
    .stores(VERSION_7)
    .upgrade(async (transaction) => {
      await transaction
        .table<NetworkRow>('networks')
        .toCollection()
        .modify((row) => {
          row.header = withEveryList(row.header);
        });
      await transaction
        .table<ChangesRow>('changes')
        .filter(
          ({ changes }) => Array.isArray(changes) && changes.some((change) => change?.table === 'network'),
        )
        .modify((row) => {
          row.changes = row.changes.map(changeWithEveryList);
        });
    });
  return database;
}

/**
 * Opens a database that a newer version of the app has made, with the tables it finds there. Nothing can be written:
 * what this version knows may not be all that belongs together.
 */
export function createReadOnlyDatabase(name = DATABASE_NAME): MaillageDatabase {
  const database = new Dexie(name) as MaillageDatabase;
  const refuse = () =>
    Promise.reject(Object.assign(new Error('made by a newer version'), { name: READ_ONLY }));
  database.use({
    stack: 'dbcore',
    name: 'read-only',
    create: (core) => ({
      ...core,
      table: (table) => ({ ...core.table(table), mutate: refuse }),
    }),
  });
  // Tables that were not declared are found when it opens; they get the places of those that are.
  database.on('ready', () => {
    Object.assign(database, Object.fromEntries(database.tables.map((table) => [table.name, table])));
  });
  return database;
}

/** Whether the database of this computer was made by a newer version of the app. */
export async function isNewer(name = DATABASE_NAME): Promise<boolean> {
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  // Dexie multiplies its version numbers by ten.
  return (found?.version ?? 0) > createDatabase(name).verno * 10;
}

/** The entry that a row of changes is of. */
export function entryOf({ seq }: Pick<ChangesRow, 'seq'>): number {
  return typeof seq === 'number' ? seq : seq[0];
}

/** Every table that a change of a network may touch, for one transaction around all of it. */
export function tablesOfChange(database: MaillageDatabase): Table[] {
  return [
    database.networks,
    database.journal,
    database.changes,
    database.images,
    ...TABLE_NAMES.map((name) => database[name] as unknown as Table),
  ];
}

/** The same and the snapshots, for what must leave nothing behind. */
export function tablesOfErasure(database: MaillageDatabase): Table[] {
  return [...tablesOfChange(database), database.snapshots, database.snapshotBytes];
}
