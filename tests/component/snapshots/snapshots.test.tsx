import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { startMaking, useInspector } from '#renderer/features/inspector/state.ts';
import { SnapshotBanner } from '#renderer/features/snapshots/SnapshotBanner.tsx';
import { SnapshotsScreen } from '#renderer/features/snapshots/SnapshotsScreen.tsx';
import { useNavigation } from '#renderer/kit/navigation.ts';
import { dispatch, takeSnapshot } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { deleteActors, updateActor } from '#shared/changes/commands/actors.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { current, Live, openFresh, show } from '../shell/harness.tsx';

// There is no canvas here; the map is drawn in the tests in a real browser.
vi.mock('#renderer/map/GraphView.tsx', () => ({ GraphView: () => null }));

beforeEach(() => openFresh());

const showScreen = () =>
  show(
    <>
      <SnapshotBanner />
      <Live>
        {(state) => (
          <SnapshotsScreen state={state} shown={visible(state, defaultViewSettings())} inspector={null} />
        )}
      </Live>
    </>,
  );

const line = (name: string) => screen.findByRole('listitem', { name });

it('takes a snapshot under the name proposed, and says what it holds', async () => {
  showScreen();
  expect(await screen.findByText(/^Aucun instantané/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Prendre un instantané' }));
  const dialog = await screen.findByRole('dialog', { name: 'Prendre un instantané' });
  const name = within(dialog).getByRole('textbox', { name: 'Nom' });
  expect((name as HTMLInputElement).value).toMatch(/^Instantané du \d/);
  await userEvent.clear(name);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Prendre' }));
  expect(within(dialog).getByText('Donnez un nom à cet instantané')).toBeVisible();
  await userEvent.type(name, 'Juin');
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'Note' }), 'Vu au comité');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Prendre' }));
  expect(await line('Juin')).toHaveTextContent(/4 acteurs · 3 coopérations · 1 collectif · \d+ ko/);
  expect(await line('Juin')).toHaveTextContent('Vu au comité');
});

it('renames, deletes and brings back', async () => {
  await takeSnapshot({ name: 'Juin', note: '' });
  showScreen();
  await line('Juin');
  await userEvent.click(screen.getByRole('button', { name: 'Actions pour Juin' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Renommer, annoter' }));
  await userEvent.clear(await screen.findByRole('textbox', { name: 'Nom' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), '2026{Enter}');
  await line('2026');
  await userEvent.click(screen.getByRole('button', { name: 'Actions pour 2026' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Supprimer' }));
  const dialog = await screen.findByRole('dialog', { name: /^Supprimer 2026/ });
  await userEvent.click(within(dialog).getByRole('button', { name: 'Supprimer' }));
  const deleted = await screen.findByRole('region', { name: 'Instantanés supprimés' });
  await userEvent.click(within(deleted).getByRole('button', { name: 'Rétablir 2026' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Instantanés supprimés' })).toBeNull());
  expect(await line('2026')).toBeVisible();
});

it('opens a snapshot read-only under a banner, and leads back', async () => {
  await takeSnapshot({ name: 'Juin', note: '' });
  await dispatch(updateActor('cafe', { name: 'Café du Pont' }, 'Café'));
  showScreen();
  await userEvent.click(await screen.findByRole('button', { name: 'Ouvrir Juin en lecture seule' }));
  const banner = await screen.findByRole('region', { name: 'Instantané en lecture seule' });
  expect(banner).toHaveTextContent('Juin');
  expect(current().actors.get('cafe')?.name).toBe('Café des Halles');
  expect(useNavigation.getState().screen).toBe('graph');
  startMaking({ what: 'actor' });
  expect(useInspector.getState().making).toBeNull();
  expect(await screen.findByText(/^Un instantané ne se modifie pas/)).toBeVisible();
  await userEvent.click(within(banner).getByRole('button', { name: 'Revenir au réseau' }));
  await waitFor(() => expect(current().actors.get('cafe')?.name).toBe('Café du Pont'));
  expect(useMaillage.getState().viewing).toBeNull();
});

it('restores a snapshot as a new network', async () => {
  await takeSnapshot({ name: 'Juin', note: '' });
  showScreen();
  await userEvent.click(await screen.findByRole('button', { name: 'Actions pour Juin' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Restaurer comme nouveau réseau' }));
  const name = await screen.findByRole('textbox', { name: 'Nom' });
  expect(name).toHaveValue('Petit pôle (Juin)');
  await userEvent.type(name, '{Enter}');
  await waitFor(() => expect(current().network.name).toBe('Petit pôle (Juin)'));
  expect(await screen.findByText(/^Aucun instantané/)).toBeVisible();
});

it('compares a snapshot with now: as a table and in sentences', async () => {
  await takeSnapshot({ name: 'Juin', note: '' });
  await dispatch(updateActor('cafe', { budget: 12_000 }, 'Café'));
  await dispatch(deleteActors(['banque'], 'Banque'));
  showScreen();
  await userEvent.click(await screen.findByRole('button', { name: 'Comparer Juin au réseau actuel' }));
  const summary = await screen.findByRole('list', { name: 'Ce qui a changé' });
  expect(summary).toHaveTextContent('1 acteur modifié');
  expect(summary).toHaveTextContent('1 acteur retiré');
  expect(summary).toHaveTextContent('1 coopération retirée');
  await userEvent.click(screen.getByRole('radio', { name: 'Tableau' }));
  const row = await screen.findByRole('row', { name: /modifié Acteur Café des Halles/ });
  expect(row).toHaveTextContent(/Budget.*12\s?000/);
  expect(screen.getByRole('row', { name: /retiré Acteur Banque solidaire/ })).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: 'Phrases' }));
  expect(await screen.findByRole('region', { name: '1 acteur retiré' })).toHaveTextContent(
    'Banque solidaire',
  );
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'De' }), 'Maintenant');
  expect(await screen.findByText('Aucune différence.', { selector: 'p' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Retour aux instantanés' }));
  expect(await line('Juin')).toBeVisible();
});
