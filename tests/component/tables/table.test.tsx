import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DeletionDialog } from '#renderer/features/inspector/DeletionDialog.tsx';
import { TableScreen } from '#renderer/features/tables/TableScreen.tsx';
import { undoLast } from '#renderer/kit/feedback.tsx';
import { changeTableLayout, PLAIN_LAYOUT } from '#renderer/kit/grid/table-layout.ts';
import { changeView, select, useView } from '#renderer/store/view-state.ts';
import type { BulkTable } from '#shared/changes/commands/bulk-update.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { current, Live, openFresh, show } from '../shell/harness.tsx';

beforeEach(async () => {
  changeTableLayout('actors', PLAIN_LAYOUT);
  await openFresh();
  // jsdom has no layout: give the scroller the height of a window, so that rows are drawn.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200);
});

function showTable(table: BulkTable = 'actors') {
  show(
    <Live>
      {(state) => (
        <>
          <TableScreen
            table={table}
            state={state}
            shown={visible(state, useView.getState().settings)}
            inspector={null}
          />
          <DeletionDialog state={state} />
        </>
      )}
    </Live>,
  );
  return screen.getByRole('grid');
}

const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('gridcell')[1]?.textContent);
const cell = (row: string, text: string) =>
  within(screen.getByRole('row', { name: new RegExp(row) })).getByRole('gridcell', { name: text });
const pasted = (text: string) => ({ clipboardData: { getData: () => text } });

