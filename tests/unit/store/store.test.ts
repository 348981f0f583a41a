import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addNetwork,
  closeNetwork,
  createNetwork,
  deleteNetwork,
  dispatch,
  duplicateNetwork,
  openNetwork,
  redo,
  renameNetwork,
  restoreNetwork,
  start,
  stop,
  undo,
} from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { createDatabase, tablesOfChange } from '#renderer/store/database.ts';
import { NOT_AN_UNDO, readNetwork, writeEntry } from '#renderer/store/journal.ts';
import { purgeDeletedNetworks } from '#renderer/store/purging.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';
import type { Command } from '#shared/changes/command.ts';
import { addActor, deleteActors, updateActor } from '#shared/changes/commands/actors.ts';
import { addCooperation } from '#shared/changes/commands/cooperations.ts';
import { moveNodes } from '#shared/changes/commands/positions.ts';
import { type NetworkState, toData } from '#shared/model/network-state.ts';
import { startEmpty } from './empty-computer.ts';
import { given } from './given.ts';

beforeEach(startEmpty);
afterEach(stop);

function current(): NetworkState {
  const state = useMaillage.getState().current;
  if (!state) throw new Error('no open network');
  return state;
}

async function onDisk(): Promise<NetworkState> {
  const state = await readNetwork(connection(), current().network.id);
  if (!state) throw new Error('nothing stored');
  return state;
}

/** As closing the app and starting it again. */
async function restart(): Promise<void> {
  await stop();
  useMaillage.setState(INITIAL_STATE);
  await start();
}

const mairie = () => addActor({ id: 'mairie', name: 'Mairie' });
const ferme = () => addActor({ id: 'ferme', name: 'Ferme' }, { x: 10, y: 20 });

describe('dispatch', () => {
  it('stores a change with its journal entry and then shows it', async () => {
    await createNetwork('Pôle', 'fr');
    expect(await dispatch(mairie())).toMatchObject({ ok: true, value: { kind: 'actor-add' } });
    expect(current().actors.get('mairie')?.name).toBe('Mairie');
    expect(toData(await onDisk())).toEqual(toData(current()));
    const [entry] = await connection().journal.toArray();
    expect(entry).toMatchObject({ kind: 'actor-add', details: { name: 'Mairie' }, count: 1 });
    expect((await connection().changes.get(entry?.seq ?? 0))?.changes[0]).toMatchObject({
      table: 'actors',
      before: null,
      after: { name: 'Mairie' },
    });
  });

  it('writes nothing when a command changes nothing', async () => {
    await createNetwork('Pôle', 'fr');
    await dispatch(mairie());
    expect(await dispatch(updateActor('mairie', { name: 'Mairie' }, 'Mairie'))).toEqual({
      ok: true,
      value: null,
    });
    expect(await connection().journal.count()).toBe(1);
  });

  it('stores neither rows nor journal when the transaction fails, and leaves memory alone', async () => {
    await createNetwork('Pôle', 'fr');
    const unstorable: Command = {
      kind: 'actor-add',
      details: {},
      patch: (state) => [
        ...mairie().patch(state),
        // A function cannot be cloned into the database: the write fails half way.
        {
          table: 'actors',
          id: 'x',
          before: null,
          after: { ...mairieRecord(), id: 'x', custom: { f: (() => 0) as unknown as string } },
        },
      ],
    };
    expect(await dispatch(unstorable)).toMatchObject({ ok: false, fault: { why: 'other' } });
    expect(current().actors.size).toBe(0);
    expect((await onDisk()).actors.size).toBe(0);
    expect(await connection().journal.count()).toBe(0);
    expect(useMaillage.getState().saving).toBe('failed');
    expect(await dispatch(mairie())).toMatchObject({ ok: true, value: { kind: 'actor-add' } });
  });

  it('keeps the order of changes sent at once', async () => {
    await createNetwork('Pôle', 'fr');
    await Promise.all([
      dispatch(mairie()),
      dispatch(ferme()),
      dispatch(addCooperation({ id: 'tie', from: 'ferme', to: 'mairie' }, 'Ferme → Mairie')),
    ]);
    expect([...current().cooperations.keys()]).toEqual(['tie']);
  });

  it('builds on what another window has written', async () => {
    await createNetwork('Pôle', 'fr');
    await dispatch(mairie());
    const other = createDatabase();
    const changes = ferme().patch(current());
    await other.transaction('rw', tablesOfChange(other), () =>
      writeEntry(other, current(), {
        ...NOT_AN_UNDO,
        networkId: current().network.id,
        at: '2026-01-01T00:00:00.000Z',
        kind: 'actor-add',
        details: {},
        count: changes.length,
        changes,
      }),
    );
    other.close();
    await dispatch(addCooperation({ id: 'tie', from: 'ferme', to: 'mairie' }, 'Ferme → Mairie'));
    expect([...current().actors.keys()].sort()).toEqual(['ferme', 'mairie']);
    expect(current().cooperations.size).toBe(1);
    expect(useMaillage.getState().stacks.undo).toHaveLength(3);
  });
});

