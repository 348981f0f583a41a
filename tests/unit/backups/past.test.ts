import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addNetwork,
  describeSnapshot,
  dispatch,
  historyPage,
  openNetwork,
  readSnapshot,
  snapshotsOf,
  start,
  stop,
  takeSnapshot,
  undo,
  viewSnapshot,
} from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { DATABASE_NAME } from '#renderer/store/database-name.ts';
import { readWhole } from '#renderer/store/past.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';
import { copyWhole } from '#shared/backups/whole-copy.ts';
import { addActor, updateActor } from '#shared/changes/commands/actors.ts';
import { updateNetwork } from '#shared/changes/commands/network.ts';
import type { WholeNetwork } from '#shared/changes/past.ts';
import { type Change, recordChange } from '#shared/changes/patch.ts';
import { checkMaillage } from '#shared/exchange/maillage/maillage-check.ts';
import { fitting } from '#shared/exchange/maillage/maillage-past.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { emptyState, newNetwork, toData } from '#shared/model/network-state.ts';
import { storySchema } from '#shared/model/story.ts';
import { given } from '../store/given.ts';

const NOW = '2026-11-27T08:00:00.000Z';

async function startEmpty(): Promise<void> {
  await stop();
  await Dexie.delete(DATABASE_NAME);
  useMaillage.setState(INITIAL_STATE);
  await start();
}
beforeEach(startEmpty);
afterEach(stop);

function current() {
  const state = useMaillage.getState().current;
  if (!state) throw new Error('no open network');
  return state;
}

const names = () => [...current().actors.values()].map(({ name }) => name).sort();
const kinds = async (id: string) =>
  given(await historyPage(id, null, () => true, new AbortController().signal)).entries.map(
    ({ kind }) => kind,
  );

