import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkData } from '#shared/model/network-state.ts';

/**
 * The example as a network of its own. It is loaded when asked for, and gets a fresh id, so that it can be
 * opened again beside a changed copy of it.
 */
export async function sampleData(): Promise<NetworkData> {
  const { sampleNetwork } = await import('#shared/sample/clairval.ts');
  const sample = sampleNetwork(preference('language'), new Date().toISOString());
  const taken = useMaillage.getState().networks.some(({ id }) => id === sample.network.id);
  return taken ? { ...sample, network: { ...sample.network, id: newId() } } : sample;
}
