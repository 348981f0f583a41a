import { add, open } from '#renderer/kit/network-actions.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkData } from '#shared/model/network-state.ts';

/** The example as it was opened before, if it is still there. */
async function knownSample(): Promise<string | undefined> {
  const { id } = (await freshSample()).network;
  return useMaillage.getState().networks.find((known) => known.id === id && known.deletedAt === null)?.id;
}

/** Turns to the example: the open one, one opened before, or a new one. */
export async function turnToSample(): Promise<void> {
  const known = await knownSample();
  if (known === undefined) await add(await sampleData());
  else if (useMaillage.getState().current?.network.id !== known) await open(known);
}

export async function freshSample(language = preference('language')): Promise<NetworkData> {
  const { sampleNetwork } = await import('#shared/sample/clairval.ts');
  return sampleNetwork(language, new Date().toISOString());
}

/**
 * The example as a network of its own. It is loaded when asked for, and gets a fresh id, so that it can be
 * opened again beside a changed copy of it.
 */
export async function sampleData(): Promise<NetworkData> {
  const sample = await freshSample();
  const taken = useMaillage.getState().networks.some(({ id }) => id === sample.network.id);
  return taken ? { ...sample, network: { ...sample.network, id: newId() } } : sample;
}
