import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  addNetwork,
  bringBackSnapshot,
  deleteNetwork,
  deleteSnapshot,
  describeSnapshot,
  dispatch,
  duplicateNetwork,
  keepAsSnapshot,
  leaveSnapshot,
  openNetwork,
  originsOf,
  readSnapshot,
  renameNetwork,
  restoreNetwork,
  restoreSnapshot,
  snapshotsOf,
  start,
  stop,
  takeSnapshot,
  undo,
  viewSnapshot,
} from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { purgeDeletedNetworks, purgeDeletedSnapshots } from '#renderer/store/purging.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { emptyState, newNetwork, toData } from '#shared/model/network-state.ts';
import { startEmpty } from './empty-computer.ts';
import { given } from './given.ts';

beforeEach(async () => {
  await startEmpty();
  const network = newNetwork('pole', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr');
  const actors = [actorSchema.parse({ id: 'ferme', name: 'Ferme', budget: 10 })];
  await addNetwork({ ...toData(emptyState(network)), actors });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stop();
});

const current = () => useMaillage.getState().current;
const budget = () => current()?.actors.get('ferme')?.budget;
const setBudget = (amount: number) => dispatch(updateActor('ferme', { budget: amount }, 'Ferme'));

async function taken(name = 'Juin') {
  const snapshot = given(await takeSnapshot({ name, note: 'Avant le comité' }));
  return snapshot;
}

it('keeps what the network was, whatever becomes of it', async () => {
  const snapshot = await taken();
  expect(snapshot).toMatchObject({ networkId: 'pole', name: 'Juin', note: 'Avant le comité', actorCount: 1 });
  await setBudget(20);
  await describeSnapshot(snapshot.id, { name: 'Juin 2026', note: '' });
  expect(given(await readSnapshot(snapshot.id))?.actors.get('ferme')?.budget).toBe(10);
  expect(given(await snapshotsOf('pole'))).toEqual([{ ...snapshot, name: 'Juin 2026', note: '' }]);
  await stop();
  await start();
  expect(given(await readSnapshot(snapshot.id))?.actors.get('ferme')?.budget).toBe(10);
});

it('shows a snapshot and lets nothing be changed in it', async () => {
  const snapshot = await taken();
  await setBudget(20);
  given(await viewSnapshot(snapshot.id));
  expect(budget()).toBe(10);
  expect(await setBudget(30)).toMatchObject({ ok: false, fault: { why: 'snapshot' } });
  expect(await undo()).toMatchObject({ ok: false, fault: { why: 'snapshot' } });
  expect(await takeSnapshot({ name: 'Copie', note: '' })).toMatchObject({ fault: { why: 'snapshot' } });
  expect(budget()).toBe(10);
  await leaveSnapshot();
  expect(budget()).toBe(20);
  expect((await undo()).ok).toBe(true);
  expect(budget()).toBe(10);
});

it('lets the network itself be renamed while a snapshot of it is shown', async () => {
  const snapshot = await taken();
  await viewSnapshot(snapshot.id);
  await renameNetwork('pole', 'Grand pôle');
  expect(current()?.network.name).toBe('Pôle');
  await leaveSnapshot();
  expect(current()?.network.name).toBe('Grand pôle');
});

it('restores a snapshot as a network of its own', async () => {
  const snapshot = await taken();
  await setBudget(20);
  given(await restoreSnapshot(snapshot.id, 'Pôle de juin'));
  expect(current()?.network).toMatchObject({ name: 'Pôle de juin' });
  expect(current()?.network.id).not.toBe('pole');
  expect(budget()).toBe(10);
  await openNetwork('pole');
  expect(budget()).toBe(20);
});

const LATER = () => Date.now() + 8 * 86_400_000;

it('deletes a snapshot after some days, and brings it back until then', async () => {
  const [one, other] = [await taken('Juin'), await taken('Juillet')];
  await deleteSnapshot(one.id);
  await deleteSnapshot(other.id);
  await bringBackSnapshot(other.id);
  await purgeDeletedSnapshots(LATER());
  expect(given(await snapshotsOf('pole')).map(({ name }) => name)).toEqual(['Juillet']);
  expect(await connection().snapshotBytes.count()).toBe(1);
});

it('goes with its network, and not to a copy of it', async () => {
  await taken();
  const copy = given(await duplicateNetwork('pole', 'Copie'));
  expect(given(await snapshotsOf(copy))).toEqual([]);
  await deleteNetwork('pole');
  await restoreNetwork('pole');
  expect(given(await snapshotsOf('pole'))).toHaveLength(1);
  await deleteNetwork('pole');
  await purgeDeletedNetworks(LATER());
  expect(await connection().snapshots.count()).toBe(0);
  expect(await connection().snapshotBytes.count()).toBe(0);
});

it('keeps a content once only when it is kept by itself', async () => {
  expect(given(await keepAsSnapshot({ name: 'Exporté', note: '' }, 'shared'))).not.toBeNull();
  expect(given(await keepAsSnapshot({ name: 'Exporté', note: '' }, 'shared'))).toBeNull();
  await setBudget(20);
  expect(given(await keepAsSnapshot({ name: 'Exporté', note: '' }, 'shared'))).not.toBeNull();
});

it('says that a snapshot cannot be read, and leaves the network open', async () => {
  const snapshot = await taken();
  await connection().snapshotBytes.update(snapshot.id, { bytes: new Uint8Array([1, 2, 3]) });
  const fault = { of: 'store', why: 'copy' };
  expect(await readSnapshot(snapshot.id)).toMatchObject({ ok: false, fault });
  expect(await viewSnapshot(snapshot.id)).toMatchObject({ ok: false, fault });
  expect(await restoreSnapshot(snapshot.id, 'Rien')).toMatchObject({ ok: false, fault });
  expect(useMaillage.getState().viewing).toBeNull();
  expect(budget()).toBe(10);
});

it('says why a snapshot could not be stored, found or changed', async () => {
  const snapshot = await taken();
  const { snapshots } = connection();
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  vi.spyOn(snapshots, 'add').mockRejectedValue(full);
  vi.spyOn(snapshots, 'update').mockRejectedValue(full);
  const quota = { ok: false, fault: { of: 'store', why: 'quota' } };
  await setBudget(20);
  expect(await takeSnapshot({ name: 'Juillet', note: '' })).toMatchObject(quota);
  expect(await keepAsSnapshot({ name: 'Exporté', note: '' }, 'shared')).toMatchObject(quota);
  expect(await describeSnapshot(snapshot.id, { name: 'Juin 2026', note: '' })).toMatchObject(quota);
  expect(await deleteSnapshot(snapshot.id)).toMatchObject(quota);
  expect(given(await snapshotsOf('pole'))).toEqual([snapshot]);
  vi.spyOn(snapshots, 'where').mockImplementation(() => {
    throw full;
  });
  expect(await snapshotsOf('pole')).toMatchObject(quota);
  const network = current()?.network;
  expect(network && (await originsOf(network, true))).toMatchObject(quota);
});
