import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { askNetworkMerge, useNetworkMerge } from '#renderer/features/network-merge/state.ts';
import { Dialogs } from '#renderer/shell/Dialogs.tsx';
import { dispatch, snapshotsOf, takeSnapshot, undo } from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { type NetworkData, toData } from '#shared/model/network-state.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';
import { given } from '../../unit/store/given.ts';
import { current, openFresh, show, smallNetwork } from '../shell/harness.tsx';

beforeEach(() => openFresh());

/** The network as a colleague sends it back: a budget, a new partner, and the bank gone. */
function sentBack(): NetworkData {
  const data = smallNetwork();
  return {
    ...data,
    actors: [
      ...data.actors
        .filter(({ id }) => id !== 'banque')
        .map((actor) => (actor.id === 'cafe' ? { ...actor, budget: 9000 } : actor)),
      actorSchema.parse({ id: 'fab', name: 'FabLab' }),
    ],
    cooperations: [
      ...data.cooperations.filter(({ from }) => from !== 'banque'),
      cooperationSchema.parse({ id: 't4', from: 'fab', to: 'ville' }),
    ],
  };
}

const FILE = {
  name: 'paul.maillage',
  ancestors: [],
  without: ['contacts', 'sessions'] as const,
  snapshots: [],
};

/** The same, made of the copy of a snapshot that went out. */
function from({ state }: Snapshot): NetworkData {
  const data = sentBack();
  return { ...data, network: { ...data.network, lineage: state ? [state] : [] } };
}

async function openMerge(): Promise<HTMLElement> {
  const base = given(await takeSnapshot({ name: 'Envoyé à Paul', note: '' }));
  await dispatch(updateActor('cafe', { budget: 5000, level: 'regional' }, 'Café'));
  show(<Dialogs />);
  askNetworkMerge({ ...FILE, data: from(base), ancestors: [base.contentHash] });
  const dialog = await screen.findByRole('dialog', { name: /paul\.maillage/ });
  await within(dialog).findByText(/Dernier état commun.*Envoyé à Paul/);
  return dialog;
}

it('says beforehand what comes and what is to decide, and changes nothing', async () => {
  const before = toData(current());
  const dialog = await openMerge();
  const effects = within(dialog).getByRole('region', { name: /apportera/ });
  expect(effects).toHaveTextContent(/Acteurs 1 ajout.*FabLab.*ajouté/);
  expect(effects).toHaveTextContent(/Liens 1 ajout.*FabLab.*Ville/);
  expect(within(dialog).getByRole('region', { name: '2 points à trancher' })).toBeVisible();
  const mine = within(dialog).getByRole('radio', { name: /^Ici, Acteur Café des Halles, Budget.*5.000/ });
  expect(mine).toBeChecked();
  expect(within(dialog).getByRole('radio', { name: /^Ici, Acteur Banque solidaire.*Garder/ })).toBeChecked();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler' }));
  expect(toData(current()).actors).toHaveLength(before.actors.length);
});

/** The dialog goes when all is stored, copies too: a test that ends before leaves it without a window. */
function merged(): Promise<void> {
  return waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), { timeout: 5000 });
}

