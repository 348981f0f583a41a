import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Choice } from '#renderer/kit/choice/Choice.tsx';

const OPTIONS = ['Information', 'Mutualisation', 'Financement', 'Filière', 'Relations éco-financières'].map(
  (label) => ({ value: label.slice(0, 3), label }),
);

/** A form with a choice and a field after it; returns what happened. */
function form({ start = '', clearLabel }: { start?: string; clearLabel?: string } = {}) {
  const submitted = vi.fn();
  const added = vi.fn();
  function Form() {
    const [value, setValue] = useState<string | null>(start || null);
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submitted(value);
        }}
      >
        <Choice
          label="Type"
          options={OPTIONS}
          value={value}
          onChange={setValue}
          onAdd={added}
          {...(clearLabel && { clearLabel })}
        />
        <input aria-label="Suite" />
        <button type="submit">Envoyer</button>
      </form>
    );
  }
  render(
    <MantineProvider env="test">
      <Form />
    </MantineProvider>,
  );
  return { field: screen.getByRole('combobox', { name: 'Type' }), submitted, added };
}

const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);

describe('a choice', () => {
  it('opens when it gets the focus, with its words selected', async () => {
    const { field } = form({ start: 'Mut' });
    await userEvent.tab();
    expect(field).toHaveFocus();
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(options()).toHaveLength(5);
    const { selectionStart, selectionEnd } = field as HTMLInputElement;
    expect([selectionStart, selectionEnd]).toEqual([0, 'Mutualisation'.length]);
  });

  it('finds by accents and case aside, beginnings first, and Tab takes what is marked', async () => {
    const { field } = form();
    await userEvent.tab();
    await userEvent.keyboard('FI');
    expect(options().slice(0, 3)).toEqual(['Financement', 'Filière', 'Relations éco-financières']);
    await userEvent.keyboard('lier');
    expect(options()[0]).toBe('Filière');
    await userEvent.tab();
    expect(field).toHaveValue('Filière');
    expect(screen.getByRole('textbox', { name: 'Suite' })).toHaveFocus();
  });

  it('takes by Enter without sending the form, which the next Enter does', async () => {
    const { field, submitted } = form({ start: 'Mut' });
    await userEvent.tab();
    await userEvent.keyboard('financ{Enter}');
    expect(field).toHaveValue('Financement');
    expect(submitted).not.toHaveBeenCalled();
    await userEvent.keyboard('{Enter}');
    expect(submitted).toHaveBeenCalledWith('Fin');
  });

  it('never glues letters on what stood there, wherever the caret is', async () => {
    const { field } = form({ start: 'Mut' });
    await userEvent.click(field);
    (field as HTMLInputElement).setSelectionRange(13, 13);
    await userEvent.keyboard('financ');
    expect(field).toHaveValue('financ');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('info{Tab}');
    expect(field).toHaveValue('Information');
  });

  it('refuses words that it does not have, says so, and sends nothing', async () => {
    const { field, submitted, added } = form({ start: 'Mut' });
    await userEvent.tab();
    await userEvent.keyboard('zzz{Enter}');
    expect(submitted).not.toHaveBeenCalled();
    expect(added).not.toHaveBeenCalled();
    expect(field).toHaveValue('Mutualisation');
    expect(field).toHaveAccessibleDescription(/zzz/);
  });

  it('adds what is not in the list only when that is chosen', async () => {
    const { added } = form();
    await userEvent.tab();
    await userEvent.keyboard('Troc{Tab}');
    expect(added).not.toHaveBeenCalled();
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('Troc');
    await userEvent.click(screen.getByRole('option', { name: /^Ajouter.*Troc/ }));
    expect(added).toHaveBeenCalledWith('Troc');
  });

  it('leaves what stood there by Escape or when it is only passed, and is emptied where it may be', async () => {
    const { field } = form({ start: 'Mut', clearLabel: 'Effacer le type' });
    await userEvent.tab();
    await userEvent.keyboard('fin{Escape}');
    expect(field).toHaveValue('Mutualisation');
    await userEvent.tab();
    expect(field).toHaveValue('Mutualisation');
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('{Backspace}{Tab}');
    expect(field).toHaveValue('');
  });
});
