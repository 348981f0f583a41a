import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { useGraph } from '#renderer/features/graph/state.ts';
import { Questions } from '#renderer/features/levers/Questions.tsx';
import { useNavigation } from '#renderer/kit/navigation.ts';
import { changeView, select } from '#renderer/store/view-state.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { Live, openFresh, show, smallNetwork } from '../shell/harness.tsx';

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

it('says who could introduce two actors, and shows the way on the graph', async () => {
  select({ actors: ['ferme', 'ville'] });
  open();
  await ask(/Qui pourrait nous présenter/);
  expect(await screen.findByText(/Un intermédiaire suffit. 1 chemin/)).toBeVisible();
  await ask(/Voir sur la carte : Ferme des Aulnes → Café des Halles → Ville de Clairval/);
  expect(useGraph.getState().revealing).toEqual(['ferme', 'cafe', 'ville']);
});

it('says what falls apart when an actor leaves', async () => {
  select({ actors: ['cafe'] });
  open();
  await ask(/Que se passe-t-il si un acteur part/);
  expect(await screen.findByText(/2 liens disparaissent avec lui.*2 groupes/)).toBeVisible();
});

it('says which exchanges go both ways, together and by type', async () => {
  const data = smallNetwork();
  const back = cooperationSchema.parse({ id: 'back', from: 'cafe', to: 'ferme', type: 'filiere' });
  await openFresh({ ...data, cooperations: [...data.cooperations, back] });
  open();
  await ask(/Les échanges vont-ils dans les deux sens/);
  const table = await screen.findByRole('table', { name: 'Les échanges vont-ils dans les deux sens ?' });
  const rows = within(table).getAllByRole('row').slice(1);
  // Three pairs are joined by directed ties, one of them both ways: by supply ties alone it is one of one.
  expect(rows.map((row) => row.textContent?.replaceAll(/\s/g, ' '))).toEqual([
    'Tous types confondus311 sur 3',
    'Client-fournisseur (filière)111 sur 1',
    expect.stringMatching(/100 sur 1$/),
    expect.stringMatching(/100 sur 1$/),
  ]);
  expect(screen.getByText('1 paire sur 3 échange dans les deux sens.')).toBeVisible();
  await ask(/^Voir sur la carte : Client-fournisseur \(filière\)$/);
  expect(useNavigation.getState().screen).toBe('graph');
  expect(new Set(useGraph.getState().revealing)).toEqual(new Set(['cafe', 'ferme']));
});

it('ranks the pairs that cooperate in several ways', async () => {
  const data = smallNetwork();
  const shared = cooperationSchema.parse({ id: 'shared', from: 'cafe', to: 'ferme', type: 'mutualisation' });
  await openFresh({ ...data, cooperations: [...data.cooperations, shared] });
  open();
  await ask(/Qui coopère de plusieurs façons/);
  expect(await screen.findByText(/1 paire liée sur 3 coopère de plusieurs façons/)).toBeVisible();
  const table = screen.getByRole('table', { name: 'Qui coopère de plusieurs façons ?' });
  const [row] = within(table).getAllByRole('row').slice(1);
  expect(row).toHaveTextContent(
    /^1Café des Halles — Ferme des Aulnes2(?:Client-fournisseur \(filière\), Mutualisation|Mutualisation, Client-fournisseur \(filière\))$/,
  );
  expect(screen.getByText(/Multiplexité \(Wasserman/)).not.toBeVisible();
});

it('names the collective that alone holds others when its members count as tied', async () => {
  const data = smallNetwork();
  await openFresh({
    ...data,
    cooperations: data.cooperations.filter(({ id }) => id !== 't2'),
  });
  changeView({ countMembership: true });
  open();
  await ask(/Qu’est-ce qui dépend d’un seul acteur/);
  const table = await screen.findByRole('table', { name: 'Liens sans autre chemin' });
  expect(screen.getByText(/^Sans Café des Halles, 1 acteur serait coupé du reste/)).toBeVisible();
  expect(table).toHaveTextContent('Café des Halles — Ville de Clairval · membres de « Comité de pilotage »');
});

it('calls isolated who has no counted tie, as the levers do, and tells the others apart', async () => {
  const data = smallNetwork();
  await openFresh({
    ...data,
    cooperations: data.cooperations.map((tie) => (tie.id === 't1' ? { ...tie, endedOn: '2020' } : tie)),
  });
  open();
  await ask(/Qui est isolé/);
  expect(
    await screen.findByText(
      '1 acteur sur 4 est isolé : aucun lien compté ne le relie. 3 autres sont dans un groupe à part ou ne tiennent qu’à un lien.',
    ),
  ).toBeVisible();
});
