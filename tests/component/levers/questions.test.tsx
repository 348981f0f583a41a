import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { useScreen } from '#renderer/app/screen-state.ts';
import { Questions } from '#renderer/features/levers/Questions.tsx';
import { select } from '#renderer/store/view-state.ts';
import { Live, openFresh, show } from '../app/harness.tsx';

beforeEach(() => openFresh());

const open = () => show(<Live>{(state) => <Questions state={state} />}</Live>);
const ask = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));

it('ranks who connects the others, with the technical name one click away', async () => {
  open();
  const table = await screen.findByRole('table', { name: 'Qui relie les groupes ?' });
  const rows = within(table).getAllByRole('row').slice(1);
  // Of three pairs, the café and the town each lie between two.
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^1Café des Halles67\s%/),
    expect.stringMatching(/^2Ville de Clairval67\s%/),
  ]);
  expect(screen.getByText(/Intermédiarité \(Freeman, 1977/)).not.toBeVisible();
  await userEvent.click(screen.getByText('Nom technique et formule'));
  expect(screen.getByText(/Intermédiarité \(Freeman, 1977/)).toBeVisible();
});

it('tells who could introduce two actors, and shows the way on the graph', async () => {
  select({ actors: ['ferme', 'ville'] });
  open();
  await ask(/Qui pourrait nous présenter/);
  expect(await screen.findByText(/Un intermédiaire suffit. 1 chemin/)).toBeVisible();
  await ask(/Voir sur le graphe : Ferme des Aulnes → Café des Halles → Ville de Clairval/);
  expect(useScreen.getState().revealing).toEqual(['ferme', 'cafe', 'ville']);
});

it('tells what falls apart when an actor leaves', async () => {
  select({ actors: ['cafe'] });
  open();
  await ask(/Que se passe-t-il si un acteur part/);
  expect(await screen.findByText(/2 liens disparaissent avec lui.*2 groupes/)).toBeVisible();
});
