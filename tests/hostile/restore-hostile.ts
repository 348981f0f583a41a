import 'fake-indexeddb/auto';
import {
  addNetwork,
  dispatch,
  historyPage,
  openNetwork,
  redo,
  start,
  stop,
  undo,
  viewSnapshot,
} from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { tablesOfErasure } from '#renderer/store/database.ts';
import { setPreference } from '#renderer/store/preferences.ts';
import { eraseNetwork } from '#renderer/store/purging.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';
import { copyWhole } from '#shared/backups/whole-copy.ts';
import { addActor } from '#shared/changes/commands/actors.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { sceneToSvg } from '#shared/map/drawing/svg.ts';
import { emptyState, type NetworkState, newNetwork, toData } from '#shared/model/network-state.ts';
import { usableSettings } from '#shared/model/usable-settings.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { timeStops } from '#shared/network/filters/time.ts';
import { MINE, mutatedNetwork } from './mutated-network.ts';
import type { Outcome } from './read-hostile.ts';

const NOW = '2026-11-27T08:00:00.000Z';
const OWN_KEYS = Object.getOwnPropertyNames(Object.prototype).length;

/** Everything that is stored of the user's own network. */
async function mineStored(): Promise<string> {
  const rows = await Promise.all(
    tablesOfErasure(connection()).map(async (table) =>
      (await table.toArray()).filter((row) => (row.networkId ?? row.id) === MINE),
    ),
  );
  return JSON.stringify(rows);
}

let mine: string | undefined;

async function restart(): Promise<void> {
  await stop();
  useMaillage.setState(INITIAL_STATE);
  await start();
  const { phase, failure } = useMaillage.getState();
  if (phase !== 'ready') throw new Error(`locked out: ${phase} ${failure ?? ''}`);
}

/**
 * Restores a mutated network beside the user's own, takes its changes back and brings them again, starts anew and draws
 * it. Throws when a step does, when the user's network was written to, or when the app does not come up.
 */
export async function restoreHostile(seed: number, index: number): Promise<Outcome> {
  if (mine === undefined) {
    await start();
    await addNetwork(toData(emptyState(newNetwork(MINE, 'À moi', NOW, 'fr'))));
    await dispatch(addActor({ id: 'a', name: 'Ma ferme' }, { x: 1, y: 1 }));
    mine = await mineStored();
  }
  const { data, past, problems } = readMaillage(mutatedNetwork(seed, index));
  if (Object.getOwnPropertyNames(Object.prototype).length !== OWN_KEYS) throw new Error('prototype polluted');
  if (!data) {
    if (problems.length === 0) throw new Error('refused without a word');
    return { opened: false, problems };
  }
  const taken = useMaillage.getState().networks.some(({ id }) => id === data.network.id);
  const restored = taken ? copyWhole({ data, past }, `copy ${index}`, 'Copie', NOW) : { data, past };
  const added = await addNetwork(restored.data, restored.past);
  const { id } = restored.data.network;
  try {
    if (!added.ok) return { opened: false, problems };
    draw(opened(id));
    for (let step = 0; step < 5; step++) await undo();
    for (let step = 0; step < 3; step++) await redo();
    await historyPage(id, null, () => true, new AbortController().signal);
    setPreference('lastNetwork', id);
    await restart();
    const again = await openNetwork(id);
    if (!again.ok) throw new Error(`not opened again: ${again.fault.why} ${again.fault.detail}`);
    draw(opened(id));
    for (const { snapshot } of restored.past.snapshots) {
      const seen = await viewSnapshot(snapshot.id);
      const { current } = useMaillage.getState();
      if (seen.ok && current) draw(current);
    }
    if ((await mineStored()) !== mine) throw new Error('written into the network beside it');
  } finally {
    const database = connection();
    await database.transaction('rw', tablesOfErasure(database), () => eraseNetwork(database, id));
    await openNetwork(MINE);
  }
  return { opened: true, problems };
}

function opened(id: string): NetworkState {
  const { current } = useMaillage.getState();
  if (current?.network.id !== id) throw new Error(`not open: ${id}, but ${current?.network.id}`);
  return current;
}

/** What the first screens do with a network, apart from the canvas. */
function draw(state: NetworkState): void {
  const { savedAt } = useMaillage.getState();
  if (savedAt) formatDay(savedAt, 'fr');
  timeStops(state, '2026-11-27');
  const all = [defaultViewSettings(), ...[...state.views.values()].map(({ settings }) => settings)];
  for (const settings of all) {
    const { settings: usable } = usableSettings(state, settings);
    const scene = buildScene(state, usable, visible(state, usable), 'light', 'fr');
    sceneToSvg(scene, { title: state.network.name, caption: '' });
  }
}
