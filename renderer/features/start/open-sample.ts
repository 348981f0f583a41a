import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { Language } from '#shared/bridge.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkData } from '#shared/model/network-state.ts';

const SAMPLES = import.meta.glob<{ sampleNetwork(language: Language, createdAt: string): NetworkData }>(
  '../../../shared/sample/clairval.ts',
);
const [load] = Object.values(SAMPLES);

/** Whether this build holds the example. */
export const hasSample = load !== undefined;

/**
 * The example as a network of its own. It is loaded when asked for, and gets a fresh id, so that it can be
 * opened again beside a changed copy of it.
 */
export async function sampleData(): Promise<NetworkData> {
  if (!load) throw new Error('no sample in this build');
  const { sampleNetwork } = await load();
  const sample = sampleNetwork(preference('language'), new Date().toISOString());
  const taken = useMaillage.getState().networks.some(({ id }) => id === sample.network.id);
  return taken ? { ...sample, network: { ...sample.network, id: newId() } } : sample;
}
