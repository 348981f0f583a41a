import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { Inspector } from '#renderer/features/inspector/Inspector.tsx';
import { changeView, explore, select, useView } from '#renderer/store/view-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { Live, openFresh, show } from '../shell/harness.tsx';

beforeEach(() => openFresh());

const showInspector = () => show(<Live>{(state) => <Inspector state={state} />}</Live>);

it('says who could introduce two selected actors, brings a way out, and says when filters hide it', async () => {
  select({ actors: ['ferme', 'banque'] });
  showInspector();
  await userEvent.click(screen.getByRole('button', { name: 'Qui pourrait nous présenter ?' }));
  expect(screen.getByRole('heading', { name: '1 chemin' })).toBeVisible();
  const way = screen.getByRole('button', {
    name: /Ferme des Aulnes › Café des Halles › Ville de Clairval › Banque solidaire/,
  });
  expect(way).toHaveTextContent('par 2 intermédiaires');
  await userEvent.click(way);
  expect(way).toHaveAttribute('aria-pressed', 'true');
  expect(useView.getState().finding).toBe(0);

  changeView({ filters: { ...defaultViewSettings().filters, hiddenKinds: ['association'] } });
  expect(await screen.findByText('Aucun chemin ne mène de l’un à l’autre.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Chercher dans tout le réseau' }));
  expect(screen.getByRole('heading', { name: '1 chemin' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Quitter cette question' }));
  expect(screen.getByRole('heading', { name: '2 acteurs', level: 2 })).toBeVisible();
});

it('finds common partners, and opens the record of one', async () => {
  select({ actors: ['ferme', 'ville'] });
  showInspector();
  await userEvent.click(screen.getByRole('button', { name: 'Partenaires communs' }));
  await userEvent.click(screen.getByRole('button', { name: 'Café des Halles' }));
  await userEvent.click(screen.getByRole('button', { name: 'Ouvrir la fiche' }));
  expect(screen.getByRole('heading', { name: 'Café des Halles' })).toBeVisible();
});

it('lists the ties between two selections made one after the other, and with a group by value', async () => {
  select({ actors: ['ferme', 'cafe'] });
  showInspector();
  await userEvent.click(screen.getByRole('button', { name: 'Liens avec un autre groupe' }));
  expect(screen.getByRole('heading', { name: '1 lien' })).toBeVisible();
  await userEvent.click(screen.getByRole('combobox', { name: 'Second groupe' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Financeur' }));
  expect(screen.getByText('Aucun lien ne va d’un groupe à l’autre.')).toBeVisible();
  select({ actors: ['ville', 'banque'] });
  await userEvent.click(await screen.findByRole('button', { name: 'Liens avec les 2 acteurs retenus' }));
  const ties = within(screen.getByRole('list')).getAllByRole('button');
  expect(ties.map((tie) => tie.textContent)).toEqual([expect.stringMatching(/Ville de Clairval.*Café/)]);
});

it('asks for two actors when none is selected', async () => {
  explore({ what: 'paths', from: '', to: '' });
  showInspector();
  expect(screen.getByText('Choisissez deux acteurs.')).toBeVisible();
});
