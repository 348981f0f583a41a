import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openNetwork, start, stop, undo } from '#renderer/store/actions.ts';
import { DATABASE_NAME } from '#renderer/store/database.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';
import version1 from './database-version-1.json' with { type: 'json' };

/** Writes a database as version 1 of the app left it. */
beforeEach(async () => {
  await stop();
  await Dexie.delete(DATABASE_NAME);
  useMaillage.setState(INITIAL_STATE);
  const old = new Dexie(DATABASE_NAME);
  old.version(1).stores(version1.stores);
  for (const [table, rows] of Object.entries(version1.rows)) await old.table(table).bulkAdd(rows);
  old.close();
});
afterEach(stop);

it('opens a database of version 1: places become records of their own, nothing else changes', async () => {
  await start();
  expect(useMaillage.getState()).toMatchObject({ phase: 'ready', failure: null });
  await openNetwork('pole');
  const { current } = useMaillage.getState();
  expect([...(current?.positions.values() ?? [])]).toEqual([{ id: 'ferme', x: 12.5, y: -40, pinned: false }]);
  expect(current?.actors.get('ferme')).toEqual({
    ...version1.rows.actors[0]?.record,
    position: undefined,
  });
  expect(current?.actors.get('mairie')?.name).toBe('Mairie');
  expect(current?.cooperations.get('tie')).toEqual(version1.rows.cooperations[0]?.record);
});

it('still undoes what was done under version 1', async () => {
  await start();
  await openNetwork('pole');
  expect(useMaillage.getState().undo?.details).toEqual({ name: 'Ferme' });
  await undo();
  const { current } = useMaillage.getState();
  expect([...(current?.actors.keys() ?? [])]).toEqual(['mairie']);
  expect(current?.positions.size).toBe(0);
});
