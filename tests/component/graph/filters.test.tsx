import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { FilterPanel } from '#renderer/features/graph/FilterPanel.tsx';
import { ShownBar } from '#renderer/features/graph/ShownBar.tsx';
import { ViewChips } from '#renderer/features/graph/ViewChips.tsx';
import { changeView, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { Live, openFresh, show } from '../shell/harness.tsx';

beforeEach(() => openFresh());

function Parts({ state }: { state: NetworkState }) {
  const settings = useView((view) => view.settings);
  return (
    <>
      <FilterPanel state={state} shown={visible(state, settings)} />
      <ViewChips state={state} />
      <ShownBar state={state} shown={visible(state, settings)} />
    </>
  );
}

const showParts = () => show(<Live>{(state) => <Parts state={state} />}</Live>);
const bar = () => screen.getByRole('status', { name: 'Ce qui est affiché' });
const group = (name: string) => within(screen.getByRole('group', { name }));

it('counts each value and hides what is unticked', async () => {
  showParts();
  expect(bar()).toHaveTextContent('4 acteurs sur 4 affichés');
  expect(screen.queryByRole('button', { name: 'Tout effacer' })).toBeNull();
  const food = group('Secteurs').getByRole('checkbox', { name: /Alimentation durable\s*2/ });
  await userEvent.click(food);
  expect(bar()).toHaveTextContent('2 acteurs sur 4 affichés');
  expect(bar()).toHaveTextContent('1 coopération sur 3');
  expect(bar()).toHaveTextContent('1 filtre');
  expect(food.closest('label')).toHaveTextContent('0/2');
  await userEvent.click(screen.getByRole('button', { name: 'Tout effacer' }));
  expect(bar()).toHaveTextContent('4 acteurs sur 4 affichés');
  expect(food).toBeChecked();
});

it('none hides a whole group and says that the filters did it; all brings it back', async () => {
  showParts();
  await userEvent.click(screen.getByRole('button', { name: /^Ne rien afficher\s*: Type d’acteur/ }));
  expect(bar()).toHaveTextContent('0 acteur sur 4 affiché');
  expect(bar()).toHaveTextContent('Les filtres masquent tous les acteurs');
  await userEvent.click(screen.getByRole('button', { name: /^Tout afficher\s*: Type d’acteur/ }));
  expect(bar()).toHaveTextContent('4 acteurs sur 4 affichés');
});

it('adds a filter by a missing value, names it in a chip and takes it away there', async () => {
  showParts();
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter un filtre' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Information manquante' }));
  await userEvent.click(group('Information manquante').getByRole('checkbox', { name: /^Secteur/ }));
  expect(bar()).toHaveTextContent('2 acteurs sur 4 affichés');
  await userEvent.click(screen.getByRole('button', { name: 'Retirer le filtre : Sans : Secteur' }));
  expect(bar()).toHaveTextContent('4 acteurs sur 4 affichés');
  await userEvent.click(screen.getByRole('button', { name: 'Retirer le filtre Information manquante' }));
  expect(screen.queryByRole('group', { name: 'Information manquante' })).toBeNull();
});

it('filters by an amount, refuses what is no number, and keeps the unknown when asked', async () => {
  showParts();
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter un filtre' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Montant (€)' }));
  const least = screen.getByRole('textbox', { name: 'Montant (€) : de' });
  await userEvent.type(least, 'beaucoup{Enter}');
  expect(least).toBeInvalid();
  expect(bar()).toHaveTextContent('3 coopérations sur 3');
  await userEvent.clear(least);
  await userEvent.type(least, '50 000{Enter}');
  expect(bar()).toHaveTextContent('0 coopération sur 3');
  await userEvent.click(group('Montant (€)').getByRole('checkbox', { name: /non renseignés/ }));
  expect(bar()).toHaveTextContent('2 coopérations sur 3');
  expect(screen.getByRole('list', { name: 'Filtres en cours' })).toHaveTextContent(
    /Montant.* et plus, ou non renseigné/,
  );
});

it('filters by words, and shows the neighbours of what is found', async () => {
  showParts();
  await userEvent.type(screen.getByRole('textbox', { name: 'Filtrer par mots' }), 'ferme');
  expect(bar()).toHaveTextContent('1 acteur sur 4 affiché');
  await userEvent.click(screen.getByRole('switch', { name: 'Montrer aussi les voisins directs' }));
  expect(bar()).toHaveTextContent('2 acteurs sur 4 affichés');
});

it('works by keyboard alone', async () => {
  showParts();
  const company = group('Type d’acteur').getByRole('checkbox', { name: /Entreprise/ });
  company.focus();
  await userEvent.keyboard(' ');
  expect(company).not.toBeChecked();
  expect(bar()).toHaveTextContent('3 acteurs sur 4 affichés');
});

it('a folded group keeps its filter', async () => {
  showParts();
  const toggle = screen.getByRole('button', { name: 'Secteurs', expanded: true });
  await userEvent.click(group('Secteurs').getByRole('checkbox', { name: /Secteur non renseigné/ }));
  await userEvent.click(toggle);
  expect(screen.queryByRole('group', { name: 'Secteurs' })).toBeNull();
  expect(bar()).toHaveTextContent('2 acteurs sur 4 affichés');
});

it('the focus chip leaves the focus, and the chips change the rules', async () => {
  changeView({ focus: { actorId: 'ferme', steps: 1 } });
  showParts();
  expect(bar()).toHaveTextContent('2 acteurs sur 4 affichés');
  await userEvent.click(screen.getByRole('button', { name: 'Quitter le voisinage de Ferme des Aulnes' }));
  expect(bar()).toHaveTextContent('4 acteurs sur 4 affichés');
  await userEvent.click(screen.getByRole('button', { name: /^Apparence/ }));
  const panel = within(await screen.findByRole('dialog', { name: 'Apparence' }));
  await userEvent.click(panel.getByRole('combobox', { name: 'Couleur des acteurs' }));
  await userEvent.click(await panel.findByRole('option', { name: 'Type' }));
  expect(useView.getState().settings.colourBy).toBe('kind');
  await userEvent.click(panel.getByRole('combobox', { name: 'Taille des acteurs' }));
  await userEvent.click(await panel.findByRole('option', { name: 'Budget' }));
  expect(useView.getState().settings.sizeBy).toBe('budget');
});
