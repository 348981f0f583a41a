import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { useChains } from '#renderer/features/chains/state.ts';
import { useGraph } from '#renderer/features/graph/state.ts';
import { ActorPanel } from '#renderer/features/inspector/ActorPanel.tsx';
import { LeversScreen } from '#renderer/features/levers/LeversScreen.tsx';
import { useLevers } from '#renderer/features/levers/state.ts';
import { countStatuses } from '#renderer/kit/analysis/counted-statuses.ts';
import { useNavigation } from '#renderer/kit/navigation.ts';
import { changeView, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { Live, openFresh, show, smallNetwork } from '../shell/harness.tsx';

beforeEach(() => openFresh());

function Levers({ state }: { state: NetworkState }) {
  const settings = useView((view) => view.settings);
  return <LeversScreen state={state} shown={visible(state, settings)} inspector={null} />;
}

const open = () => show(<Live>{(state) => <Levers state={state} />}</Live>);
const card = (name: RegExp) => screen.findByRole('button', { name });

it('shows ten cards, each with its figure and what is missing', async () => {
  open();
  expect(await screen.findAllByRole('listitem')).toHaveLength(10);
  expect(await card(/^3?Commande publique responsable/)).toHaveTextContent(/1Marchés vers l’ESS/);
  expect(await card(/Formation et sensibilisation/)).toHaveTextContent(
    /Aucun acteur public n’a été formé.*0 sur 1.*1 manque relevé/,
  );
});

it('opens a lever with formulas, clickable gaps and its evidence on the graph', async () => {
  const user = userEvent.setup();
  open();
  await user.click(await card(/Formation et sensibilisation/));
  const page = await screen.findByRole('article', { name: 'Formation et sensibilisation' });
  expect(page).toHaveTextContent('÷ acteurs publics dont on sait s’ils en ont un');
  const gaps = within(page).getByRole('region', { name: 'Acteurs publics sans lien de formation' });
  await user.click(within(gaps).getByRole('button', { name: 'Ville de Clairval' }));
  expect([...useView.getState().selection.actors]).toEqual(['ville']);
  await user.click(within(page).getByRole('button', { name: 'Interconnaissance' }));
  const density = screen.getByText('Densité');
  expect(density).not.toBeVisible();
  await user.click(screen.getByText('Indices et mesures'));
  expect(density).toBeVisible();
  await user.click(screen.getByRole('button', { name: /Voir sur la carte : Densité/ }));
  expect(useNavigation.getState().screen).toBe('graph');
  expect(useLevers.getState().lever).toBe('acquaintance');
  expect(useGraph.getState().revealing).toHaveLength(4);
});

it('counts what the graph shows, and says so until the filters are cleared', async () => {
  const user = userEvent.setup();
  const filters = { ...defaultViewSettings().filters, hiddenKinds: ['collectivite'] };
  changeView({ filters });
  open();
  expect(await card(/Commande publique responsable/)).toHaveTextContent(/0Marchés vers l’ESS/);
  const scope = screen.getByRole('region', { name: 'Ce qui est compté' });
  expect(scope).toHaveTextContent('3 acteurs sur 4');
  await user.click(within(scope).getByRole('button', { name: 'Effacer le filtre' }));
  expect(await card(/Commande publique responsable/)).toHaveTextContent(/1Marchés vers l’ESS/);
});

it('counts ties of other statuses when asked to', async () => {
  const user = userEvent.setup();
  countStatuses(['souhaite']);
  open();
  expect(await card(/Commande publique responsable/)).toHaveTextContent(/0Marchés vers l’ESS/);
  await user.click(screen.getByRole('button', { name: 'Liens comptés : souhaité' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Non renseigné' }));
  expect(await card(/Commande publique responsable/)).toHaveTextContent(/1Marchés vers l’ESS/);
});

it('leads from a gap of a value chain to the board of its sector', async () => {
  const user = userEvent.setup();
  const data = smallNetwork();
  await openFresh({
    ...data,
    actors: data.actors.map((actor) =>
      actor.id === 'ferme'
        ? { ...actor, sectors: [{ sector: 'alimentation', main: true, stages: ['production'] }] }
        : actor,
    ),
  });
  open();
  await user.click(await card(/Filières et nouveaux domaines/));
  const fragile = await screen.findByRole('region', { name: 'Étapes fragiles' });
  await user.click(
    within(fragile).getByRole('button', {
      name: 'Voir dans les filières : Alimentation durable : « Production » ne tient qu’à Ferme des Aulnes.',
    }),
  );
  expect(useNavigation.getState().screen).toBe('chains');
  expect(useChains.getState().asked).toBe('alimentation');
});

it('shows on its page the table, the money and the names that a lever is made of', async () => {
  const user = userEvent.setup();
  open();
  await user.click(await card(/Gouvernance multi-niveaux/));
  const table = await screen.findByRole('table', { name: 'Liens entre catégories : Échelons' });
  expect(within(table).getByRole('button', { name: 'Communal et Communal : 1 lien' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Soutien aux structures et coopérations' }));
  expect(await screen.findByRole('table', { name: 'Qui finance qui' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Leviers européens' }));
  await user.click(
    await screen.findByRole('button', { name: 'Passerelles avec l’économie conventionnelle' }),
  );
  const bridges = await screen.findByRole('region', { name: 'Liens passerelles' });
  expect(bridges).toHaveTextContent('Ferme des Aulnes — Café des Halles · Client-fournisseur (filière)');
  await user.click(screen.getByRole('button', { name: 'Qui pourrait nous présenter ?' }));
  expect(await screen.findByRole('combobox', { name: 'De la part de' })).toBeVisible();
});

it('lists in the record of an actor the levers that it carries', async () => {
  const user = userEvent.setup();
  show(
    <Live>
      {(state) => {
        const actor = state.actors.get('cafe');
        return actor ? <ActorPanel actor={actor} state={state} /> : <p />;
      }}
    </Live>,
  );
  const row = await screen.findByRole('button', { name: /Commande publique responsable/ });
  expect(row).toHaveTextContent('1 lien sur 1');
  await user.click(row);
  expect(useNavigation.getState().screen).toBe('levers');
  expect(useLevers.getState().lever).toBe('procurement');
});
