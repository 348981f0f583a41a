import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ExportDialog } from '#renderer/features/export/ExportDialog.tsx';
import { choose } from '#renderer/features/export/export-choices.ts';
import { platform } from '#renderer/platform/platform.ts';
import { dispatch, snapshotsOf, takeSnapshot } from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { useView } from '#renderer/store/view-state.ts';
import { done } from '#shared/base/outcome.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
import { addStory } from '#shared/changes/commands/stories.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import type { WriteOptions } from '#shared/exchange/write-file.ts';
import { contactSchema } from '#shared/model/contact.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { storySchema } from '#shared/model/story.ts';
import { given } from '../../unit/store/given.ts';
import { openFresh, show, smallNetwork } from '../shell/harness.tsx';

// There are no workers here.
const written = vi.hoisted(() => vi.fn());
vi.mock('#renderer/workers/codecs-client.ts', () => ({
  writeInWorker: async (...args: unknown[]) => {
    written(...args);
    return done(new Uint8Array([1]));
  },
}));

afterEach(() => vi.restoreAllMocks());
beforeEach(async () => {
  choose({ format: 'maillage', scope: 'whole', keepCommunes: false });
  await openFresh({
    ...smallNetwork(),
    contacts: [contactSchema.parse({ id: 'p', actorId: 'cafe', name: 'Ada Exemple' })],
  });
});

const open = () => show(<ExportDialog onClose={() => undefined} />);
const pick = (name: string | RegExp) => userEvent.click(screen.getByRole('radio', { name }));
const listed = () =>
  within(screen.getByRole('status'))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);

it('hands no contact over unless that is asked for, at each export anew', async () => {
  const { unmount } = open();
  expect(screen.getByRole('radio', { name: 'Sans les contacts de personnes' })).toBeChecked();
  expect(listed()).toEqual(['1 contact']);
  await pick('Avec les contacts de personnes');
  expect(screen.getByText('Ce format garde tout ce qui est transmis.')).toBeVisible();
  unmount();
  open();
  expect(screen.getByRole('radio', { name: 'Sans les contacts de personnes' })).toBeChecked();
});

it('says with numbers what a format cannot carry', async () => {
  open();
  await pick('Carte GeoJSON');
  expect(listed()).toEqual(['3 coopérations', '4 acteurs sans coordonnées', '1 collectif', '1 contact']);
});

it('remembers the format, and names the file by it', async () => {
  const { unmount } = open();
  await pick('GraphML');
  unmount();
  open();
  expect(screen.getByRole('radio', { name: 'GraphML' })).toBeChecked();
  expect(screen.getByText('.graphml')).toBeVisible();
  const name = screen.getByRole('textbox', { name: 'Nom du fichier' });
  expect(name).toHaveProperty('value', expect.stringMatching(/^petit-pole-\d{4}-\d\d-\d\d$/));
  await pick('Pseudonymisées');
  expect(name).toHaveProperty('value', expect.stringMatching(/^reseau-pseudonymise-/));
});

it('counts what is included, whole and as shown', async () => {
  const { settings } = useView.getState();
  useView.setState({
    settings: { ...settings, filters: { ...settings.filters, hiddenKinds: ['financeur'] } },
  });
  open();
  const group = screen.getByRole('radiogroup', { name: 'Ce qui est inclus' });
  expect(within(group).getByText('4 acteurs, 3 coopérations')).toBeVisible();
  expect(within(group).getByText('3 acteurs, 2 coopérations')).toBeVisible();
});

it('saves the file and closes even when no copy of what was sent could be kept, and says so', async () => {
  const saveFile = vi.fn(async () => done({ saved: true as const, name: 'pole.maillage' }));
  vi.spyOn(platform(), 'saveFile').mockImplementation(saveFile);
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
  vi.spyOn(connection().snapshots, 'add').mockRejectedValue(full);
  const onClose = vi.fn();
  show(<ExportDialog onClose={onClose} />);
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(saveFile).toHaveBeenCalledOnce();
  expect(await screen.findByText('L’instantané n’a pas pu être gardé')).toBeVisible();
  expect(await screen.findByText(/pole\.maillage/)).toBeVisible();
});

