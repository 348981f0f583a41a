import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addNetwork,
  closeNetwork,
  deleteNetwork,
  dispatch,
  historyPage,
  openNetwork,
  snapshotsOf,
  start,
  stop,
  takeSnapshot,
  undo,
} from '#renderer/store/actions.ts';
import { cannotBeShown, hasComeUp, leftOpening } from '#renderer/store/coming-up.ts';
import { connection } from '#renderer/store/connection.ts';
import { setPreference } from '#renderer/store/preferences.ts';
import { purgeDeletedNetworks, purgeDeletedSnapshots } from '#renderer/store/purging.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';
import { addActor } from '#shared/changes/commands/actors.ts';
import { emptyState, newNetwork, toData } from '#shared/model/network-state.ts';
import { startEmpty } from './empty-computer.ts';
import { given } from './given.ts';

const NOW = '2026-11-27T08:00:00.000Z';

/** What a page keeps beside its database, which these tests run without. */
function keepBeside(): void {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
}

beforeEach(async () => {
  keepBeside();
  await startEmpty();
  given(await addNetwork(toData(emptyState(newNetwork('good', 'Intact', NOW, 'fr')))));
  await dispatch(addActor({ id: 'a', name: 'Ferme' }));
  given(await takeSnapshot({ name: 'Juin', note: '' }));
  given(await addNetwork(toData(emptyState(newNetwork('bad', 'Abîmé', NOW, 'fr')))));
  await dispatch(addActor({ id: 'b', name: 'Café' }));
  given(await takeSnapshot({ name: 'Mai', note: '' }));
  hasComeUp();
});
afterEach(async () => {
  await stop();
  vi.unstubAllGlobals();
});

async function restart(): Promise<void> {
  await stop();
  useMaillage.setState(INITIAL_STATE);
  await start();
}

/** Changes the row of the bad network as no program of ours would. */
async function damage(change: (row: Record<string, unknown>) => void): Promise<void> {
  await connection()
    .networks.where('id')
    .equals('bad')
    .modify((row) => change(row as unknown as Record<string, unknown>));
}

const DAMAGES: readonly [string, (row: Record<string, unknown>) => void][] = [
  ['no header', (row) => delete row.header],
  ['a header that is a text', (row) => Object.assign(row, { header: 'x' })],
  ['a header without a name', (row) => Object.assign(row, { header: { id: 'bad' } })],
  ['a date that is none', (row) => Object.assign(row, { updatedAt: 'yesterday' })],
  ['no date', (row) => delete row.updatedAt],
  ['counts that are texts', (row) => Object.assign(row, { actorCount: 'many' })],
  ['snapshots changed at a number', (row) => Object.assign(row, { snapshotsAt: 7 })],
  [
    'nothing but its id',
    (row) => {
      for (const key of Object.keys(row)) if (key !== 'id') delete row[key];
    },
  ],
];

describe.each(DAMAGES)('a row of the list of networks with %s', (_what, change) => {
  it('costs neither the others nor itself', async () => {
    await damage(change);
    setPreference('lastNetwork', 'good');
    await restart();
    const { phase, networks, current } = useMaillage.getState();
    expect(phase).toBe('ready');
    expect(networks.map(({ id }) => id).sort()).toEqual(['bad', 'good']);
    expect(current?.network.id).toBe('good');
    given(await openNetwork('bad', { anyway: true }));
    expect([...(useMaillage.getState().current?.actors.values() ?? [])].map(({ name }) => name)).toEqual([
      'Café',
    ]);
  });
});

it.each([
  ['missing', (row: Record<string, unknown>) => delete row.deletedAt],
  ['no moment', (row: Record<string, unknown>) => Object.assign(row, { deletedAt: 0 })],
] as const)(
  'a deletion of which the moment is %s is no deletion, and nothing is purged for it',
  async (_what, change) => {
    await damage(change);
    await connection()
      .snapshots.toCollection()
      .modify((row) => void change(row as unknown as Record<string, unknown>));
    await restart();
    expect(
      useMaillage
        .getState()
        .networks.map(({ id, deletedAt }) => [id, deletedAt])
        .sort(),
    ).toEqual([
      ['bad', null],
      ['good', null],
    ]);
    expect(given(await snapshotsOf('good'))).toMatchObject([{ name: 'Juin', deletedAt: null }]);
  },
);

