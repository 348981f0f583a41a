import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addNetwork, dispatch, erasePerson, start, stop, undo } from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { createDatabase } from '#renderer/store/database.ts';
import { DATABASE_NAME } from '#renderer/store/database-name.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { withUpkeep } from '#renderer/store/upkeep.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { startEmpty } from './empty-computer.ts';

const COPY = 'maillage-renewed';
const mark = () => withUpkeep(({ marks }) => marks.get('renewal')).then((found) => found?.session);
const setMark = (session: string) => withUpkeep(({ marks }) => marks.put({ id: 'renewal', session }));
const names = async () => (await indexedDB.databases()).map(({ name }) => name);

beforeEach(startEmpty);
afterEach(async () => {
  vi.restoreAllMocks();
  await withUpkeep(({ marks }) => marks.delete('renewal'));
  await stop();
  await Dexie.delete(COPY);
});

async function dump(): Promise<string> {
  const tables = await Promise.all(
    connection().tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  // Only a cache, made anew when it is of use.
  return JSON.stringify(tables.filter(([name]) => name !== 'images'));
}

/** A network with a history, a person among them, who is then erased. */
async function erased(): Promise<string> {
  await addNetwork(sampleNetwork('fr', '2026-11-24T00:00:00.000Z'));
  const [actor] = useMaillage.getState().current?.actors.values() ?? [];
  const [contact] = useMaillage.getState().current?.contacts.values() ?? [];
  if (!actor || !contact) throw new Error('no actor or contact');
  await dispatch(updateActor(actor.id, { acronym: 'ABC' }, actor.name));
  expect(await erasePerson(contact.id, null)).toMatchObject({ ok: true });
  return dump();
}

it('after an erasure the next start copies all that is left and deletes the rest of the files', async () => {
  const before = await erased();
  await stop();
  expect(await mark()).toBe('wanted');
  const deleted: string[] = [];
  const forget = indexedDB.deleteDatabase.bind(indexedDB);
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
    deleted.push(name);
    return forget(name);
  });
  await start();
  expect(deleted).toContain(DATABASE_NAME);
  expect(await mark()).toBeUndefined();
  expect(await names()).not.toContain(COPY);
  expect(await dump()).toBe(before);
  expect(useMaillage.getState().phase).toBe('ready');
});

it('goes on counting the journal, and still undoes', async () => {
  await erased();
  await stop();
  await start();
  const last = (await connection().journal.toCollection().last())?.seq ?? 0;
  const [actor] = useMaillage.getState().current?.actors.values() ?? [];
  if (!actor) throw new Error('no actor');
  await dispatch(updateActor(actor.id, { acronym: 'XYZ' }, actor.name));
  expect((await connection().journal.toCollection().last())?.seq).toBeGreaterThan(last);
  await undo();
  expect(useMaillage.getState().current?.actors.get(actor.id)?.acronym).toBe('ABC');
});

it('goes on where a sudden end broke it off, wherever that was', async () => {
  const before = await erased();
  await stop();
  // In the middle of the first copy: the first database is the whole one.
  const partial = createDatabase(COPY);
  await partial.networks.put({ id: 'half' } as never);
  partial.close();
  await start();
  expect(await dump()).toBe(before);

  // In the middle of filling the first again: the copy is.
  const rows = await Promise.all(
    connection().tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  await stop();
  const whole = createDatabase(COPY);
  for (const [name, all] of rows) await whole.table(name).bulkPut(all);
  whole.close();
  await Dexie.delete(DATABASE_NAME);
  const half = createDatabase();
  await half.networks.put({ id: 'half' } as never);
  half.close();
  await setMark('copied');
  await start();
  expect(await dump()).toBe(before);
  expect(await names()).not.toContain(COPY);
});

it('leaves all as it is when there is no room for the copy, and tries again', async () => {
  const before = await erased();
  await stop();
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function fail(
    this: IDBObjectStore,
    ...args
  ) {
    if (this.transaction.db.name === COPY) throw full;
    return original.apply(this, args);
  });
  await start();
  expect(useMaillage.getState().phase).toBe('ready');
  expect(await dump()).toBe(before);
  expect(await mark()).toBe('wanted');
  put.mockRestore();
  await stop();
  await start();
  expect(await mark()).toBeUndefined();
  expect(await dump()).toBe(before);
});
const original = IDBObjectStore.prototype.put;

it('waits while another window is open', async () => {
  const locks = globalThis.navigator?.locks;
  if (!locks) return;
  await erased();
  await stop();
  let leave = () => {};
  const other = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const held = locks.request('maillage-window', { mode: 'shared' }, () => other);
  await start();
  expect(await mark()).toBe('wanted');
  await stop();
  leave();
  await held;
  await start();
  expect(await mark()).toBeUndefined();
});