it.each(['Image PNG', 'Dessin SVG', 'Page PDF'])('says what it gives away: %s', async (format) => {
  await openFresh({
    ...smallNetwork(),
    positions: ['cafe', 'ferme', 'ville', 'banque'].map((id, place) => ({
      id,
      x: place * 90,
      y: 0,
      pinned: false,
    })),
    contacts: [contactSchema.parse({ id: 'p', actorId: 'cafe', name: 'Ada Exemple' })],
  });
  open();
  await pick(format);
  const holds = () =>
    within(screen.getByRole('region', { name: 'Cette image montre' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  expect(holds()).toEqual(
    expect.arrayContaining([
      'le nom de 4 acteurs, là où il a la place',
      'la place et les liens de 4 acteurs',
      expect.stringMatching(/^la légende : /),
      expect.stringMatching(/^en tête : Petit pôle · 4 acteurs, 3 coopérations/),
    ]),
  );
  if (format === 'Page PDF') {
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Papier' }), 'A0');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Orientation' }), 'Portrait');
    expect(screen.getByText(/lettres de 14,9 mm \(42 points\), lisibles à 2 m/)).toBeVisible();
  }
  expect(holds().some((line) => /cherchent et se copient/.test(line ?? ''))).toBe(format !== 'Image PNG');
  // No picture holds contacts: there is no choice that would say so.
  expect(screen.queryByRole('radio', { name: /contacts de personnes/ })).toBeNull();
  await pick('Pseudonymisées');
  expect(holds()).toEqual(
    expect.arrayContaining([
      'le code de 4 acteurs, là où il a la place',
      expect.stringMatching(/^en tête : Réseau pseudonymisé · /),
    ]),
  );
});

/** What the last file was written of. */
async function save(): Promise<[NetworkState, string, WriteOptions]> {
  vi.spyOn(platform(), 'saveFile').mockResolvedValue(done({ saved: true as const, name: 'pole.maillage' }));
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(async () => expect(given(await snapshotsOf('small')).length).toBeGreaterThan(2));
  return written.mock.lastCall as [NetworkState, string, WriteOptions];
}

async function twoSnapshots(): Promise<void> {
  const shown = given(await takeSnapshot({ name: 'Juin', note: '' }));
  await dispatch(updateActor('cafe', { budget: 1 }, 'Café'));
  given(await takeSnapshot({ name: 'Juillet', note: '' }));
  const story = storySchema.parse({ id: 's', title: 'Récit', steps: [{ id: 'one', snapshotId: shown.id }] });
  await dispatch(addStory(story));
}

it('takes along the snapshots that stories show, without contacts, and says what it leaves out', async () => {
  await twoSnapshots();
  open();
  const [state, , { past, without }] = await save();
  expect(without).toEqual(['contacts', 'sessions']);
  expect(past?.snapshots.map(({ snapshot }) => snapshot.name)).toEqual(['Juin']);
  const copy = past?.snapshots[0];
  expect(copy && readMaillage(copy.bytes).data?.contacts).toEqual([]);
  expect(copy?.snapshot.state?.whole).toEqual([]);
  // Where it comes from: both snapshots, and no name of what it leaves out.
  expect(state.network.lineage?.map(({ whole }) => whole)).toEqual([[], []]);
});

it('takes all snapshots along when that is asked for', async () => {
  await twoSnapshots();
  open();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Emporter tous les instantanés' }));
  const [, , { past }] = await save();
  expect(past?.snapshots.map(({ snapshot }) => snapshot.name).sort()).toEqual(['Juillet', 'Juin']);
});

it('of what the graph shows says no state that it comes from, and keeps what was sent', async () => {
  await twoSnapshots();
  const { settings } = useView.getState();
  useView.setState({
    settings: { ...settings, filters: { ...settings.filters, hiddenKinds: ['financeur'] } },
  });
  open();
  await pick('Seulement ce qui est affiché');
  expect(screen.queryByRole('checkbox', { name: 'Emporter tous les instantanés' })).toBeNull();
  const [state, , { past, ancestors }] = await save();
  expect([state.network.lineage, past, ancestors]).toEqual([undefined, undefined, undefined]);
  await waitFor(async () => {
    const kept = given(await snapshotsOf('small')).filter(({ name }) => /^Envoyé le/.test(name));
    expect(kept.map(({ actorCount }) => actorCount)).toEqual([3]);
  });
});
