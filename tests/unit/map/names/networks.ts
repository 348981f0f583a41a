import { seededRandom } from '#shared/base/random.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { emptyState, type NetworkState, newNetwork, toData, toState } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { caseFile, importFiles } from '../../exchange/import-files.ts';

export function sample(): NetworkState {
  return toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
}

export function southGironde(): NetworkState {
  const { data } = readMaillage(caseFile('coordinator/sud-gironde.maillage').bytes);
  if (!data) throw new Error('sud-gironde.maillage could not be read');
  return toState(data);
}

export async function ofSize(count: 60 | 150): Promise<NetworkState> {
  const files = [`coordinator/acteurs-${count}.csv`, `coordinator/liens-${count}.csv`].map(caseFile);
  return (await importFiles(files)).after;
}

/** A made-up network with three ties an actor, mostly inside groups; the same each time. */
export function generated(count: number): NetworkState {
  const random = seededRandom(count);
  const below = (most: number) => Math.floor(random() * most);
  const base = emptyState(newNetwork('made', 'Réseau', '2026-01-01T00:00:00.000Z', 'fr'));
  const groups = Math.max(2, Math.round(Math.sqrt(count)));
  const actors = Array.from({ length: count }, (_, index) =>
    actorSchema.parse({ id: `a${index}`, name: `Structure du val n° ${index}` }),
  );
  const cooperations = Array.from({ length: 3 * count }, (_, index) => {
    const from = below(count);
    const near = (from + groups * (1 + below(Math.floor(count / groups) - 1))) % count;
    const to = random() < 0.85 && near !== from ? near : (from + 1 + below(count - 1)) % count;
    return cooperationSchema.parse({ id: `t${index}`, from: `a${from}`, to: `a${to}`, type: 'projet' });
  });
  return toState({ ...toData(base), actors, cooperations });
}
