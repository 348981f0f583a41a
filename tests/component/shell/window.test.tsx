import 'fake-indexeddb/auto';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useQuickEntry } from '#renderer/features/quick-entry/state.ts';
import { SettingsDialog } from '#renderer/features/settings/SettingsDialog.tsx';
import { ShortcutsDialog } from '#renderer/features/settings/ShortcutsDialog.tsx';
import { changeSentence } from '#renderer/kit/change-sentence.ts';
import { ErrorBoundary } from '#renderer/kit/ErrorBoundary.tsx';
import { Failure } from '#renderer/kit/Failure.tsx';
import { perform } from '#renderer/kit/feedback.tsx';
import { formatEurosShort, formatPartialDate } from '#renderer/kit/format.ts';
import { useNavigation } from '#renderer/kit/navigation.ts';
import { matchShortcut } from '#renderer/kit/shortcuts.ts';
import { COMMANDS } from '#renderer/shell/commands.ts';
import { Palette } from '#renderer/shell/palette/Palette.tsx';
import { UndoButtons } from '#renderer/shell/UndoButtons.tsx';
import { useMaillage } from '#renderer/store/store.ts';
import { select } from '#renderer/store/view-state.ts';
import type { CommandKind } from '#shared/changes/command.ts';
import { updateActor } from '#shared/changes/commands/actors.ts';
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

