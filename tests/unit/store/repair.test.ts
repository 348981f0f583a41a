import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addNetwork, dispatch, start, stop } from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { createDatabase } from '#renderer/store/database.ts';
import { DATABASE_NAME } from '#renderer/store/database-name.ts';
import { exportRaw } from '#renderer/store/raw-export.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';
import { addActor, updateActor } from '#shared/changes/commands/actors.ts';
import { describeChange, wordsFor } from '#shared/changes/history/patch-lines.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { startEmpty } from './empty-computer.ts';
import { given } from './given.ts';

beforeEach(startEmpty);
afterEach(stop);

const data = sampleNetwork('fr', '2026-01-01T00:00:00.000Z');
const [first, second] = data.actors;
if (!first || !second) throw new Error('the sample has no actors');

async function restart(): Promise<void> {
  await stop();
  useMaillage.setState(INITIAL_STATE);
  await start();
}

it('what is damaged is repaired by one journalled change that is no step to undo', async () => {
  const id = given(await addNetwork(data));
  await dispatch(updateActor(first.id, { acronym: 'X' }, first.name));
  await connection().actors.delete([id, second.id]);
  await connection().actors.put({ networkId: id, id: first.id, record: { ...first, tags: 7 } as never });
  await restart();
  const { current, findings, undo } = useMaillage.getState();
  expect(findings.map(({ kind }) => kind).sort()).toEqual(['completed', 'missing']);
  expect(current?.actors.get(first.id)?.tags).toEqual([]);
  expect(current?.actors.has(second.id)).toBe(true);
  expect(undo?.kind).toBe('actor-update');
  const entry = await connection().journal.orderBy(':id').last();
  expect(entry).toMatchObject({ kind: 'repair', count: 2 });
  const changes = (await connection().changes.get(entry?.seq ?? 0))?.changes ?? [];
  if (!current) throw new Error('nothing open');
  // The history must be able to say it, whatever the record was before.
  for (const change of changes)
    expect(() => describeChange(change, wordsFor(current, 'fr', [changes]))).not.toThrow();
  await restart();
  expect(useMaillage.getState().findings).toEqual([]);
});

it('a database of a newer version is shown and never written to', async () => {
  await addNetwork(data);
  const version = createDatabase().verno * 10 + 30;
  await stop();
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open(DATABASE_NAME, version);
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
  useMaillage.setState(INITIAL_STATE);
  await start();
  expect(useMaillage.getState()).toMatchObject({ failure: null, phase: 'ready', readOnly: true });
  expect(useMaillage.getState().current?.actors.size).toBe(data.actors.length);
  expect(await dispatch(addActor({ id: 'new', name: 'New' }))).toMatchObject({
    ok: false,
    fault: { why: 'newer' },
  });
  expect(await addNetwork({ ...data, network: { ...data.network, id: 'other' } })).toMatchObject({
    ok: false,
    fault: { why: 'newer' },
  });
  expect(JSON.parse(new TextDecoder().decode(given(await exportRaw())))).toMatchObject({ version });
  expect(await connection().actors.count()).toBe(data.actors.length);
});

it('all that is stored goes into the raw export, bytes too', async () => {
  await addNetwork(data);
  const bytes = new Uint8Array([1, 2, 3]);
  await connection().snapshotBytes.put({ id: 's', networkId: data.network.id, bytes });
  const raw = JSON.parse(new TextDecoder().decode(given(await exportRaw())));
  expect(raw.tables.actors).toHaveLength(data.actors.length);
  expect(raw.tables.snapshotBytes[0].bytes).toEqual({ base64: btoa('\u0001\u0002\u0003') });
});
