import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { useGraph } from '#renderer/features/graph/state.ts';
import { Matrices } from '#renderer/features/levers/Matrices.tsx';
import { Wishes } from '#renderer/features/levers/Wishes.tsx';
import { wishRows } from '#renderer/features/levers/wishes-file.ts';
import { useNavigation } from '#renderer/kit/navigation.ts';
import { wishes } from '#shared/insight/wishes/wishes.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { current, Live, openFresh, show, smallNetwork } from '../shell/harness.tsx';

it('shows ties between categories as a table whose cells lead to the graph', async () => {
  await openFresh();
  show(<Live>{(state) => <Matrices state={state} />}</Live>);
  const table = await screen.findByRole('table', { name: 'Liens entre catégories : Secteurs' });
  await userEvent.click(
    within(table).getByRole('button', { name: 'Alimentation durable et Alimentation durable : 1 lien' }),
  );
  expect(useNavigation.getState().screen).toBe('graph');
  expect(useGraph.getState().revealing).toEqual(['ferme', 'cafe']);
  const money = screen.getByRole('table', { name: 'Qui finance qui' });
  expect(
    within(money).getByRole('row', { name: /Banque solidaire Ville de Clairval 1 montant non connu/ }),
  ).toBeVisible();
});

it('lists what is wished beside what there is, and writes the same as an action list', async () => {
  const data = smallNetwork();
  const wish = cooperationSchema.parse({
    id: 'w',
    from: 'cafe',
    to: 'ferme',
    type: 'projet',
    status: 'souhaite',
    description: 'Atelier',
  });
  await openFresh({ ...data, cooperations: [...data.cooperations, wish] });
  show(<Live>{(state) => <Wishes state={state} />}</Live>);
  const row = await screen.findByRole('row', { name: /Projet commun.*S’appuyer sur le lien existant/ });
  expect(row).toHaveTextContent('Souhaité');
  const state = current();
  const all = { actors: new Set(state.actors.keys()), cooperations: new Set(state.cooperations.keys()) };
  const [, line] = wishRows(wishes(all, state.cooperations), state, 'fr');
  expect(line).toEqual([
    'Café des Halles',
    'Ferme des Aulnes',
    'Projet commun',
    'Souhaité',
    'Client-fournisseur (filière) · forte',
    'S’appuyer sur le lien existant',
    'Atelier',
  ]);
});
