import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { NetworkMenu } from '#renderer/features/networks/NetworkMenu.tsx';
import { openDialog } from '#renderer/kit/navigation.ts';
import { remove } from '#renderer/kit/network-actions.ts';
import { Dialogs } from '#renderer/shell/Dialogs.tsx';
import { connection } from '#renderer/store/connection.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { current, Live, openFresh, show } from '../shell/harness.tsx';

beforeEach(() => openFresh());

const showMenu = () =>
  show(
    <>
      <Live>{(state) => <NetworkMenu state={state} />}</Live>
      <Dialogs />
    </>,
  );
const openMenu = () => userEvent.click(screen.getByRole('button', { name: /^Réseau ouvert/ }));
const living = () =>
  useMaillage
    .getState()
    .networks.filter(({ deletedAt }) => deletedAt === null)
    .map(({ name }) => name)
    .sort();

it('lists networks with their counts', async () => {
  showMenu();
  await openMenu();
  expect(
    await screen.findByRole('menuitem', { name: /Petit pôle\s*4 acteurs · 3 coopérations/ }),
  ).toBeVisible();
});

it('creates and opens a network; a name is needed', async () => {
  showMenu();
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Nouveau réseau' }));
  const dialog = await screen.findByRole('dialog', { name: 'Créer un réseau' });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Créer' }));
  expect(within(dialog).getByText('Donnez un nom à ce réseau')).toBeVisible();
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Nom du réseau' }), 'Pôle Sud{Enter}');
  await waitFor(() => expect(current().network.name).toBe('Pôle Sud'));
  expect(living()).toEqual(['Petit pôle', 'Pôle Sud']);
});

it('renames and duplicates the open network', async () => {
  showMenu();
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Renommer' }));
  const name = await screen.findByRole('textbox', { name: 'Nom du réseau' });
  expect(name).toHaveValue('Petit pôle');
  await userEvent.clear(name);
  await userEvent.type(name, 'Grand pôle{Enter}');
  await waitFor(() => expect(current().network.name).toBe('Grand pôle'));
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Dupliquer' }));
  await userEvent.type(await screen.findByRole('textbox', { name: 'Nom du réseau' }), '{Enter}');
  await waitFor(() => expect(living()).toEqual(['Grand pôle', 'Grand pôle (copie)']));
});

it('asks before deleting, and brings a deleted network back', async () => {
  showMenu();
  openDialog('networks');
  await userEvent.click(await screen.findByRole('button', { name: 'Actions pour Petit pôle' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Supprimer' }));
  const dialog = await screen.findByRole('dialog', { name: /^Supprimer Petit pôle/ });
  expect(dialog).toHaveTextContent('4 acteurs et 3 coopérations seront retirés');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Supprimer' }));
  await waitFor(() => expect(living()).toEqual([]));
  await userEvent.click(await screen.findByRole('button', { name: 'Restaurer Petit pôle' }));
  await waitFor(() => expect(living()).toEqual(['Petit pôle']));
});

it('opens the network again when the deletion of the open one is taken back', async () => {
  showMenu();
  await remove('small', 'Petit pôle');
  await waitFor(() => expect(useMaillage.getState().current).toBeNull());
  await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(current().network.name).toBe('Petit pôle'));
});

it('a rename that cannot be stored is reported, and what was typed stays in the field', async () => {
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  connection().networks.hook('updating', full);
  showMenu();
  await openMenu();
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Renommer' }));
  const name = await screen.findByRole('textbox', { name: 'Nom du réseau' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Grand pôle{Enter}');
  expect(await screen.findByText(/Le disque est plein. Rien n’a été perdu/)).toBeVisible();
  expect(name).toHaveValue('Grand pôle');
  expect(current().network.name).toBe('Petit pôle');
  connection().networks.hook('updating').unsubscribe(full);
  await userEvent.type(name, '{Enter}');
  await waitFor(() => expect(current().network.name).toBe('Grand pôle'));
  await waitFor(() => expect(name).not.toBeInTheDocument());
});
