import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  dispatch,
  openNetwork,
  snapshotsOf,
  start,
  stop,
  takeSnapshot,
  undo,
} from '#renderer/store/actions.ts';
import { DATABASE_NAME } from '#renderer/store/database-name.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';
import { setLogo } from '#shared/changes/commands/logos.ts';
import { startSession } from '#shared/workshop/capture/session.ts';
import { logo } from '../unit/pngs.ts';
import { given } from '../unit/store/given.ts';
import version1 from './database-version-1.json' with { type: 'json' };
import version2 from './database-version-2.json' with { type: 'json' };
import version3 from './database-version-3.json' with { type: 'json' };
import version4 from './database-version-4.json' with { type: 'json' };
import version5 from './database-version-5.json' with { type: 'json' };
import version6 from './database-version-6.json' with { type: 'json' };

/** Writes a database as an earlier version of the app left it. */
async function leave(version: number, stores: Record<string, string>, rows: Record<string, object[]>) {
  await stop();
  await Dexie.delete(DATABASE_NAME);
  const old = new Dexie(DATABASE_NAME);
  old.version(version).stores(stores);
  for (const [table, stored] of Object.entries(rows)) await old.table(table).bulkAdd(stored);
  old.close();
}

beforeEach(async () => {
  useMaillage.setState(INITIAL_STATE);
  await leave(1, version1.stores, version1.rows);
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

it('opens a database of version 2: nothing changes, and snapshots can be taken', async () => {
  await leave(2, version2.stores, version2.rows);
  await start();
  await openNetwork('pole');
  const { current, undo: last } = useMaillage.getState();
  expect([...(current?.actors.values() ?? [])]).toEqual(version2.rows.actors.map(({ record }) => record));
  expect([...(current?.cooperations.values() ?? [])]).toEqual(
    version2.rows.cooperations.map(({ record }) => record),
  );
  expect([...(current?.positions.values() ?? [])]).toEqual(
    version2.rows.positions.map(({ record }) => record),
  );
  expect(last?.details).toEqual({ name: 'Ferme' });
  expect(given(await snapshotsOf('pole'))).toEqual([]);
  await takeSnapshot({ name: 'Premier', note: '' });
  expect(given(await snapshotsOf('pole')).map(({ name, actorCount }) => [name, actorCount])).toEqual([
    ['Premier', 2],
  ]);
});

it('opens a database of version 3: nothing changes, its image is let go, and a session can be run', async () => {
  await leave(3, version3.stores, version3.rows);
  await start();
  await openNetwork('pole');
  const { current } = useMaillage.getState();
  expect([...(current?.actors.values() ?? [])]).toEqual(version3.rows.actors.map(({ record }) => record));
  expect(given(await snapshotsOf('pole')).map(({ name }) => name)).toEqual(['Printemps']);
  expect(current?.sessions.size).toBe(0);
  await dispatch(startSession({ id: 's', name: 'Atelier', startedAt: '2026-11-24T13:00:00.000Z' }));
  useMaillage.setState(INITIAL_STATE);
  await stop();
  await start();
  await openNetwork('pole');
  expect(useMaillage.getState().current?.sessions.get('s')?.name).toBe('Atelier');
});

it('opens a database of version 4: nothing changes, and what was done under it is still undone', async () => {
  await leave(4, version4.stores, version4.rows);
  await start();
  await openNetwork('pole');
  const { current } = useMaillage.getState();
  expect([...(current?.actors.values() ?? [])]).toEqual(version4.rows.actors.map(({ record }) => record));
  expect(current?.sessions.get('s')?.name).toBe('Atelier');
  await undo();
  expect([...(useMaillage.getState().current?.actors.keys() ?? [])]).toEqual(['mairie']);
});

it('opens a database of version 5: nothing changes, its image is let go, and an actor can have a logo', async () => {
  await leave(5, version5.stores, version5.rows);
  await start();
  await openNetwork('pole');
  const { current } = useMaillage.getState();
  expect([...(current?.actors.values() ?? [])]).toEqual(version5.rows.actors.map(({ record }) => record));
  expect(current?.logos.size).toBe(0);
  await dispatch(setLogo(logo('ferme'), 'Ferme'));
  useMaillage.setState(INITIAL_STATE);
  await stop();
  await start();
  await openNetwork('pole');
  expect(useMaillage.getState().current?.logos.get('ferme')).toEqual(logo('ferme'));
});

it('opens a database of version 6: its lists stay, there is an empty one more, also in what is undone', async () => {
  await leave(6, version6.stores, version6.rows);
  await start();
  await openNetwork('pole');
  const lists = version6.rows.networks[0]?.header.vocabularies;
  const { current } = useMaillage.getState();
  expect(current?.network.vocabularies).toEqual({ ...lists, resources: [] });
  expect([...(current?.cooperations.values() ?? [])]).toEqual(
    version6.rows.cooperations.map(({ record }) => record),
  );
  await undo();
  const { network } = useMaillage.getState().current ?? {};
  expect(network).toMatchObject({ territory: '', vocabularies: { ...lists, resources: [] } });
});
