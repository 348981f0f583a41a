import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ActorSearch } from '#renderer/app/ActorSearch.tsx';
import { changeSentence } from '#renderer/app/change-sentence.ts';
import { ErrorBoundary } from '#renderer/app/ErrorBoundary.tsx';
import { perform } from '#renderer/app/feedback.tsx';
import { formatEurosShort, formatPartialDate } from '#renderer/app/format.ts';
import { matchShortcut } from '#renderer/app/shortcuts.ts';
import { UndoButtons } from '#renderer/app/UndoButtons.tsx';
import { SettingsDialog } from '#renderer/features/settings/SettingsDialog.tsx';
import { updateActor } from '#shared/commands/actors.ts';
import type { CommandKind } from '#shared/commands/command.ts';
import { changes } from '#shared/i18n/fr/changes.ts';
import { translator } from '#shared/i18n/translate.ts';
import { current, Live, openFresh, show } from './harness.tsx';

beforeEach(() => openFresh());

describe('undo buttons', () => {
  it('say what they would take back and bring back', async () => {
    show(<UndoButtons />);
    expect(screen.getByRole('button', { name: 'Rien à annuler' })).toHaveAttribute('aria-disabled', 'true');
    await perform(updateActor('cafe', { acronym: 'CDH' }, 'Café des Halles'));
    await userEvent.click(
      await screen.findByRole('button', { name: /^Annuler\s: modification de Café des Halles$/ }),
    );
    await waitFor(() => expect(current().actors.get('cafe')?.acronym).toBe(''));
    await userEvent.click(
      await screen.findByRole('button', { name: /^Rétablir\s: modification de Café des Halles$/ }),
    );
    await waitFor(() => expect(current().actors.get('cafe')?.acronym).toBe('CDH'));
  });

  it('have a sentence for every kind of change, in both languages', () => {
    const kinds = new Set(Object.keys(changes).map((key) => key.replace(/_(one|many|other)$/, '')));
    kinds.delete('unnamed');
    for (const language of ['fr', 'en'] as const) {
      for (const kind of kinds) {
        for (const count of [1, 12]) {
          const change = { kind: kind as CommandKind, details: { name: 'La Recyclerie', count } };
          const sentence = changeSentence(change, translator(language));
          expect(sentence).not.toMatch(/changes\.|\{\{/);
        }
      }
    }
    expect(changeSentence({ kind: 'actor-add', details: { name: 'X' } }, translator('fr'))).toBe(
      'ajout de X',
    );
  });
});

describe('search', () => {
  it.each([
    ['CAFE', 'cafe'],
    ['aulne', 'ferme'],
    ['claival', 'ville'],
  ])('%s finds %s, accents and a slip forgiven', async (typed, id) => {
    const found = vi.fn();
    show(<Live>{(state) => <ActorSearch state={state} inputRef={createRef()} onFound={found} />}</Live>);
    await userEvent.type(screen.getByRole('combobox', { name: 'Chercher un acteur' }), typed);
    await screen.findByRole('option', { name: new RegExp(current().actors.get(id)?.name ?? '') });
    await userEvent.keyboard('{Enter}');
    expect(found).toHaveBeenCalledWith(id);
  });
});

describe('shortcuts', () => {
  const act = () => undefined;
  const shortcuts = [
    { key: 'n', act },
    { key: 'k', mod: true, always: true, act },
  ];
  const press = (key: string, target: Element, ctrlKey = false) =>
    matchShortcut({ key, ctrlKey, metaKey: false, shiftKey: false, altKey: false, target }, shortcuts)?.key;

  it('letters are left to what is being typed in', () => {
    const [field, paragraph] = [document.createElement('input'), document.createElement('p')];
    expect(press('n', paragraph)).toBe('n');
    expect(press('N', paragraph)).toBe('n');
    expect(press('n', field)).toBeUndefined();
    expect(press('n', paragraph, true)).toBeUndefined();
    expect(press('k', field, true)).toBe('k');
  });
});

it('a fault of one part is told, and the part can be tried again', async () => {
  let broken = true;
  const Part = () => {
    if (broken) throw new Error('panne');
    return <p>réparé</p>;
  };
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  show(
    <ErrorBoundary>
      <Part />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('Vos données sont intactes');
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  expect(screen.getByText('réparé')).toBeVisible();
  silenced.mockRestore();
});

it('the language changes at once', async () => {
  show(<SettingsDialog opened onClose={() => undefined} />);
  await userEvent.click(screen.getByRole('radio', { name: 'English' }));
  expect(screen.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  expect(document.documentElement.lang).toBe('en');
});

it('writes amounts and dates as each language does', () => {
  expect(formatEurosShort(48_000, 'fr')).toMatch(/^48\sk€$/);
  expect(formatEurosShort(950, 'fr')).toMatch(/^950\s€$/);
  expect(formatEurosShort(48_000, 'en')).toMatch(/^€48K$/i);
  expect(formatPartialDate('2021-03', 'fr')).toBe('mars 2021');
  expect(formatPartialDate('2021', 'en')).toBe('2021');
});
