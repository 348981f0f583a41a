import 'fake-indexeddb/auto';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { QuickEntryBar } from '#renderer/features/quick-entry/QuickEntryBar.tsx';
import { openQuickEntry, useQuickEntry } from '#renderer/features/quick-entry/state.ts';
import { perform } from '#renderer/kit/feedback.tsx';
import { connection } from '#renderer/store/connection.ts';
import { addActor } from '#shared/changes/commands/actors.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { current, Live, openFresh, show } from '../shell/harness.tsx';

beforeEach(() => openFresh());

function showBar(initial = '') {
  const closed = vi.fn();
  openQuickEntry(initial);
  const Bar = ({ state }: { state: NetworkState }) => {
    const handed = useQuickEntry((entry) => entry.handed);
    return handed && <QuickEntryBar state={state} handed={handed} onClose={closed} />;
  };
  show(<Live>{(state) => <Bar state={state} />}</Live>);
  const enter = (line: string) => act(() => openQuickEntry(line));
  return { closed, enter, field: screen.getByRole('textbox', { name: 'Saisie rapide' }) };
}

const preview = () => screen.getByRole('list', { name: 'Ce que fera cette ligne' });
const ties = () => [...current().cooperations.values()];

describe('quick entry', () => {
  it('shows what a line would do, does it on Enter, and stays open with the focus', async () => {
    const { field } = showBar();
    expect(field).toHaveFocus();
    await userEvent.type(field, 'Ferme des Aulnes > Épicerie du Pont : filière, fort, 12 k€, depuis 2023, ?');
    expect(preview()).toHaveTextContent('Nouvel acteur : Épicerie du Pont');
    expect(preview()).toHaveTextContent(
      /Ferme des Aulnes → Épicerie du Pont.*client-fournisseur \(filière\) · forte · 12 k€ · depuis 2023/,
    );
    expect(ties()).toHaveLength(3);
    await userEvent.keyboard('{Escape}{Enter}');
    await waitFor(() => expect(ties()).toHaveLength(4));
    expect(field).toHaveValue('');
    expect(field).toHaveFocus();
    expect(screen.getByText('Ajouté : 1 acteur, 1 coopération.')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(ties()).toHaveLength(3));
    expect(current().actors.size).toBe(4);
  });

  it('enters once however often Enter is pressed', async () => {
    const { field } = showBar();
    await userEvent.type(field, 'Neuve > Café des Halles');
    fireEvent.keyDown(field, { key: 'Escape' });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(field, { key: 'Enter', repeat: true });
    await waitFor(() => expect(field).toHaveValue(''));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(ties()).toHaveLength(4));
    expect(current().actors.size).toBe(5);
  });

  it('keeps what is typed while a line is being stored, and enters that too', async () => {
    const { field } = showBar('Neuve > Café des Halles');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(field).toHaveValue('');
    fireEvent.change(field, { target: { value: 'Neuve > Ferme des Aulnes' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.change(field, { target: { value: 'Ville' } });
    await waitFor(() => expect(ties()).toHaveLength(5));
    expect(current().actors.size).toBe(5);
    expect(field).toHaveValue('Ville');
  });

  it('gives a line back when it could not be stored', async () => {
    const { field } = showBar('Neuve > Café des Halles');
    vi.spyOn(connection(), 'transaction').mockRejectedValueOnce(new Error('full'));
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.change(field, { target: { value: 'Ville' } });
    await waitFor(() => expect(field).toHaveValue('Neuve > Café des Halles\nVille'));
    expect(ties()).toHaveLength(3);
  });

  it('takes a suggestion by keys', async () => {
    const { field } = showBar();
    await userEvent.type(field, 'ferm');
    await within(await screen.findByRole('listbox')).findByRole('option', { name: /Ferme des Aulnes/ });
    await userEvent.keyboard('{Tab} > vil');
    await screen.findByRole('option', { name: /Ville de Clairval/ });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(field).toHaveValue('Ferme des Aulnes > Ville de Clairval');
    expect(ties()).toHaveLength(3);
  });

  it('says which line is wrong and enters nothing until it is mended', async () => {
    const { field } = showBar('Neuve > Café des Halles\nVille de Clairval >');
    expect(screen.getByText(/Ligne 2/).closest('li')).toHaveTextContent('Il manque un nom');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByRole('button', { name: 'Entrer' })).toBeDisabled();
    expect(ties()).toHaveLength(3);
    fireEvent.change(field, { target: { value: 'Neuve > Café des Halles\nVille de Clairval > Neuve' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(ties()).toHaveLength(5));
  });

  it('offers the actor whose name is near, and says what it left out', async () => {
    const { field } = showBar('Ferme des Aulne > Café des Halles : zzz');
    await userEvent.click(screen.getByRole('button', { name: 'Ferme des Aulnes' }));
    expect(field).toHaveValue('Ferme des Aulnes > Café des Halles : zzz');
    expect(screen.getByText(/« zzz » n’est pas compris/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Entrer' }));
    expect(await screen.findByText(/Non repris : zzz/)).toBeVisible();
    await userEvent.click(field);
    await userEvent.keyboard('{ArrowUp}');
    expect(field).toHaveValue('Ferme des Aulnes > Café des Halles : zzz');
  });

  it('asks which of two namesakes is meant, and stores nothing before', async () => {
    await perform(addActor({ id: 'halles', name: 'Café des Halles', kind: 'lieu' }));
    const { field } = showBar('Neuve > Café des Halles');
    await userEvent.keyboard('{Escape}{Enter}');
    const which = screen.getByRole('button', { name: /^Lieu, 0 coopération$/ });
    expect(screen.getByRole('button', { name: /^Association, 2 coopérations$/ })).toHaveFocus();
    expect(ties()).toHaveLength(3);
    await userEvent.click(which);
    expect(field).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(ties()).toHaveLength(4));
    expect(ties().some(({ to }) => to === 'halles')).toBe(true);
  });

  it('takes a namesake by the suggestion that was pointed at', async () => {
    await perform(addActor({ id: 'halles', name: 'Café des Halles', kind: 'lieu' }));
    const { field } = showBar('Ferme des Aulnes > ');
    await userEvent.type(field, 'café');
    fireEvent.pointerDown(await screen.findByRole('option', { name: /Lieu/ }));
    expect(field).toHaveValue('Ferme des Aulnes > Café des Halles');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(ties().some(({ to }) => to === 'halles')).toBe(true));
  });

  it('adds what is handed over below what is typed, the same line twice as well', async () => {
    const { field, enter } = showBar('Ville de Clairval > Neuve');
    enter('Neuve > Café des Halles');
    expect(field).toHaveValue('Ville de Clairval > Neuve\nNeuve > Café des Halles');
    enter('Neuve > Café des Halles');
    expect(field).toHaveValue('Ville de Clairval > Neuve\nNeuve > Café des Halles\nNeuve > Café des Halles');
    expect(field).toHaveFocus();
  });

  it('closes by Escape once nothing else is open', async () => {
    const { closed, field } = showBar();
    await userEvent.type(field, 'ferm');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Escape}');
    expect(closed).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(closed).toHaveBeenCalled();
  });
});
