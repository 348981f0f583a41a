import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, expect, it, vi } from 'vitest';
import { BackupStatus } from '#renderer/features/backups/BackupStatus.tsx';
import { BackupsDialog } from '#renderer/features/backups/BackupsDialog.tsx';
import { useBackups } from '#renderer/features/backups/backup-state.ts';
import { ContactsDialog } from '#renderer/features/contacts/ContactsDialog.tsx';
import { dispatch, readSnapshot, snapshotsOf, takeSnapshot } from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { readWhole } from '#renderer/store/past.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { addActor, updateActor } from '#shared/changes/commands/actors.ts';
import { addContact } from '#shared/changes/commands/contacts.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { given } from '../../unit/store/given.ts';
import { current, openFresh, show } from '../shell/harness.tsx';
import { folder, installFolder } from './folder.ts';

vi.mock('#renderer/workers/copies-client.ts', async () => ({
  withCopies: (await import('./folder.ts')).copiesHere,
}));
installFolder();

const NEWER = 'petit-pole_12345678_20260101T080000Z.maillage';
const DAMAGED = 'petit-pole_12345678_20260102T080000Z.maillage';

beforeEach(async () => {
  folder.files.clear();
  folder.fault = null;
  folder.locked = false;
  folder.unreadable = false;
  useBackups.setState({ folder: null, folderFault: null, fault: null, running: false, unsaved: null });
  await openFresh();
});

/** A backup of the open network, as of a moment. */
async function backUp(now = '2026-11-20T08:00:00.000Z'): Promise<void> {
  const whole = await readWhole('small');
  if (!whole || !window.maillage) throw new Error('nothing to back up');
  await window.maillage.writeBackup(writeMaillage(whole.data, { contacts: true, now, past: whole.past }));
}

function addUnusable(): void {
  const manifest = JSON.stringify({ format: 'maillage', version: 99, createdAt: '', checksums: {} });
  folder.files.set(NEWER, zipSync({ 'manifest.json': strToU8(manifest) }));
  folder.files.set(DAMAGED, strToU8('half of a zip'));
}

it('lists backups with what they hold; those that cannot be used are shown and lead nowhere', async () => {
  await takeSnapshot({ name: 'Juin', note: '' });
  await backUp();
  addUnusable();
  show(<BackupsDialog onClose={() => undefined} />);
  const list = within(await screen.findByRole('region', { name: 'Sauvegardes du dossier' }));
  const lines = list.getAllByRole('listitem');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toHaveTextContent(/Petit pôle.*4 acteurs · 3 coopérations · 1 collectif · 1 instantané/);
  expect(lines[1]).toHaveTextContent(`Fichier endommagé, ignoré : ${DAMAGED}`);
  expect(lines[2]).toHaveTextContent(`Fait par une version plus récente de Maillage : ${NEWER}`);
  expect(list.getByText(/1 fichier endommagé est ignoré/)).toBeVisible();
  expect(list.getByText(/gardée telle quelle ; pour l’ouvrir, mettez l’application à jour/)).toBeVisible();
  expect(list.getAllByRole('button')).toHaveLength(1);
});