it('merges as one change with a snapshot of before, and one undo takes it back', async () => {
  const dialog = await openMerge();
  await userEvent.click(
    within(dialog).getByRole('radio', { name: /^Dans le fichier, Acteur Café des Halles, Budget/ }),
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Fusionner' }));
  await waitFor(() => expect(current().actors.has('fab')).toBe(true));
  expect(current().actors.get('cafe')).toMatchObject({ budget: 9000, level: 'regional' });
  expect(current().actors.has('banque')).toBe(true);
  await waitFor(async () =>
    expect(
      given(await snapshotsOf('small'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Avant la fusion de paul.maillage', 'Envoyé à Paul', 'Reçu : paul.maillage']),
  );
  await merged();
  await undo();
  expect(current().actors.has('fab')).toBe(false);
  expect(current().actors.get('cafe')).toMatchObject({ budget: 5000, level: 'regional' });
});

it('takes all from the file when asked to, deletions included', async () => {
  const dialog = await openMerge();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Tout prendre du fichier' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Fusionner' }));
  await merged();
  expect(current().actors.has('banque')).toBe(false);
  expect(current().cooperations.has('t3')).toBe(false);
  expect(current().actors.get('cafe')?.budget).toBe(9000);
});

it('proposes an actor that both entered as one, and joins its ties', async () => {
  const recyclerie = { name: 'La Recyclerie', siren: '552100554' };
  await openFresh({
    ...smallNetwork(),
    actors: [...smallNetwork().actors, actorSchema.parse({ id: 'mine', ...recyclerie })],
  });
  const data = {
    ...smallNetwork(),
    actors: [...smallNetwork().actors, actorSchema.parse({ id: 'theirs', ...recyclerie, budget: 7 })],
    cooperations: [
      ...smallNetwork().cooperations,
      cooperationSchema.parse({ id: 't9', from: 'theirs', to: 'ville' }),
    ],
  };
  show(<Dialogs />);
  askNetworkMerge({ ...FILE, data });
  const dialog = await screen.findByRole('dialog', { name: /paul\.maillage/ });
  expect(await within(dialog).findByText(/^Aucun instantané commun/)).toBeVisible();
  await userEvent.click(
    within(within(dialog).getByRole('radiogroup', { name: /La Recyclerie.*La Recyclerie/ })).getByRole(
      'radio',
      {
        name: 'Les mêmes',
      },
    ),
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Fusionner' }));
  await merged();
  expect(current().cooperations.get('t9')?.from).toBe('mine');
  expect(current().actors.has('theirs')).toBe(false);
  expect(current().actors.get('mine')?.budget).toBe(7);
});

it('says that the common state could not be looked for, and looks again when asked', async () => {
  const find = vi.spyOn(connection().snapshots, 'where').mockImplementation(() => {
    throw new Error('no reading');
  });
  show(<Dialogs />);
  askNetworkMerge({ ...FILE, data: sentBack() });
  const dialog = await screen.findByRole('dialog', { name: /paul\.maillage/ });
  expect(await within(dialog).findByRole('alert')).toBeVisible();
  expect(within(dialog).queryByRole('status')).toBeNull();
  find.mockRestore();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Réessayer' }));
  expect(await within(dialog).findByRole('button', { name: 'Fusionner' })).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler' }));
});

it('keeps all as it is here when asked to, and does not ask again', async () => {
  const dialog = await openMerge();
  const before = toData(current()).actors;
  await userEvent.click(within(dialog).getByRole('button', { name: 'Tout garder d’ici' }));
  const sent = useNetworkMerge.getState().file;
  await userEvent.click(within(dialog).getByRole('button', { name: 'Fusionner' }));
  await merged();
  expect(toData(current()).actors.filter(({ id }) => id !== 'fab')).toEqual(before);
  if (!sent) throw new Error('no file');
  askNetworkMerge(sent);
  const again = await screen.findByRole('dialog', { name: /paul\.maillage/ });
  expect(await within(again).findByText(/^Rien à trancher/)).toBeVisible();
  await userEvent.click(within(again).getByRole('button', { name: 'Annuler' }));
});

it('takes a snapshot of before even where one is like it, and says its name', async () => {
  given(await takeSnapshot({ name: 'Comité', note: '' }));
  show(<Dialogs />);
  askNetworkMerge({ ...FILE, data: sentBack() });
  const dialog = await screen.findByRole('dialog', { name: /paul\.maillage/ });
  await userEvent.click(await within(dialog).findByRole('button', { name: 'Fusionner' }));
  await merged();
  const names = given(await snapshotsOf('small')).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Comité', 'Avant la fusion de paul.maillage']));
});

it('finds what comes by its name', async () => {
  const dialog = await openMerge();
  const effects = within(dialog).getByRole('region', { name: /apportera/ });
  await userEvent.type(
    within(effects).getByRole('textbox', { name: 'Chercher dans ce qui change' }),
    'fablab',
  );
  expect(effects).toHaveTextContent('FabLab');
  await userEvent.type(within(effects).getByRole('textbox', { name: 'Chercher dans ce qui change' }), 'xyz');
  expect(effects).toHaveTextContent('Rien ne correspond');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Annuler' }));
});

it('says of two that look alike that they are not the same, and does not propose it again', async () => {
  const recyclerie = { name: 'La Recyclerie', siren: '552100554' };
  await openFresh({
    ...smallNetwork(),
    actors: [...smallNetwork().actors, actorSchema.parse({ id: 'mine', ...recyclerie })],
  });
  const data = {
    ...smallNetwork(),
    actors: [...smallNetwork().actors, actorSchema.parse({ id: 'theirs', ...recyclerie })],
  };
  show(<Dialogs />);
  askNetworkMerge({ ...FILE, data });
  const dialog = await screen.findByRole('dialog', { name: /paul\.maillage/ });
  const pair = await within(dialog).findByRole('radiogroup', { name: /La Recyclerie.*La Recyclerie/ });
  await userEvent.click(within(pair).getByRole('radio', { name: 'Différents' }));
  await userEvent.click(within(dialog).getByRole('button', { name: 'Fusionner' }));
  await merged();
  expect(current().actors.has('theirs')).toBe(true);
  expect(current().network.distinctActors).toEqual([['mine', 'theirs']]);
});