describe('undo and redo', () => {
  it('survive a restart', async () => {
    await createNetwork('Pôle', 'fr');
    await dispatch(mairie());
    await dispatch(ferme());
    await undo();
    await restart();
    expect([...current().actors.keys()]).toEqual(['mairie']);
    expect(useMaillage.getState().redo?.details).toEqual({ name: 'Ferme' });
    await redo();
    expect([...current().actors.keys()]).toEqual(['mairie', 'ferme']);
    await restart();
    await undo();
    await undo();
    expect(current().actors.size).toBe(0);
    expect(useMaillage.getState().undo).toBeNull();
    expect(await undo()).toEqual({ ok: true, value: null });
  });

  it('close the way forward at a new change', async () => {
    await createNetwork('Pôle', 'fr');
    await dispatch(mairie());
    await undo();
    await dispatch(ferme());
    expect(useMaillage.getState().redo).toBeNull();
  });

  it('bring back every state, whatever was done', async () => {
    const actorIds = ['a', 'b', 'c', 'd'];
    const anId = fc.constantFrom(...actorIds);
    const anEdit = fc.oneof(
      anId.map((id) => () => addActor({ id, name: `Actor ${id}` }, { x: 1, y: 2 })),
      fc.tuple(anId, fc.string()).map(
        ([id, description]) =>
          () =>
            updateActor(id, { description }, id),
      ),
      anId.map((id) => () => deleteActors([id], id)),
      fc.tuple(anId, anId).map(
        ([from, to]) =>
          () =>
            addCooperation({ id: `${from}-${to}`, from, to }, `${from} → ${to}`),
      ),
      fc.tuple(anId, fc.integer()).map(
        ([id, x]) =>
          () =>
            moveNodes(new Map([[id, { x, y: 0 }]]), id),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anEdit, { maxLength: 12 }), async (edits) => {
        await createNetwork('Pôle', 'fr');
        const states = [toData(current())];
        for (const edit of edits) {
          const outcome = await dispatch(edit());
          if (outcome.ok && outcome.value) states.push(toData(current()));
        }
        for (const state of states.slice(0, -1).reverse()) {
          await undo();
          expect(sorted(toData(current()))).toEqual(sorted(state));
        }
        for (const state of states.slice(1)) {
          await redo();
          expect(sorted(toData(current()))).toEqual(sorted(state));
        }
        expect(sorted(toData(await onDisk()))).toEqual(sorted(toData(current())));
      }),
      { numRuns: 25 },
    );
  });
});

