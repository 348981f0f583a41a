import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FilterPanel } from '#renderer/features/graph/FilterPanel.tsx';
import { MapLegend } from '#renderer/features/graph/MapLegend.tsx';
import { ShownBar } from '#renderer/features/graph/ShownBar.tsx';
import { ViewChips } from '#renderer/features/graph/ViewChips.tsx';
import { changeView, select, useView } from '#renderer/store/view-state.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { Live, openFresh, show, smallNetwork } from '../shell/harness.tsx';

beforeEach(() => {
  const network = smallNetwork();
  const positions = network.actors.map(({ id }, place) => ({ id, x: 100 * place, y: 0, pinned: false }));
  return openFresh({ ...network, positions });
});

function Parts({ state }: { state: NetworkState }) {
  const settings = useView((view) => view.settings);
  const shown = visible(state, settings);
  return (
    <>
      <FilterPanel state={state} shown={visible(state, settings)} />
      <ViewChips state={state} />
      <MapLegend state={state} legend={buildScene(state, settings, shown, 'light', 'fr').legend} />
      <ShownBar state={state} shown={shown} />
    </>
  );
}

const showParts = () => show(<Live>{(state) => <Parts state={state} />}</Live>);
const bar = () => screen.getByRole('status', { name: 'Ce qui est affiché' });
const legend = () => within(screen.getByRole('region', { name: 'Légende' }));
const settings = () => useView.getState().settings;

it('an entry of the legend brings out what it stands for, by keyboard as well, and lets go', async () => {
  showParts();
  const food = legend().getByRole('button', { name: 'Alimentation durable' });
  expect(food).toHaveAttribute('aria-pressed', 'false');
  food.focus();
  await userEvent.keyboard('{Enter}');
  expect(food).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByText('Mis en avant : Alimentation durable')).toBeVisible();
  expect(screen.getByText('2 acteurs')).toBeVisible();
  await userEvent.click(food);
  expect(food).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(food);
  select({ actors: ['ferme'] });
  expect(await screen.findByRole('button', { name: 'Alimentation durable', pressed: false })).toBeVisible();
});

it('keeps only what an entry stands for, or hides it, and the bar and the filters say so', async () => {
  changeView({ colourBy: 'role' });
  showParts();
  const entries = within(legend().getByRole('list', { name: 'Rôle' }));
  await userEvent.click(entries.getByRole('button', { name: 'Non renseigné' }));
  await userEvent.click(screen.getByRole('button', { name: 'Masquer' }));
  expect(bar()).toHaveTextContent('0 acteur sur 4 affiché');
  const roles = screen.getByRole('group', { name: 'Rôle' });
  await userEvent.click(within(roles).getByRole('checkbox', { name: /Non renseigné\s*0\/4/ }));
  expect(bar()).toHaveTextContent('4 acteurs sur 4 affichés');
  changeView({ colourBy: 'sector' });
  await userEvent.click(await legend().findByRole('button', { name: 'Alimentation durable' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ne garder que' }));
  expect(bar()).toHaveTextContent('2 acteurs sur 4 affichés');
});

it('a click with shift keeps, with alt hides', async () => {
  showParts();
  const user = userEvent.setup();
  await user.keyboard('{Alt>}');
  await user.click(legend().getByRole('button', { name: 'Financement' }));
  await user.keyboard('{/Alt}');
  expect(settings().filters.hiddenTypes).toEqual(['financement']);
  await user.keyboard('{Shift>}');
  await user.click(legend().getByRole('button', { name: 'Client-fournisseur (filière)' }));
  await user.keyboard('{/Shift}');
  expect([...settings().filters.hiddenTypes].sort()).toEqual(['', 'commande-publique', 'financement']);
});

it('every rule is changed in the panel, and the legend follows', async () => {
  showParts();
  await userEvent.click(screen.getByRole('button', { name: /^Apparence/ }));
  const panel = within(await screen.findByRole('dialog', { name: 'Apparence' }));
  const choose = async (label: string, option: string) => {
    await userEvent.click(panel.getByRole('combobox', { name: label }));
    await userEvent.click(await panel.findByRole('option', { name: option }));
  };
  await choose('Couleur des acteurs', 'Économie');
  await choose('Bordure des acteurs', 'Fiabilité');
  await choose('Couleur des liens', 'Montant');
  await choose('Plusieurs liens d’une même paire', 'Une ligne et leur nombre');
  expect(settings()).toMatchObject({
    colourBy: 'side',
    borderBy: 'confidence',
    lineColourBy: 'amount',
    parallel: 'bundle',
  });
  expect(legend().getByRole('heading', { name: /^Bordure\s: fiabilité$/ })).toBeVisible();
  const amounts = within(legend().getByRole('list', { name: /^Liens\s: montant$/ }));
  expect(amounts.getByRole('button', { name: 'Non renseigné' })).toBeVisible();
  await choose('Bordure des acteurs', 'Aucune');
  const icons = panel.getByRole('switch', { name: 'Icônes selon le type d’acteur' });
  await userEvent.click(icons);
  expect(settings()).toMatchObject({ icons: true, borderBy: 'kind' });
  await userEvent.click(icons);
  expect(settings()).toMatchObject({ icons: false, borderBy: 'none' });
  await userEvent.click(panel.getByRole('button', { name: 'Apparence par défaut' }));
  expect(settings().colourBy).toBe('kind');
});

it('paints the selected actors, and clears what was painted', async () => {
  select({ actors: ['cafe', 'ferme'] });
  showParts();
  await userEvent.click(screen.getByRole('button', { name: /^Apparence/ }));
  const panel = within(await screen.findByRole('dialog', { name: 'Apparence' }));
  await userEvent.click(panel.getByRole('button', { name: 'Peindre en #0072B2' }));
  expect(settings().painted).toEqual({ cafe: '#0072B2', ferme: '#0072B2' });
  expect(legend().getByRole('button', { name: 'Café des Halles, Ferme des Aulnes' })).toBeVisible();
  await userEvent.click(panel.getByRole('button', { name: 'Effacer les couleurs peintes' }));
  expect(settings().painted).toEqual({});
});

it('says how many ties are projected while membership counts', async () => {
  showParts();
  expect(bar()).not.toHaveTextContent('projeté');
  await userEvent.click(screen.getByRole('button', { name: /^Apparence/ }));
  await userEvent.click(await screen.findByRole('switch', { name: /^Compter l’appartenance/ }));
  expect(bar()).toHaveTextContent('1 lien projeté est compté');
});

it('draws collectives as nodes for all, and names them in the legend', async () => {
  showParts();
  await userEvent.click(screen.getByRole('button', { name: /^Apparence/ }));
  const panel = within(await screen.findByRole('dialog', { name: 'Apparence' }));
  const choose = async (option: string) => {
    await userEvent.click(panel.getByRole('combobox', { name: 'Collectifs' }));
    await userEvent.click(await panel.findByRole('option', { name: option }));
  };
  await choose('En contour');
  expect(settings()).toMatchObject({ collectives: 'hull', hulls: 'collective' });
  await choose('En nœud');
  expect(settings()).toMatchObject({ collectives: 'hub', hulls: 'auto' });
  const groups = screen.getByRole('list', { name: 'Ensembles', hidden: true });
  expect(groups).toHaveTextContent('Comité de pilotage');
});
