import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { ChainsScreen } from '#renderer/features/chains/ChainsScreen.tsx';
import { undo } from '#renderer/store/actions.ts';
import { useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { current, Live, openFresh, show, smallNetwork } from '../shell/harness.tsx';

/** The farm produces, the café's stage is not known, nobody transforms. */
beforeEach(() => {
  const data = smallNetwork();
  const actors = data.actors.map((actor) =>
    actor.id === 'ferme'
      ? { ...actor, sectors: [{ sector: 'alimentation', main: true, stages: ['production'] }] }
      : actor,
  );
  return openFresh({ ...data, actors });
});

function Chains({ state }: { state: NetworkState }) {
  const settings = useView((view) => view.settings);
  return <ChainsScreen state={state} shown={visible(state, settings)} inspector={null} />;
}

const open = () => show(<Live>{(state) => <Chains state={state} />}</Live>);
const stagesOf = (id: string) => current().actors.get(id)?.sectors[0]?.stages;
const stage = (name: string) => screen.findByRole('group', { name });

it('says of each stage whether nobody, one or more hold it', async () => {
  open();
  expect(await stage('Production')).toHaveTextContent('Un seul acteur');
  expect(await stage('Transformation')).toHaveTextContent('Manquante');
  expect(within(await stage('À placer')).getByRole('button', { name: 'Café des Halles' })).toBeVisible();
});

it('places an actor by name, takes it off, and undoes both', async () => {
  const user = userEvent.setup();
  open();
  const button = await screen.findByRole('button', { name: 'Placer un acteur à l’étape « Transformation »' });
  await user.click(button);
  await user.click(await screen.findByRole('combobox', { name: 'Acteur à placer' }));
  await user.click(await screen.findByRole('option', { name: 'Café des Halles' }));
  await waitFor(() => expect(stagesOf('cafe')).toEqual(['transformation']));
  await user.click(
    await screen.findByRole('button', { name: 'Retirer Café des Halles de l’étape « Transformation »' }),
  );
  await waitFor(() => expect(stagesOf('cafe')).toEqual([]));
  await undo();
  await undo();
  expect(stagesOf('cafe')).toEqual([]);
  expect(stagesOf('ferme')).toEqual(['production']);
});

it('shows a long column a hundred actors at a time, and says how many are left', async () => {
  const data = smallNetwork();
  const [, cafe] = data.actors;
  if (!cafe) throw new Error('the small network has no second actor');
  const many = Array.from({ length: 130 }, (_, at) => ({ ...cafe, id: `m${at}`, name: `Membre ${at}` }));
  await openFresh({ ...data, actors: [...data.actors, ...many] });
  const user = userEvent.setup();
  open();
  const column = within(await stage('À placer'));
  const members = () => column.getAllByRole('button', { name: /^(?!Afficher)/ });
  expect(members()).toHaveLength(100);
  await user.click(column.getByRole('button', { name: 'Afficher la suite (encore 32)' }));
  expect(members()).toHaveLength(132);
  expect(column.queryByRole('button', { name: /^Afficher la suite/ })).toBeNull();
});

it('turns a missing stage into a wished cooperation', async () => {
  const user = userEvent.setup();
  open();
  const place = { name: 'Placer un acteur à l’étape « Transformation »' };
  await user.click(await screen.findByRole('button', place));
  await user.click(await screen.findByRole('button', { name: 'Souhaiter une coopération' }));
  const form = await screen.findByRole('form', { name: 'Coopération souhaitée' });
  expect(within(form).getByRole('combobox', { name: 'Fournisseur' })).toHaveValue('Ferme des Aulnes');
  await user.click(within(form).getByRole('button', { name: 'Ajouter le souhait' }));
  expect(form).toHaveTextContent('Choisissez deux acteurs différents.');
  await user.click(within(form).getByRole('combobox', { name: 'Client' }));
  await user.click(await screen.findByRole('option', { name: 'Café des Halles' }));
  await user.click(within(form).getByRole('button', { name: 'Ajouter le souhait' }));
  await waitFor(() => expect(current().cooperations.size).toBe(4));
  expect([...current().cooperations.values()].at(-1)).toMatchObject({
    from: 'ferme',
    to: 'cafe',
    type: 'filiere',
    status: 'souhaite',
    sectors: ['alimentation'],
  });
  expect(
    await screen.findByRole('button', { name: /Ferme des Aulnes → Café des Halles · souhaité/ }),
  ).toBeVisible();
});

it('says the same as a table', async () => {
  const user = userEvent.setup();
  open();
  await user.click(await screen.findByRole('radio', { name: 'Tableau' }));
  const table = await screen.findByRole('table', { name: 'Filière Alimentation durable, étape par étape' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows).toHaveLength(8);
  expect(rows[0]).toHaveTextContent('ProductionUn seul acteurFerme des AulnesRien à relier');
  expect(rows[1]).toHaveTextContent('TransformationManquante');
  expect(rows[7]).toHaveTextContent('À placerÉtape non renseignéeCafé des Halles');
});

it('does not call stages missing while no actor of the sector has one', async () => {
  await openFresh();
  open();
  expect(await stage('Production')).toHaveTextContent('Non renseignée');
});