describe('the palette', () => {
  const commands = COMMANDS;

  function showPalette() {
    const on = { actor: vi.fn(), cooperation: vi.fn(), collective: vi.fn(), view: vi.fn() };
    show(
      <Live>
        {(state) => (
          <Palette
            state={state}
            commands={commands}
            inputRef={createRef()}
            onActor={on.actor}
            onCooperation={on.cooperation}
            onCollective={on.collective}
            onView={on.view}
          />
        )}
      </Live>,
    );
    return { on, field: screen.getByRole('combobox', { name: 'Chercher, ajouter, agir' }) };
  }

  it.each([
    ['CAFE', 'cafe'],
    ['aulne', 'ferme'],
    ['claival', 'ville'],
  ])('%s finds %s, accents and a slip forgiven', async (typed, id) => {
    const { on, field } = showPalette();
    await userEvent.type(field, typed);
    await screen.findByRole('option', { name: new RegExp(current().actors.get(id)?.name ?? '') });
    await userEvent.keyboard('{Enter}');
    expect(on.actor).toHaveBeenCalledWith(id);
  });

  it('finds a tie by its two ends, and a collective by its name', async () => {
    const { on, field } = showPalette();
    await userEvent.type(field, 'ferme halles');
    await screen.findByRole('option', { name: /Ferme des Aulnes → Café des Halles/ });
    await userEvent.keyboard('{Enter}');
    expect(on.cooperation).toHaveBeenCalledWith('t1');
    await userEvent.type(field, 'pilotage');
    await screen.findByRole('option', { name: /Comité de pilotage/ });
    await userEvent.keyboard('{Enter}');
    expect(on.collective).toHaveBeenCalledWith('k1');
  });

  it('runs a command found by another word for it', async () => {
    const { field } = showPalette();
    await userEvent.type(field, 'tableur');
    await userEvent.click(await screen.findByRole('option', { name: /^Importer/ }));
    expect(useNavigation.getState().dialog).toBe('import');
  });

  it('hands a line, or a name that nobody bears, over to quick entry', async () => {
    const { field } = showPalette();
    await userEvent.type(field, 'Coop Neuve > Ferme des Aulnes : projet');
    await userEvent.click(await screen.findByRole('option', { name: /^Saisir « Coop Neuve/ }));
    expect(useQuickEntry.getState().handed?.line).toBe('Coop Neuve > Ferme des Aulnes : projet');
    await userEvent.type(field, 'Zinzolin');
    await userEvent.click(await screen.findByRole('option', { name: /^Ajouter l’acteur « Zinzolin/ }));
    expect(useQuickEntry.getState().handed?.line).toBe('Zinzolin');
  });

  it('offers only commands that have something to act on', async () => {
    const { field } = showPalette();
    await userEvent.type(field, 'suppr');
    await screen.findByRole('option', { name: /^Ajouter l’acteur/ });
    expect(screen.queryByRole('option', { name: /^Supprimer la sélection/ })).not.toBeInTheDocument();
    act(() => select({ actors: ['cafe'] }));
    expect(await screen.findByRole('option', { name: /^Supprimer la sélection/ })).toBeVisible();
  });

  it('empties itself on Escape, goes back to where it was called from, and keeps what was chosen', async () => {
    show(<button type="button">ailleurs</button>);
    const { field } = showPalette();
    const elsewhere = screen.getByRole('button', { name: 'ailleurs' });
    elsewhere.focus();
    await userEvent.click(field);
    await userEvent.keyboard('aulnes');
    await screen.findByRole('option', { name: /Ferme des Aulnes/ });
    await userEvent.keyboard('{Escape}');
    expect(field).toHaveValue('');
    expect(elsewhere).toHaveFocus();
    await userEvent.click(field);
    await userEvent.keyboard('aulnes');
    await screen.findByRole('option', { name: /Ferme des Aulnes/ });
    await userEvent.keyboard('{Enter}');
    await userEvent.click(field);
    const recent = screen.getByText('Récents').closest('[role=group], div');
    expect(recent?.parentElement).toHaveTextContent(/Récents.*Ferme des Aulnes/);
  });

  it('has words for every command in both languages', () => {
    for (const { name, group } of commands) {
      for (const language of ['fr', 'en'] as const) {
        expect(translator(language)(`palette.command.${name}`)).not.toContain('palette.');
        expect(translator(language)(`palette.group.${group}`)).not.toContain('palette.');
      }
    }
  });

  it('never gives one key to two commands', () => {
    const keys = commands.flatMap(({ keys }) => (keys ? [JSON.stringify(keys)] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('shortcuts', () => {
  const commands = [
    { keys: { key: 'n' } },
    { keys: { key: 'k', mod: true, always: true } },
    { keys: { key: '?' } },
  ];
  const press = (key: string, target: Element, { ctrlKey = false, shiftKey = false } = {}) =>
    matchShortcut({ key, ctrlKey, metaKey: false, shiftKey, altKey: false, target }, commands)?.keys.key;

  it('letters are left to what is being typed in', () => {
    const [field, paragraph] = [document.createElement('input'), document.createElement('p')];
    expect(press('n', paragraph)).toBe('n');
    expect(press('N', paragraph)).toBe('n');
    expect(press('n', field)).toBeUndefined();
    expect(press('n', paragraph, { ctrlKey: true })).toBeUndefined();
    expect(press('k', field, { ctrlKey: true })).toBe('k');
  });

  it('a sign is the same with Shift and without, a letter is not', () => {
    const paragraph = document.createElement('p');
    expect(press('?', paragraph, { shiftKey: true })).toBe('?');
    expect(press('?', paragraph)).toBe('?');
    expect(press('n', paragraph, { shiftKey: true })).toBeUndefined();
  });

  it('are all listed, from the list that they act by', () => {
    show(<ShortcutsDialog commands={COMMANDS} onClose={() => undefined} />);
    const dialog = screen.getByRole('dialog', { name: 'Raccourcis clavier' });
    expect(dialog).toHaveTextContent(/Saisie rapideE/);
    expect(dialog).toHaveTextContent(/RétablirCtrl⇧Z/);
  });
});

it('a fault of one part is reported, and the part can be tried again', async () => {
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

it('the error screen leads to the other networks', async () => {
  show(<Failure detail="x" onRetry={() => undefined} />);
  expect(useMaillage.getState().current?.network.id).toBe('small');
  await userEvent.click(screen.getByRole('button', { name: 'Choisir un autre réseau' }));
  expect(useMaillage.getState().current).toBeNull();
});

it('the language changes at once', async () => {
  show(<SettingsDialog onClose={() => undefined} />);
  await userEvent.click(screen.getByRole('radio', { name: 'English' }));
  expect(screen.getByRole('dialog', { name: 'Settings' })).toBeVisible();
});

it('writes amounts and dates as each language does', () => {
  expect(formatEurosShort(48_000, 'fr')).toMatch(/^48\sk€$/);
  expect(formatEurosShort(950, 'fr')).toMatch(/^950\s€$/);
  expect(formatEurosShort(48_000, 'en')).toMatch(/^€48K$/i);
  expect(formatPartialDate('2021-03', 'fr')).toBe('mars 2021');
  expect(formatPartialDate('2021', 'en')).toBe('2021');
});
