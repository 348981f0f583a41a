import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  addNetwork,
  changesOfEntries,
  dispatch,
  dispatchNew,
  redo,
  start,
  stop,
  surveyPerson,
  undo,
} from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { readNetwork } from '#renderer/store/journal.ts';
import { readWhole } from '#renderer/store/past.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';
import { copyWhole } from '#shared/backups/whole-copy.ts';
import { addActor } from '#shared/changes/commands/actors.ts';
import { addContact } from '#shared/changes/commands/contacts.ts';
import { importPlanned } from '#shared/changes/commands/import.ts';
import { recordChange } from '#shared/changes/patch.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { newNetwork } from '#shared/model/network-state.ts';
import { startEmpty } from './empty-computer.ts';
import { given } from './given.ts';

const COUNT = 2500;
const network = newNetwork('large', 'Grand réseau', '2026-01-01T00:00:00.000Z', 'fr');

function largeImport(description = '') {
  const patch = Array.from({ length: COUNT }, (_, place) => {
    const id = `a${place}`;
    return recordChange(
      'actors',
      id,
      null,
      actorSchema.parse({ id, name: `Structure ${place}`, description }),
    );
  });
  return importPlanned({ patch, unplaced: [] }, { name: 'grand.csv', count: COUNT }, new Map());
}

beforeEach(startEmpty);
afterEach(stop);

const names = () => [...(useMaillage.getState().current?.actors.values() ?? [])].map(({ name }) => name);
const stored = async () => (await readNetwork(connection(), network.id))?.actors.size;

/** Does something, and gives it up as soon as that much of it is done. */
async function stoppedAt<R>(part: number, task: () => Promise<R>): Promise<R> {
  const unwatch = useMaillage.subscribe(({ storing }) => {
    if (storing && storing.part >= part) storing.stop();
  });
  return task().finally(unwatch);
}

it('a large import makes a network, reports how far it is, and is undone and redone after a restart', async () => {
  const parts: number[] = [];
  const unwatch = useMaillage.subscribe(({ storing }) => storing && parts.push(storing.part));
  expect(await dispatchNew(network, largeImport())).toMatchObject({ ok: true });
  unwatch();
  expect(parts.length).toBeGreaterThan(4);
  expect(parts).toEqual([...parts].sort((one, other) => one - other));
  expect(parts.at(-1)).toBe(1);
  expect(useMaillage.getState()).toMatchObject({ storing: null, saving: 'saved', viewing: null });
  expect(names()).toHaveLength(COUNT);
  const seq = useMaillage.getState().undo?.seq ?? 0;
  expect(
    given(await changesOfEntries([seq]))
      .get(seq)
      ?.map(({ id }) => id),
  ).toEqual(Array.from({ length: COUNT }, (_, place) => `a${place}`));

  await stop();
  useMaillage.setState(INITIAL_STATE);
  await start();
  expect(names()).toHaveLength(COUNT);
  await undo();
  expect([names().length, await stored()]).toEqual([0, 0]);
  await redo();
  expect([names().length, await stored()]).toEqual([COUNT, COUNT]);
  expect(useMaillage.getState().storing).toBeNull();
});

it('a new network that is given up while it is stored was never there', async () => {
  const outcome = await stoppedAt(0.5, () => dispatchNew(network, largeImport()));
  expect(outcome).toMatchObject({ ok: false, fault: { why: 'stopped' } });
  expect(useMaillage.getState()).toMatchObject({
    current: null,
    networks: [],
    storing: null,
    saving: 'saved',
  });
  const { networks, actors, journal, changes } = connection();
  for (const table of [networks, actors, journal, changes]) expect(await table.count()).toBe(0);
});

it('a change that is given up, or its undo, leaves the open network as it was', async () => {
  await dispatchNew(network, addActor({ id: 'mairie', name: 'Mairie' }));
  const first = useMaillage.getState().undo;
  expect(await stoppedAt(0.5, () => dispatch(largeImport()))).toMatchObject({ fault: { why: 'stopped' } });
  expect([names(), await stored()]).toEqual([['Mairie'], 1]);
  expect(useMaillage.getState().undo).toEqual(first);

  await dispatch(largeImport());
  const seq = useMaillage.getState().undo?.seq;
  for (const part of [0.05, 0.5]) {
    expect(await stoppedAt(part, undo)).toMatchObject({ fault: { why: 'stopped' } });
    expect([names().length, await stored()]).toEqual([COUNT + 1, COUNT + 1]);
    expect(useMaillage.getState().undo?.seq).toBe(seq);
  }
  expect(await undo()).toMatchObject({ ok: true });
  expect([names(), await stored()]).toEqual([['Mairie'], 1]);
});

it('a large network from a file is stored with its past lot by lot, or not at all when it is given up', async () => {
  await dispatchNew(network, largeImport());
  const whole = await readWhole(network.id);
  if (!whole) throw new Error('nothing is stored');
  const lots = () => connection().changes.where('networkId').equals('copy').count();
  const before = await connection().changes.count();
  const copy = copyWhole(whole, 'copy', 'Copie', '2026-01-02T00:00:00.000Z');
  for (const part of [0.2, 0.8]) {
    expect(await stoppedAt(part, () => addNetwork(copy.data, copy.past))).toMatchObject({
      ok: false,
      fault: { why: 'stopped' },
    });
    expect(useMaillage.getState()).toMatchObject({ storing: null, networks: [{ id: network.id }] });
    expect(await readNetwork(connection(), 'copy')).toBeUndefined();
    expect(await lots()).toBe(0);
  }

  const parts: number[] = [];
  const unwatch = useMaillage.subscribe(({ storing }) => storing && parts.push(storing.part));
  await addNetwork(copy.data, copy.past);
  unwatch();
  expect(parts).toEqual([...parts].sort((one, other) => one - other));
  expect(parts.at(-1)).toBe(1);
  expect(await lots()).toBe(before + 1);
  expect(names()).toHaveLength(COUNT);
  // The last entry gave the copy its name.
  await undo();
  await undo();
  expect(names()).toEqual([]);
});

it('a person who is named all over a large import is named by one entry', async () => {
  await dispatchNew(network, largeImport('Voir avec Zoé Untel'));
  await dispatch(addContact({ id: 'zoe', actorId: 'a1', name: 'Zoé Untel' }, 'Structure 1'));
  expect(given(await surveyPerson('zoe'))).toMatchObject({ entries: 1, mentionEntries: 1 });
});
