import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addNetwork, dispatch, openNetwork, stop } from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { loadNetwork, refreshImage } from '#renderer/store/image.ts';
import { readNetwork } from '#renderer/store/journal.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { addActor, deleteActors } from '#shared/changes/commands/actors.ts';
import { updateNetwork } from '#shared/changes/commands/network.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { emptyState, type NetworkState, newNetwork, toData } from '#shared/model/network-state.ts';
import { startEmpty } from './empty-computer.ts';

beforeEach(startEmpty);
afterEach(stop);

function large() {
  const network = newNetwork('large', 'Large', '2026-01-01T00:00:00.000Z', 'fr');
  const actors = Array.from({ length: 2500 }, (_, index) =>
    actorSchema.parse({ id: `a${index}`, name: `Actor ${index}` }),
  );
  return { ...toData(emptyState(network)), actors };
}

function current(): NetworkState {
  const state = useMaillage.getState().current;
  if (!state) throw new Error('no open network');
  return state;
}

it('an image and what came after it give the same network as the rows', async () => {
  await addNetwork(large());
  await refreshImage(connection(), current(), useMaillage.getState().appliedSeq);
  expect(await connection().images.count()).toBe(1);
  await dispatch(addActor({ id: 'new', name: 'New' }));
  await dispatch(deleteActors(['a7'], 'Actor 7'));
  await dispatch(updateNetwork({ name: 'Renamed' }));
  const fast = (await loadNetwork(connection(), 'large'))?.state;
  const slow = await readNetwork(connection(), 'large');
  expect(fast?.network.name).toBe('Renamed');
  expect(fast?.actors.has('a7')).toBe(false);
  expect(fast?.actors).toEqual(slow?.actors);
});

it('a small network has none', async () => {
  await addNetwork({ ...large(), actors: [] });
  await refreshImage(connection(), current(), 0);
  expect(await connection().images.count()).toBe(0);
  expect(await openNetwork('large')).toMatchObject({ ok: true });
});

it('a damaged image is passed over: the rows are the truth', async () => {
  await addNetwork(large());
  await connection().images.put({ networkId: 'large', seq: 0, json: '{"actors": [' });
  expect(await loadNetwork(connection(), 'large')).toMatchObject({ checked: false });
  expect(await openNetwork('large')).toMatchObject({ ok: true });
  expect(current().actors.size).toBe(2500);
});