/** A network that was worked on, with a snapshot that a story shows; returns what a backup of it holds. */
async function lived(): Promise<{ whole: WholeNetwork; bytes: Uint8Array<ArrayBuffer> }> {
  await addNetwork(toData(emptyState(newNetwork('pole', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr'))));
  await dispatch(addActor({ id: 'ferme', name: 'Ferme' }));
  const snapshot = given(await takeSnapshot({ name: 'Juin', note: 'avant les élections' }));
  const story = storySchema.parse({
    id: 'story',
    title: 'Récit',
    steps: [{ id: 'step', snapshotId: snapshot?.id ?? '' }],
  });
  await dispatch({
    kind: 'story-add',
    details: {},
    patch: () => [{ table: 'stories', id: story.id, before: null, after: story }],
  });
  await dispatch(updateNetwork({ name: 'Pôle du pays' }));
  await dispatch(addActor({ id: 'cafe', name: 'Café' }));
  await undo();
  await dispatch(updateActor('ferme', { name: 'Ferme des Aulnes' }, 'Ferme'));
  const whole = await readWhole('pole');
  if (!whole) throw new Error('not there');
  return { whole, bytes: writeMaillage(whole.data, { contacts: true, now: NOW, past: whole.past }) };
}

function readBack(bytes: Uint8Array): WholeNetwork {
  const { data, past, problems } = readMaillage(bytes);
  expect(problems).toEqual([]);
  if (!data) throw new Error('not read');
  return { data, past };
}

describe('a backup with the past of its network', () => {
  it('reads back equal to what was stored, and says how much it holds', async () => {
    const { whole, bytes } = await lived();
    const { data, past } = whole;
    expect(readBack(bytes)).toEqual({ data, past });
    expect(checkMaillage(bytes)).toMatchObject({ ok: true, value: { snapshotCount: 1, entryCount: 6 } });
  });

  it('brings the network back as it was where it is gone: snapshots, history, undo', async () => {
    const { bytes } = await lived();
    await startEmpty();
    const { data, past } = readBack(bytes);
    await addNetwork(data, past);
    expect(current().network.name).toBe('Pôle du pays');
    const [snapshot] = given(await snapshotsOf('pole'));
    expect(snapshot).toMatchObject({ name: 'Juin', note: 'avant les élections' });
    expect(current().stories.get('story')?.steps[0]?.snapshotId).toBe(snapshot?.id);
    expect(await kinds('pole')).toEqual([
      'actor-update',
      'actor-add',
      'network-update',
      'story-add',
      'actor-add',
    ]);
    await undo();
    expect(names()).toEqual(['Ferme']);
    await undo();
    expect(current().network.name).toBe('Pôle');
  });

  it('opens beside the network it is of, and neither touches the other', async () => {
    const { bytes } = await lived();
    const original = await readWhole('pole');
    const copy = copyWhole(readBack(bytes), 'copy', 'Pôle (sauvegarde)', NOW);
    await addNetwork(copy.data, copy.past);
    const [snapshot] = given(await snapshotsOf('copy'));
    const [own] = given(await snapshotsOf('pole'));
    expect(snapshot?.id).not.toBe(own?.id);
    expect(current().stories.get('story')?.steps[0]?.snapshotId).toBe(snapshot?.id);
    expect(given(await readSnapshot(snapshot?.id ?? ''))?.network.id).toBe('copy');
    await viewSnapshot(snapshot?.id ?? '');
    expect(names()).toEqual(['Ferme']);
    await openNetwork('copy');
    for (let step = 0; step < 3; step++) await undo();
    expect(current().network).toMatchObject({ id: 'copy', name: 'Pôle' });
    await undo();
    expect(current().stories.size).toBe(0);
    expect(await readWhole('pole')).toEqual(original);
  });

  it('holds a change of thousands of records whole, and restores it so that it can be undone', async () => {
    await lived();
    const added = Array.from({ length: 1300 }, (_, row): Change => {
      const actor = actorSchema.parse({ id: `a${row}`, name: `Structure ${row}` });
      return recordChange('actors', actor.id, null, actor);
    });
    await dispatch({ kind: 'import', details: {}, patch: () => added });
    const whole = await readWhole('pole');
    if (!whole) throw new Error('not there');
    expect(whole.past.entries.at(-1)?.changes).toHaveLength(1300);
    const bytes = writeMaillage(whole.data, { contacts: true, now: NOW, past: whole.past });
    const copy = copyWhole(readBack(bytes), 'copy', 'Pôle (sauvegarde)', NOW);
    await addNetwork(copy.data, copy.past);
    expect(current().actors.size).toBe(1301);
    await undo();
    await undo();
    expect(names()).toEqual(['Ferme des Aulnes']);
  });

  it('is stored whole or not at all', async () => {
    const { whole } = await lived();
    const other = { ...whole.data, network: { ...whole.data.network, id: 'other' } };
    expect(await addNetwork(other, whole.past)).toMatchObject({ ok: false });
    expect(await connection().networks.get('other')).toBeUndefined();
    expect(await kinds('other')).toEqual([]);
  });

  it('leaves out and reports what is damaged, and is no whole backup then', async () => {
    const { whole, bytes } = await lived();
    const files = unzipSync(bytes);
    const snapshotFile = Object.keys(files).find((name) => name.startsWith('snapshots/')) ?? '';
    const cut = zipSync({ ...files, [snapshotFile]: strToU8('no zip') });
    expect(checkMaillage(cut).ok).toBe(false);
    const reading = readMaillage(cut);
    expect(reading.data).toEqual(whole.data);
    expect(reading.past.snapshots).toEqual([]);
    expect(reading.past.entries).toHaveLength(6);
    expect(reading.problems.map(({ code, value }) => [code, value])).toEqual([
      ['part-damaged', 'snapshots/0'],
    ]);
    const { 'journal.json': _, ...without } = files;
    expect(checkMaillage(zipSync(without)).ok).toBe(false);
  });

  it('is due after a change of a snapshot too', async () => {
    await lived();
    const touched = () => useMaillage.getState().networks[0]?.touchedAt ?? '';
    const before = touched();
    const [snapshot] = given(await snapshotsOf('pole'));
    await new Promise((done) => setTimeout(done, 2));
    await describeSnapshot(snapshot?.id ?? '', { name: 'Été', note: '' });
    expect(touched() > before).toBe(true);
  });
});

it('takes the latest that fit, and at least one', () => {
  expect(fitting([3, 2, 9, 1], (size) => size, 5)).toEqual([3, 2]);
  expect(fitting([9, 1], (size) => size, 5)).toEqual([9]);
  expect(fitting([], () => 1, 5)).toEqual([]);
});