describe('the table of actors', () => {
  it('shows every actor with words instead of ids', () => {
    const grid = showTable();
    expect(grid).toHaveAttribute('aria-rowcount', '5');
    expect(names()).toEqual(['Banque solidaire', 'Café des Halles', 'Ferme des Aulnes', 'Ville de Clairval']);
    expect(cell('Ferme', 'Alimentation durable')).toBeVisible();
    expect(cell('Ville', 'Collectivité')).toBeVisible();
  });

  it('is edited by keys alone, each cell a change of its own', async () => {
    const grid = showTable();
    grid.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    const editor = screen.getByRole('textbox', { name: 'Nom' });
    expect(editor).toHaveValue('Ferme des Aulnes');
    await userEvent.clear(editor);
    await userEvent.keyboard('Ferme du Pont{Enter}');
    await waitFor(() => expect(current().actors.get('ferme')?.name).toBe('Ferme du Pont'));
    expect(screen.queryByRole('textbox', { name: 'Nom' })).toBeNull();
    expect(grid).toHaveFocus();
    await undoLast();
    expect(current().actors.get('ferme')?.name).toBe('Ferme des Aulnes');
  });

  it('begins to edit with the letter that is typed, and Escape gives up', async () => {
    const grid = showTable();
    grid.focus();
    await userEvent.keyboard('{ArrowDown}X');
    expect(screen.getByRole('textbox', { name: 'Nom' })).toHaveValue('X');
    await userEvent.keyboard('{Escape}');
    expect(current().actors.get('cafe')?.name).toBe('Café des Halles');
    expect(grid).toHaveFocus();
  });

  it('keeps the editor open and says why a value is refused', async () => {
    const grid = showTable();
    grid.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await userEvent.clear(screen.getByRole('textbox', { name: 'Nom' }));
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Un nom est nécessaire.')).toBeVisible();
    expect(current().actors.get('cafe')?.name).toBe('Café des Halles');
  });

  it('sorts by a column and filters by words', async () => {
    showTable();
    await userEvent.click(screen.getByRole('button', { name: 'Nom' }));
    await userEvent.click(screen.getByRole('button', { name: /^Nom/ }));
    expect(names()[0]).toBe('Ville de Clairval');
    await userEvent.type(screen.getByRole('textbox', { name: 'Chercher dans la table' }), 'clairval');
    expect(names()).toEqual(['Ville de Clairval']);
    expect(screen.getByText('1 ligne sur 4')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Effacer les filtres' }));
    expect(names()).toHaveLength(4);
  });

  it('shares its selection with the graph, both ways', async () => {
    showTable();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choisir Banque solidaire' }));
    expect([...useView.getState().selection.actors]).toEqual(['banque']);
    select({ actors: ['cafe', 'ville'] });
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: 'Choisir Ville de Clairval' })).toBeChecked(),
    );
    expect(screen.getByRole('checkbox', { name: 'Choisir Banque solidaire' })).not.toBeChecked();
  });

  it('picks the rows of a range, then keeps those that are ticked', async () => {
    const grid = showTable();
    const picked = () => [...useView.getState().selection.actors];
    grid.focus();
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    expect(picked()).toEqual(['cafe', 'ferme']);
    await userEvent.keyboard('{ArrowUp} {ArrowDown}{ArrowDown}{ArrowDown} ');
    expect(picked()).toEqual(['cafe', 'ville']);
    expect(screen.getByRole('checkbox', { name: 'Choisir Café des Halles' })).toBeChecked();
    await userEvent.keyboard('{Escape}');
    expect(picked()).toEqual(['ville']);
    expect(screen.getByRole('checkbox', { name: 'Choisir Ville de Clairval' })).not.toBeChecked();
  });

  it('brings the cursor to the actor that is picked elsewhere', async () => {
    const grid = showTable();
    const active = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
    expect(active()).toHaveTextContent('Banque solidaire');
    select({ actors: ['ferme'] });
    await waitFor(() => expect(active()).toHaveTextContent('Ferme des Aulnes'));
  });

  it('keeps a choice that is chosen again, and takes what was typed on Tab', async () => {
    const grid = showTable();
    grid.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    await userEvent.click(await screen.findByRole('option', { name: 'Association' }));
    expect(screen.queryByRole('combobox', { name: 'Type d’acteur' })).toBeNull();
    expect(current().actors.get('cafe')?.kind).toBe('association');
    await userEvent.keyboard('finan{Tab}');
    await waitFor(() => expect(current().actors.get('cafe')?.kind).toBe('financeur'));
  });

  it('edits the stages of sectors in the cell', async () => {
    const grid = showTable();
    grid.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{Enter}');
    await userEvent.click(await screen.findByRole('option', { name: 'Alimentation durable · Production' }));
    await userEvent.keyboard('{Tab}');
    await waitFor(() =>
      expect(current().actors.get('cafe')?.sectors).toEqual([
        { sector: 'alimentation', main: true, stages: ['production'] },
      ]),
    );
  });

  it('offers by a right click, or by the menu key, what can be done with rows', async () => {
    const grid = showTable();
    fireEvent.contextMenu(cell('Ferme', 'Ferme des Aulnes'), { clientX: 40, clientY: 40 });
    expect([...useView.getState().selection.actors]).toEqual(['ferme']);
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Supprimer les lignes choisies' }));
    expect(await screen.findByRole('dialog', { name: /^Supprimer/ })).toHaveTextContent('1');
    await userEvent.keyboard('{Escape}');
    grid.focus();
    fireEvent.keyDown(grid, { key: 'ContextMenu' });
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Modifier la cellule' }));
    expect(await screen.findByRole('textbox', { name: 'Nom' })).toHaveValue('Ferme des Aulnes');
  });

  it('deletes the picked rows once that is confirmed', async () => {
    const grid = showTable();
    grid.focus();
    await userEvent.keyboard('{ArrowDown}{Control>}{Delete}{/Control}');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: /^Supprimer/ }));
    await waitFor(() => expect(current().actors.has('cafe')).toBe(false));
    await undoLast();
    expect(current().actors.has('cafe')).toBe(true);
  });

  it('changes one field of many actors at once, as one step', async () => {
    select({ actors: ['cafe', 'ferme'] });
    showTable();
    await userEvent.click(screen.getByRole('button', { name: 'Modifier 2 fiches' }));
    await userEvent.click(screen.getByRole('combobox', { name: 'Champ' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Commune' }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Nouvelle valeur' }), 'Châtel');
    // The first takes the commune that is marked, the second one sends the form.
    await screen.findByRole('option', { name: /^Châtel / });
    await userEvent.keyboard('{Enter}{Enter}');
    const communes = () => [...current().actors.values()].map(({ commune }) => commune.name);
    await waitFor(() => expect(communes()).toEqual(['', 'Châtel', 'Châtel', '']));
    await undoLast();
    expect(communes()).toEqual(['', '', '', '']);
  });

  it('shows what a paste would do before it does it', async () => {
    const grid = showTable();
    grid.focus();
    await userEvent.keyboard('{ArrowDown}');
    fireEvent.paste(grid, pasted('Café Central\tFinanceur\nFerme des Aulnes\tLicorne\n'));
    const dialog = await screen.findByRole('dialog', { name: 'Coller un bloc' });
    expect(within(dialog).getByText('2 cellules à modifier')).toBeVisible();
    expect(within(dialog).getByText('1 cellule refusée')).toBeVisible();
    expect(within(dialog).getByText('Ce mot n’est pas dans la liste.')).toBeVisible();
    expect(current().actors.get('cafe')?.name).toBe('Café des Halles');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Coller' }));
    await waitFor(() =>
      expect(current().actors.get('cafe')).toMatchObject({ name: 'Café Central', kind: 'financeur' }),
    );
    await undoLast();
    expect(current().actors.get('cafe')).toMatchObject({ name: 'Café des Halles', kind: 'association' });
  });

  it('narrows to what the filters of the graph show when asked to', async () => {
    changeView({ filters: { ...useView.getState().settings.filters, hiddenKinds: ['financeur'] } });
    showTable();
    expect(names()).toHaveLength(4);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Comme sur la carte' }));
    expect(names()).toEqual(['Café des Halles', 'Ferme des Aulnes', 'Ville de Clairval']);
  });
});

describe('the other tables', () => {
  it('name the ends of ties', () => {
    showTable('cooperations');
    expect(names()).toEqual(['Banque solidaire', 'Ferme des Aulnes', 'Ville de Clairval']);
    expect(screen.getAllByRole('gridcell', { name: '48000' })).toHaveLength(1);
  });

  it('name the members of collectives', () => {
    showTable('collectives');
    expect(cell('Comité', 'Café des Halles (Animation) ; Ville de Clairval')).toBeVisible();
  });

  it('give members roles and seats in a window of their own', async () => {
    const grid = showTable('collectives');
    grid.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Noms des membres' });
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Collège ou siège (Ville de Clairval)' }),
      'Élus',
    );
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Voix (Ville de Clairval)' }), '1,5');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Enregistrer' }));
    await waitFor(() => expect(current().collectives.get('k1')?.members[1]?.seat).toBe('Élus'));
    expect(current().collectives.get('k1')?.members[1]?.votes).toBe(1.5);
    expect(current().collectives.get('k1')?.members[0]?.role).toBe('Animation');
    await undoLast();
    expect(current().collectives.get('k1')?.members[1]?.seat).toBe('');
  });
});
