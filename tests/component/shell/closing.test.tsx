import 'fake-indexeddb/auto';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { NameDialog } from '#renderer/kit/NameDialog.tsx';
import { askForLastingStorage } from '#renderer/platform/lasting-storage.ts';
import { ClosingQuestion } from '#renderer/shell/ClosingQuestion.tsx';
import { openFresh, show } from './harness.tsx';

const desktop = vi.hoisted(() => ({
  close: (_sessionEnds: boolean) => undefined as unknown,
  delayClosing: vi.fn(async () => undefined),
  keepOpen: vi.fn(async () => undefined),
  readyToClose: vi.fn(async () => undefined),
}));
vi.mock('#renderer/platform/platform.ts', () => ({
  platform: () => ({
    ...desktop,
    onClosing: (listener: (sessionEnds: boolean) => void) => {
      desktop.close = listener;
      return () => undefined;
    },
  }),
}));

beforeEach(async () => {
  await openFresh();
  vi.clearAllMocks();
});

const dialog = () => (
  <>
    <NameDialog
      of="networks"
      title="Renommer"
      action="Renommer"
      initial=""
      onClose={vi.fn()}
      onDone={vi.fn()}
    />
    <ClosingQuestion />
  </>
);
const leaves = () => {
  const event = new Event('beforeunload', { cancelable: true });
  return window.dispatchEvent(event);
};

it('closing with a text that no button has stored asks, and stays or goes as it is told', async () => {
  show(dialog());
  expect(leaves()).toBe(true);
  await userEvent.type(screen.getByRole('textbox', { name: 'Nom du réseau' }), 'Pôle Sud');
  expect(leaves()).toBe(false);

  act(() => void desktop.close(false));
  const question = await screen.findByRole('dialog', { name: /^Fermer sans enregistrer/ });
  expect(question).toHaveTextContent('Un texte est saisi et pas encore enregistré.');
  expect([desktop.keepOpen.mock.calls, desktop.readyToClose.mock.calls]).toEqual([[[]], []]);
  await userEvent.click(screen.getAllByRole('button', { name: 'Annuler' }).at(-1) as HTMLElement);
  expect(screen.getByRole('textbox', { name: 'Nom du réseau' })).toHaveValue('Pôle Sud');

  act(() => void desktop.close(false));
  await userEvent.click(await screen.findByRole('button', { name: 'Fermer et perdre ce texte' }));
  await vi.waitFor(() => expect(desktop.readyToClose).toHaveBeenCalledOnce());
});

it('closing with nothing left to store asks nothing', async () => {
  show(dialog());
  act(() => void desktop.close(false));
  await vi.waitFor(() => expect(desktop.readyToClose).toHaveBeenCalledOnce());
  expect(desktop.keepOpen).not.toHaveBeenCalled();
  expect(screen.queryByRole('dialog', { name: /^Fermer sans/ })).toBeNull();
});

it('the end of a session asks nothing: nobody would answer', async () => {
  show(dialog());
  await userEvent.type(screen.getByRole('textbox', { name: 'Nom du réseau' }), 'Pôle Sud');
  act(() => void desktop.close(true));
  await vi.waitFor(() => expect(desktop.readyToClose).toHaveBeenCalledOnce());
  expect(desktop.keepOpen).not.toHaveBeenCalled();
});

it('asks the browser to keep what is stored, and lives with a refusal', async () => {
  const persist = vi.fn(async () => Promise.reject(new Error('refused')));
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { storage: { persist } }));
  askForLastingStorage();
  expect(persist).toHaveBeenCalledOnce();
  vi.stubGlobal('maillage', { kind: 'desktop' });
  askForLastingStorage();
  expect(persist).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
});