describe('networks', () => {
  it('keeps several apart and reopens the last one', async () => {
    const first = given(await createNetwork('Premier', 'fr'));
    await dispatch(mairie());
    await createNetwork('Second', 'fr');
    expect(current().actors.size).toBe(0);
    await openNetwork(first);
    await restart();
    expect(current().network.name).toBe('Premier');
    expect(current().actors.size).toBe(1);
    expect(
      useMaillage
        .getState()
        .networks.map(({ name }) => name)
        .sort(),
    ).toEqual(['Premier', 'Second']);
  });

  it('says that a rename or a deletion could not be stored, and changes nothing', async () => {
    const first = given(await createNetwork('Premier', 'fr'));
    const second = given(await createNetwork('Second', 'fr'));
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const failure = { ok: false, fault: { of: 'store', why: 'quota' } };
    connection().networks.hook('updating', full);
    try {
      expect(await renameNetwork(second, 'Deux')).toMatchObject(failure);
      expect(await renameNetwork(first, 'Un')).toMatchObject(failure);
      expect(await deleteNetwork(first)).toMatchObject(failure);
    } finally {
      connection().networks.hook('updating').unsubscribe(full);
    }
    expect(current().network.name).toBe('Second');
    expect((await connection().networks.toArray()).map(({ header }) => header.name).sort()).toEqual([
      'Premier',
      'Second',
    ]);
    expect(await connection().journal.count()).toBe(0);
    const missing = { ok: false, fault: { of: 'store', why: 'missing' } };
    expect(await renameNetwork('nowhere', 'X')).toMatchObject(missing);
    expect(await duplicateNetwork('nowhere', 'X')).toMatchObject(missing);
    expect(await restoreNetwork('nowhere')).toMatchObject(missing);
  });

  it('renames the open one as a change to undo, and another one too', async () => {
    const first = given(await createNetwork('Premier', 'fr'));
    await renameNetwork(first, 'Un');
    await undo();
    expect(current().network.name).toBe('Premier');
    await createNetwork('Second', 'fr');
    await renameNetwork(first, 'Un');
    await openNetwork(first);
    expect(current().network.name).toBe('Un');
    await undo();
    expect(current().network.name).toBe('Premier');
  });

  it('duplicates with the same record ids', async () => {
    const first = given(await createNetwork('Premier', 'fr'));
    await dispatch(ferme());
    const copy = given(await duplicateNetwork(first, 'Copie'));
    expect(current().network).toMatchObject({ id: copy, name: 'Copie' });
    expect(current().actors.get('ferme')?.name).toBe('Ferme');
    await dispatch(deleteActors(['ferme'], 'Ferme'));
    await openNetwork(first);
    expect(current().actors.size).toBe(1);
  });

  it('brings a deleted one back for some days, then erases it whole', async () => {
    const id = given(await createNetwork('Premier', 'fr'));
    await dispatch(ferme());
    await deleteNetwork(id);
    expect(useMaillage.getState().current).toBeNull();
    expect(await openNetwork(id)).toMatchObject({ ok: false, fault: { why: 'missing' } });
    await restoreNetwork(id);
    expect(await openNetwork(id)).toMatchObject({ ok: true });
    expect(current().actors.size).toBe(1);
    expect(useMaillage.getState().undo?.kind).toBe('actor-add');
    await deleteNetwork(id);
    await purgeDeletedNetworks(Date.now() + 8 * 86_400_000);
    await restart();
    expect(useMaillage.getState().networks).toEqual([]);
    for (const table of tablesOfChange(connection())) expect(await table.count()).toBe(0);
  });

  it('refuses to write a network over another', async () => {
    await createNetwork('Premier', 'fr');
    await dispatch(ferme());
    expect(await addNetwork(toData(current()))).toMatchObject({ ok: false, fault: { why: 'exists' } });
    expect((await onDisk()).actors.size).toBe(1);
  });

  it('refuses changes while no network is open', async () => {
    await createNetwork('Premier', 'fr');
    closeNetwork();
    expect(await dispatch(mairie())).toMatchObject({ ok: false, fault: { why: 'closed' } });
  });
});

function mairieRecord() {
  const [change] = mairie().patch(current());
  if (change?.table !== 'actors' || !change.after) throw new Error('not an actor');
  return change.after;
}

/** Undo puts records back at the end of their table: order is not part of the data. */
function sorted(data: ReturnType<typeof toData>) {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? [...value].sort((one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id))
        : value,
    ]),
  );
}
