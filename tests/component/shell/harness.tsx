import 'fake-indexeddb/auto';
import '#renderer/shell/features.ts';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { render } from '@testing-library/react';
import { Dexie } from 'dexie';
import type { ReactElement } from 'react';
import { resetWindow } from '#renderer/kit/slice.ts';
import { theme } from '#renderer/kit/theme.ts';
import { addNetwork, start, stop } from '#renderer/store/actions.ts';
import { DATABASE_NAME } from '#renderer/store/database-name.ts';
import { setPreference } from '#renderer/store/preferences.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';
import { resetView } from '#renderer/store/view-state.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import {
  emptyState,
  type NetworkData,
  type NetworkState,
  newNetwork,
  toData,
} from '#shared/model/network-state.ts';

/** A café that alone ties a farm to a town and a bank; a body of three. */
export function smallNetwork(): NetworkData {
  const base = toData(emptyState(newNetwork('small', 'Petit pôle', '2026-01-01T00:00:00.000Z', 'fr')));
  return {
    ...base,
    actors: [
      actorSchema.parse({
        id: 'cafe',
        name: 'Café des Halles',
        kind: 'association',
        sectors: [{ sector: 'alimentation', main: true }],
        level: 'communal',
      }),
      actorSchema.parse({
        id: 'ferme',
        name: 'Ferme des Aulnes',
        kind: 'entreprise',
        sectors: [{ sector: 'alimentation', main: true }],
      }),
      actorSchema.parse({ id: 'ville', name: 'Ville de Clairval', kind: 'collectivite', level: 'communal' }),
      actorSchema.parse({ id: 'banque', name: 'Banque solidaire', kind: 'financeur' }),
    ],
    cooperations: [
      cooperationSchema.parse({ id: 't1', from: 'ferme', to: 'cafe', type: 'filiere', strength: 4 }),
      cooperationSchema.parse({
        id: 't2',
        from: 'ville',
        to: 'cafe',
        type: 'commande-publique',
        amount: 48_000,
      }),
      cooperationSchema.parse({ id: 't3', from: 'banque', to: 'ville', type: 'financement' }),
    ],
    collectives: [
      collectiveSchema.parse({
        id: 'k1',
        name: 'Comité de pilotage',
        kind: 'instance',
        members: [{ actorId: 'cafe', role: 'Animation' }, { actorId: 'ville' }],
      }),
    ],
  };
}

/** A fresh database with one open network, in French. */
export async function openFresh(data: NetworkData = smallNetwork()): Promise<void> {
  notifications.clean();
  await stop();
  await Dexie.delete(DATABASE_NAME);
  useMaillage.setState(INITIAL_STATE);
  setPreference('languageChoice', 'fr');
  setPreference('lastNetwork', '');
  await start();
  await addNetwork(data);
  resetView();
  resetWindow();
}

export function current(): NetworkState {
  const state = useMaillage.getState().current;
  if (!state) throw new Error('no open network');
  return state;
}

export function show(element: ReactElement) {
  return render(
    <MantineProvider theme={theme} env="test">
      {element}
      <Notifications />
    </MantineProvider>,
  );
}

/** Draws a part of the window from the open network, anew at each change. */
export function Live({ children }: { children: (state: NetworkState) => ReactElement }) {
  const state = useMaillage((store) => store.current);
  return state && children(state);
}
