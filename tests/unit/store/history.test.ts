import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  changesOfEntries,
  createNetwork,
  dispatch,
  historyPage,
  journalSince,
  patchesSince,
  recordHistory,
  stop,
  undo,
} from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { addActor, updateActor } from '#shared/changes/commands/actors.ts';
import { netChanges } from '#shared/changes/history/net-changes.ts';
import { startEmpty } from './empty-computer.ts';
import { given } from './given.ts';

beforeEach(async () => {
  await startEmpty();
  await createNetwork('Pôle', 'fr');
  await dispatch(addActor({ id: 'ferme', name: 'Ferme' }));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await stop();
});

const networkId = () => useMaillage.getState().current?.network.id ?? '';
const going = () => new AbortController().signal;
const all = () => true;

/** Writes entries as a long-lived network holds them, straight to the journal. */
async function manyEntries(count: number): Promise<void> {
  const headers = Array.from({ length: count }, (_, index) => ({
    networkId: networkId(),
    at: '2020-01-01T00:00:00.000Z',
    kind: 'actor-update' as const,
    details: { name: `${index}` },
    count: 1,
    undoes: null,
    redoes: null,
  }));
  const seqs = await connection().journal.bulkAdd(headers, { allKeys: true });
  await connection().changes.bulkAdd(seqs.map((seq) => ({ seq, networkId: networkId(), changes: [] })));
}

it('reads the journal page by page, each entry once, newest first', async () => {
  await manyEntries(450);
  const seqs: number[] = [];
  let page = given(await historyPage(networkId(), null, all, going()));
  seqs.push(...page.entries.map(({ seq }) => seq));
  while (page.next) {
    page = given(await historyPage(networkId(), page.next, all, going()));
    seqs.push(...page.entries.map(({ seq }) => seq));
  }
  expect(seqs).toHaveLength(451);
  expect(seqs).toEqual([...new Set(seqs)].sort((one, other) => other - one));
});

it('finds the changes of one record behind many others, without those taken back', async () => {
  await dispatch(updateActor('ferme', { acronym: 'F' }, 'Ferme'));
  await dispatch(updateActor('ferme', { acronym: 'G' }, 'Ferme'));
  await undo();
  await manyEntries(450);
  const { entries, next } = given(await recordHistory(networkId(), 'actors', 'ferme', null, going()));
  expect(entries.map(({ kind }) => kind)).toEqual(['actor-update', 'actor-add']);
  expect(entries[0]?.changes[0]?.after).toMatchObject({ acronym: 'F' });
  expect(next).toBeNull();
});

it('does without the changes of an entry that are gone', async () => {
  await connection().changes.clear();
  const { entries } = given(await recordHistory(networkId(), 'actors', 'ferme', null, going()));
  expect(entries).toEqual([]);
  expect(given(await patchesSince(networkId(), '', going()))).toEqual([]);
});

it('stops reading when the reader turns away', async () => {
  await manyEntries(450);
  const stopped = new AbortController();
  stopped.abort();
  expect(given(await historyPage(networkId(), null, all, stopped.signal)).entries).toEqual([]);
});

it('hands over what changed since a moment, undo included, oldest first', async () => {
  const before = new Date(Date.now() + 1).toISOString();
  while (new Date().toISOString() <= before) await Promise.resolve();
  await dispatch(updateActor('ferme', { acronym: 'F' }, 'Ferme'));
  await dispatch(updateActor('ferme', { level: 'communal' }, 'Ferme'));
  await undo();
  const patches = given(await patchesSince(networkId(), before, going()));
  expect(patches).toHaveLength(3);
  expect(netChanges(patches)[0]?.after).toMatchObject({ acronym: 'F', level: '' });
});

it('says why the journal could not be read', async () => {
  const { journal, changes } = connection();
  const gone = Object.assign(new Error('gone'), { name: 'DatabaseClosedError' });
  const fail = () => {
    throw gone;
  };
  const fault = { ok: false, fault: { of: 'store', why: 'closed', detail: 'gone' } };
  vi.spyOn(changes, 'bulkGet').mockImplementation(fail);
  expect(await changesOfEntries([1])).toMatchObject(fault);
  vi.spyOn(journal, 'where').mockImplementation(fail);
  expect(await historyPage(networkId(), null, all, going())).toMatchObject(fault);
  expect(await recordHistory(networkId(), 'actors', 'ferme', null, going())).toMatchObject(fault);
  expect(await patchesSince(networkId(), '', going())).toMatchObject(fault);
  expect(await journalSince(0)).toMatchObject(fault);
});
