import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { closeDialog } from '#renderer/kit/navigation.ts';
import { App } from '#renderer/shell/App.tsx';
import { addNetwork, closeNetwork } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { newNetwork } from '#shared/model/network-state.ts';
import { openFresh, show, smallNetwork } from '../shell/harness.tsx';

const { opened } = vi.hoisted(() => ({ opened: vi.fn(async () => ({ ok: true, value: [] })) }));

// A worker cannot run here: it is enough to know which files reach it.
vi.mock('#renderer/workers/codecs-client.ts', () => ({
  startCodecs: () => ({ open: opened, end: () => undefined }),
}));

beforeEach(async () => {
  opened.mockClear();
  await openFresh();
  closeDialog();
  closeNetwork();
});

const drop = (target: Element, names: readonly string[]) =>
  fireEvent.drop(target, {
    dataTransfer: { types: ['Files'], files: names.map((name) => new File(['Nom\nFerme'], name)) },
  });

const openedNames = () =>
  opened.mock.calls.map(([files]: readonly unknown[]) =>
    (files as { name: string }[]).map(({ name }) => name),
  );

it('offers a new network, the example, an import, a file and the networks there are', async () => {
  show(<App />);
  for (const name of [
    /^Créer un réseau/,
    /^Découvrir avec un exemple/,
    /^Importer un fichier/,
    /^Ouvrir un fichier \.maillage/,
  ]) {
    expect(screen.getByRole('button', { name })).toBeVisible();
  }
  await userEvent.click(screen.getByRole('button', { name: /^Petit pôle/ }));
  await waitFor(() => expect(useMaillage.getState().current?.network.id).toBe('small'));
});

it('a network with places is shown by its map, one without by none; its card renames it', async () => {
  await addNetwork({
    ...smallNetwork(),
    network: newNetwork('placed', 'Pôle placé', '2026-01-01T00:00:00.000Z', 'fr'),
    positions: [{ id: 'cafe', x: 0, y: 0, pinned: false }],
  });
  closeNetwork();
  show(<App />);
  const card = (name: RegExp) => screen.getByRole('button', { name });
  await waitFor(() => expect(card(/^Pôle placé/).querySelector('img')?.src).toMatch(/^data:image\/svg/));
  await waitFor(() => expect(card(/^Petit pôle/)).toHaveTextContent(/\d ko$/));
  expect(card(/^Petit pôle/).querySelector('img')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Actions pour Petit pôle' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Renommer' }));
  const name = await screen.findByRole('textbox', { name: 'Nom du réseau' });
  await userEvent.clear(name);
  await userEvent.type(name, 'Grand pôle{Enter}');
  expect(await screen.findByRole('button', { name: /^Grand pôle/ })).toBeVisible();
});

it('files dropped on the start screen go to the import together', async () => {
  show(<App />);
  drop(screen.getByRole('main'), ['acteurs.csv', 'liens.csv']);
  expect(await screen.findByRole('dialog', { name: 'Importer' })).toBeVisible();
  await waitFor(() => expect(openedNames()).toEqual([['acteurs.csv', 'liens.csv']]));
});

it('a file dropped over an open dialog does not replace what is being done there', async () => {
  show(<App />);
  await userEvent.click(screen.getByRole('button', { name: /^Créer un réseau/ }));
  drop(screen.getByRole('dialog'), ['acteurs.csv']);
  expect(screen.getByRole('textbox', { name: 'Nom du réseau' })).toBeVisible();
  expect(opened).not.toHaveBeenCalled();
});