it('a deleted network and a deleted snapshot can be brought back for seven days, whatever starts meanwhile', async () => {
  given(await deleteNetwork('bad'));
  await restart();
  expect(useMaillage.getState().networks.find(({ id }) => id === 'bad')?.deletedAt).not.toBeNull();
  const days = (count: number) => Date.now() + count * 86_400_000;
  await purgeDeletedNetworks(days(6));
  expect(await connection().networks.get('bad')).toBeDefined();
  await purgeDeletedNetworks(days(8));
  expect(await connection().networks.get('bad')).toBeUndefined();
  expect(await connection().actors.where('networkId').equals('bad').count()).toBe(0);
  await purgeDeletedSnapshots(days(8));
  expect(await connection().snapshots.count()).toBe(1);
});

describe('a damaged history', () => {
  const inJournal = (change: object) =>
    connection()
      .journal.toCollection()
      .modify((row) => void Object.assign(row, change));

  it.each([
    ['a moment that is none', { at: 'now' }],
    ['a kind that there is not', { kind: 'explode' }],
    ['no words', { details: null }],
    ['a count that is none', { count: -1 }],
  ])('of entries with %s opens, says so, and is no dead end', async (_what, change) => {
    await inJournal(change);
    await restart();
    const { phase, current, findings, savedAt } = useMaillage.getState();
    expect([phase, current?.network.id]).toEqual(['ready', 'bad']);
    expect(findings).toEqual([{ kind: 'past', entries: 1, snapshots: 0 }]);
    expect(savedAt).toBeNull();
    const page = given(await historyPage('bad', null, () => true, new AbortController().signal));
    expect(page.entries).toEqual([]);
    expect(given(await dispatch(addActor({ id: 'c', name: 'Gare' })))).not.toBeNull();
    given(await undo());
    expect(useMaillage.getState().current?.actors.size).toBe(1);
  });

  it.each([
    ['of nothing', { changes: null }],
    ['of a table that there is not', { changes: [{ table: 'planets', id: 'b', before: null, after: null }] }],
    ['of a record that is a text', { changes: [{ table: 'actors', id: 'b', before: 'x', after: null }] }],
  ])('whose changes are %s is not undone in silence', async (_what, change) => {
    await connection()
      .changes.toCollection()
      .modify((row) => void Object.assign(row, change));
    await restart();
    expect(await undo()).toMatchObject({ ok: false, fault: { why: 'history' } });
    expect(useMaillage.getState().current?.actors.size).toBe(1);
  });

  it('of snapshots sets aside those that cannot be listed, and says so', async () => {
    await connection()
      .snapshots.toCollection()
      .modify((row) => void Object.assign(row, { takenAt: 5 }));
    await restart();
    expect(useMaillage.getState().findings).toEqual([{ kind: 'past', entries: 0, snapshots: 1 }]);
    expect(given(await snapshotsOf('bad'))).toEqual([]);
  });
});

describe('a network that did not come up', () => {
  it('is offered at the next start, and opened again by nobody but the user', async () => {
    given(await openNetwork('bad'));
    // The window hangs, and is killed.
    await restart();
    expect(useMaillage.getState()).toMatchObject({ phase: 'ready', current: null, notOpened: 'bad' });
    await restart();
    expect(useMaillage.getState()).toMatchObject({ current: null, notOpened: 'bad' });
    given(await openNetwork('bad', { anyway: true }));
    expect(useMaillage.getState()).toMatchObject({ notOpened: null, current: { network: { id: 'bad' } } });
    hasComeUp();
    await restart();
    expect(useMaillage.getState().current?.network.id).toBe('bad');
  });

  it('or failed on the screen stays so when the window closes as it should', async () => {
    given(await openNetwork('bad'));
    cannotBeShown('bad');
    hasComeUp();
    await restart();
    expect(useMaillage.getState()).toMatchObject({ current: null, notOpened: 'bad' });
  });

  it('is no longer held against when another one is chosen', async () => {
    given(await openNetwork('bad'));
    cannotBeShown('bad');
    closeNetwork();
    expect(await leftOpening()).toBe('');
  });
});
