import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addNetwork, dispatch, openNetwork, redo, start, stop, undo } from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { DATABASE_NAME } from '#renderer/store/database-name.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';
import { addActor } from '#shared/changes/commands/actors.ts';
import { NO_PAST, type PastEntry } from '#shared/changes/past.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { emptyState, newNetwork, toData } from '#shared/model/network-state.ts';
import { given } from './given.ts';

const NOW = '2026-11-27T08:00:00.000Z';

beforeEach(async () => {
  await stop();
  await Dexie.delete(DATABASE_NAME);
  useMaillage.setState(INITIAL_STATE);
  await start();
});
afterEach(stop);

const mine = newNetwork('mine', 'Le mien', NOW, 'fr');
const theirs = newNetwork('theirs', 'Reçu', NOW, 'fr');

/** Everything that is stored of my own network. */
async function mineStored(): Promise<string> {
  const database = connection();
  const rows = await Promise.all(
    database.tables.map(async (table) =>
      (await table.toArray()).filter((row) => [row.networkId, row.id].includes('mine')),
    ),
  );
  return JSON.stringify(rows);
}

/** A journal entry of a file that names my network wherever an id of a network stands. */
function hostileEntry(more: Partial<PastEntry> = {}): PastEntry {
  return {
    seq: 1,
    networkId: 'mine',
    at: NOW,
    kind: 'network-update',
    details: {},
    count: 1,
    undoes: null,
    redoes: null,
    changes: [{ table: 'network', id: 'mine', before: { ...mine, name: 'Pris' }, after: theirs }],
    ...more,
  };
}

const file = (entries: PastEntry[]) =>
  readMaillage(
    writeMaillage(toData(emptyState(theirs)), { contacts: true, now: NOW, past: { ...NO_PAST, entries } }),
  );

describe('a hostile journal', () => {
  it('writes nothing into another network by undo and redo, whatever network it names', async () => {
    given(await addNetwork(toData(emptyState(mine))));
    await dispatch(addActor({ id: 'a', name: 'À moi' }));
    const before = await mineStored();
    const { data, past, problems } = file([hostileEntry()]);
    expect(problems).toEqual([]);
    if (!data) throw new Error('refused');
    given(await addNetwork(data, past));
    given(await undo());
    expect(useMaillage.getState().current?.network).toMatchObject({ id: 'theirs', name: 'Pris' });
    given(await redo());
    expect(await mineStored()).toBe(before);
  });

  it('that is stored already writes nothing elsewhere either: dispatch refuses it', async () => {
    given(await addNetwork(toData(emptyState(mine))));
    const before = await mineStored();
    const { data, past } = file([hostileEntry()]);
    if (!data) throw new Error('refused');
    given(await addNetwork(data, past));
    // As an earlier version of the app restored it.
    await connection()
      .changes.toCollection()
      .modify((row) => {
        row.changes = hostileEntry().changes;
      });
    given(await openNetwork('theirs'));
    expect(await undo()).toMatchObject({ ok: false, fault: { why: 'foreign' } });
    expect(await mineStored()).toBe(before);
    expect(useMaillage.getState().current?.network).toMatchObject({ id: 'theirs', name: 'Reçu' });
  });

  it('is read as strictly as records: a moment that is none, or a change of two records, is left out', () => {
    const actor = { id: 'a', name: 'A' } as never;
    const change = (id: string) => ({ table: 'actors' as const, id, before: null, after: actor });
    const { past, problems } = file([
      hostileEntry({ seq: 1, at: 'now' }),
      hostileEntry({ seq: 2, changes: [change('b')] }),
      hostileEntry({ seq: 3, changes: [{ ...change('a'), after: { id: 'a', name: '' } as never }] }),
      hostileEntry({ seq: 4, changes: [change('a')] }),
    ]);
    expect(past.entries.map(({ seq }) => seq)).toEqual([4]);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ['record-invalid', 1],
      ['record-invalid', 2],
      ['record-invalid', 3],
    ]);
  });

  it('whose snapshots are damaged or undated loses those, which is reported', () => {
    const bytes = writeMaillage(toData(emptyState(theirs)), { contacts: true, now: NOW });
    const snapshot = {
      ...{ id: 's', networkId: 'mine', name: 'S', note: '', reason: 'made' as const, takenAt: NOW },
      ...{
        actorCount: 0,
        cooperationCount: 0,
        collectiveCount: 0,
        size: 9,
        contentHash: '',
        deletedAt: null,
      },
    };
    const snapshots = [
      { snapshot, bytes },
      { snapshot: { ...snapshot, id: 't', takenAt: 'soon' }, bytes },
      { snapshot: { ...snapshot, id: 'u' }, bytes: new Uint8Array([1, 2, 3]) },
    ];
    const written = writeMaillage(toData(emptyState(theirs)), {
      ...{ contacts: true, now: NOW },
      past: { ...NO_PAST, snapshots },
    });
    const { past, problems } = readMaillage(written);
    expect(past.snapshots.map(({ snapshot: { id, networkId } }) => [id, networkId])).toEqual([
      ['s', 'theirs'],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['record-invalid', 'part-damaged']);
  });
});

describe('a journal that has lost what an entry changed', () => {
  it('says that it cannot be undone, and what came before neither; the network stays', async () => {
    given(await addNetwork(toData(emptyState(mine))));
    await dispatch(addActor({ id: 'a', name: 'A' }));
    await dispatch(addActor({ id: 'b', name: 'B' }));
    await connection().changes.delete(useMaillage.getState().undo?.seq ?? 0);
    expect(await undo()).toMatchObject({ ok: false, fault: { why: 'history' } });
    expect(useMaillage.getState().current?.actors.size).toBe(2);
    expect(useMaillage.getState().undo).toBeNull();
    // New work can be undone as ever.
    await dispatch(addActor({ id: 'c', name: 'C' }));
    given(await undo());
    expect([...(useMaillage.getState().current?.actors.keys() ?? [])]).toEqual(['a', 'b']);
  });
});