it('shows what a backup holds and what changed since, and restores it beside the network with its past', async () => {
  await dispatch(updateActor('cafe', { name: 'Café du Pont' }, 'Café des Halles'));
  await takeSnapshot({ name: 'Juin', note: '' });
  await backUp();
  await dispatch(addActor({ id: 'velo', name: 'Atelier Vélo' }));
  const done = vi.fn();
  show(<BackupsDialog onClose={done} />);
  await userEvent.click(await screen.findByRole('button', { name: /^Aperçu de Petit pôle/ }));
  const holds = within(await screen.findByRole('region', { name: 'Ce qu’elle contient' }));
  expect(holds.getByText('1 instantané · 1 modification dans l’historique')).toBeVisible();
  expect(holds.getByRole('list', { name: 'Acteurs' })).toHaveTextContent('Café du Pont');
  expect(screen.getByRole('region', { name: 'Ce qui a changé depuis' })).toHaveTextContent('Atelier Vélo');
  await userEvent.click(screen.getByRole('button', { name: 'Restaurer comme nouveau réseau' }));
  await waitFor(() => expect(done).toHaveBeenCalled());
  expect(current().network.name).toMatch(/^Petit pôle \(sauvegarde du/);
  expect([...current().actors.values()].map(({ name }) => name)).not.toContain('Atelier Vélo');
  const { id } = current().network;
  const [snapshot] = given(await snapshotsOf(id));
  expect(snapshot?.name).toBe('Juin');
  expect(given(await readSnapshot(snapshot?.id ?? ''))?.actors.size).toBe(4);
  expect(useMaillage.getState().stacks.undo.map(({ kind }) => kind)).toEqual([
    'actor-update',
    'network-update',
  ]);
  await userEvent.click(await screen.findByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(current().network.id).toBe('small'));
});

it('a backup that finds no room on the disk is reported as that, and leaves nothing of it', async () => {
  await backUp();
  show(<BackupsDialog onClose={() => undefined} />);
  await userEvent.click(await screen.findByRole('button', { name: /^Aperçu de Petit pôle/ }));
  const { journal, networks } = connection();
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  networks.hook('creating', full);
  await userEvent.click(await screen.findByRole('button', { name: 'Restaurer comme nouveau réseau' }));
  expect(await screen.findByText('La restauration n’a pas abouti')).toBeVisible();
  expect(screen.getByText(/^Le disque est plein\. Rien n’a été perdu/)).toBeVisible();
  networks.hook('creating').unsubscribe(full);
  expect([await networks.count(), await journal.count()]).toEqual([1, 0]);
  expect(screen.getByRole('button', { name: 'Restaurer comme nouveau réseau' })).toBeEnabled();
});

it('a fault of the folder is shown here and in the status line, until a backup succeeds', async () => {
  folder.fault = 'disk-full';
  show(
    <>
      <BackupStatus />
      <BackupsDialog onClose={() => undefined} />
    </>,
  );
  const now = await screen.findByRole('button', { name: 'Sauvegarder maintenant' });
  await userEvent.click(now);
  const dialog = within(screen.getByRole('dialog', { name: 'Sauvegardes' }));
  expect(await dialog.findByText(/Le disque du dossier de sauvegarde est plein/)).toBeVisible();
  expect(screen.getByText('Sauvegarde impossible')).toBeInTheDocument();
  folder.fault = null;
  await userEvent.click(now);
  expect(await dialog.findByRole('button', { name: /^Aperçu de Petit pôle/ })).toBeVisible();
  expect(dialog.queryByText(/est plein/)).toBeNull();
  expect(screen.getByText(/^Dernière sauvegarde/)).toBeInTheDocument();
});

it('a folder that the browser locks is reported, asked for again, and written to at once', async () => {
  folder.locked = true;
  show(<BackupsDialog onClose={() => undefined} />);
  expect(await screen.findByText(/Le navigateur demande votre accord/)).toBeVisible();
  folder.locked = false;
  await userEvent.click(screen.getByRole('button', { name: 'Autoriser ce dossier' }));
  expect(await screen.findByRole('button', { name: /^Aperçu de Petit pôle/ })).toBeVisible();
  expect(folder.files.size).toBe(1);
});

it('erasing a person lists the backups that hold it, and writes them anew or deletes them as chosen', async () => {
  await backUp('2026-11-19T08:00:00.000Z');
  await dispatch(addContact({ id: 'h', actorId: 'cafe', name: 'Hélène Marchand' }, 'Café'));
  await backUp();
  addUnusable();
  const [without = '', holding = ''] = [...folder.files.keys()];
  const before = folder.files.get(without);
  show(<ContactsDialog onClose={() => undefined} />);
  await userEvent.click(screen.getByRole('button', { name: 'Actions pour Hélène Marchand' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /partout/ }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Effacer Hélène Marchand partout/ }));
  expect(await dialog.findByText('1 sauvegarde contient encore cette personne :')).toBeVisible();
  expect(dialog.getByRole('list', { name: 'Sauvegardes' })).toHaveTextContent('20 nov. 2026');
  expect(dialog.getByRole('list', { name: 'Sauvegardes illisibles' })).toHaveTextContent(DAMAGED);
  expect(dialog.getByText(/1 sauvegarde vient d’une version plus récente/)).toBeVisible();
  expect(dialog.getByRole('checkbox', { name: /^Réécrire sans cette personne/ })).toBeChecked();
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Supprimer ce qui est illisible' }));
  await userEvent.click(dialog.getByRole('button', { name: 'Effacer définitivement' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: /^Effacer/ })).toBeNull());
  expect([...folder.files.keys()]).toEqual([without, holding, NEWER]);
  expect(folder.files.get(without)).toBe(before);
  const { data, past, problems } = readMaillage(folder.files.get(holding) ?? new Uint8Array());
  expect(problems).toEqual([]);
  expect(data?.actors).toHaveLength(4);
  expect(JSON.stringify([data, past])).not.toContain('Marchand');
});

it.each([
  ['cannot be written anew', () => Object.assign(folder, { fault: 'read-only' })],
  ['can no longer be read', () => Object.assign(folder, { unreadable: true })],
  ['are in a folder that is locked meanwhile', () => Object.assign(folder, { locked: true })],
])('backups that %s are named', async (_, fail) => {
  await dispatch(addContact({ id: 'h', actorId: 'cafe', name: 'Hélène Marchand' }, 'Café'));
  await backUp();
  const [name = ''] = folder.files.keys();
  show(<ContactsDialog onClose={() => undefined} />);
  await userEvent.click(screen.getByRole('button', { name: 'Actions pour Hélène Marchand' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: /partout/ }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Effacer Hélène Marchand partout/ }));
  await dialog.findByText('1 sauvegarde contient encore cette personne :');
  fail();
  await userEvent.click(dialog.getByRole('button', { name: 'Effacer définitivement' }));
  expect(await screen.findByText(/Ces sauvegardes n’ont pas pu être réécrites/)).toBeVisible();
  expect(screen.getByText(name)).toBeVisible();
  expect(current().contacts.size).toBe(0);
});
