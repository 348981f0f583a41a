import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { applyView } from '#renderer/features/graph/apply-view.ts';
import { ViewsChip } from '#renderer/features/graph/ViewsChip.tsx';
import { dispatch, undo } from '#renderer/store/actions.ts';
import { changeView, FROZEN, resetView, useView } from '#renderer/store/view-state.ts';
import { deleteActors } from '#shared/changes/commands/actors.ts';
import { orderedViews } from '#shared/model/usable-settings.ts';
import { current, Live, openFresh, show, smallNetwork } from '../shell/harness.tsx';

beforeEach(() => {
  const network = smallNetwork();
  const positions = network.actors.map(({ id }, place) => ({ id, x: 100 * place, y: 0, pinned: false }));
  return openFresh({ ...network, positions });
});

const showViews = () => show(<Live>{(state) => <ViewsChip state={state} graph={() => null} />}</Live>);
const names = () => orderedViews(current()).map(({ name }) => name);

async function save(name: string): Promise<void> {
  await userEvent.type(screen.getByRole('textbox', { name: 'Nom de la vue' }), name);
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer la vue' }));
  await screen.findByRole('button', { name: `Actions : ${name}` });
}

async function act(name: string, action: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: `Actions : ${name}` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: action }));
}

it('saves what is shown under a name, says when it differs, and shows it again', async () => {
  showViews();
  await userEvent.click(screen.getByRole('button', { name: 'Vues' }));
  expect(screen.getByText(/Une vue garde les filtres/)).toBeVisible();
  changeView({ colourBy: 'kind', focus: { actorId: 'cafe', steps: 1 } });
  await save('Autour du café');
  expect(await screen.findByRole('button', { name: 'Vue : Autour du café' })).toBeVisible();
  changeView({ colourBy: 'sector' });
  expect(await screen.findByRole('button', { name: 'Vue : Autour du café (modifiée)' })).toBeVisible();
  resetView();
  const list = within(screen.getByRole('list', { name: 'Vues' }));
  await userEvent.click(list.getByRole('button', { name: 'Autour du café' }));
  expect(useView.getState().settings).toMatchObject({
    colourBy: 'kind',
    focus: { actorId: 'cafe', steps: 1 },
  });
  changeView({ colourBy: 'level' });
  await act('Autour du café', 'Remplacer par ce qui est affiché');
  expect(await screen.findByRole('button', { name: 'Vue : Autour du café' })).toBeVisible();
  expect(orderedViews(current())[0]?.settings.colourBy).toBe('level');
});

it('renames, duplicates, moves and deletes views, all to be undone', async () => {
  showViews();
  await userEvent.click(screen.getByRole('button', { name: 'Vues' }));
  await save('Une');
  await save('Deux');
  await act('Deux', 'Monter');
  await expect.poll(names).toEqual(['Deux', 'Une']);
  await act('Une', 'Dupliquer');
  await expect.poll(names).toEqual(['Deux', 'Une', 'Une (copie)']);
  await act('Une (copie)', 'Renommer');
  const field = await screen.findByRole('textbox', { name: 'Nouveau nom d’Une (copie)' });
  await userEvent.clear(field);
  await userEvent.type(field, 'Trois{Enter}');
  await expect.poll(names).toEqual(['Deux', 'Une', 'Trois']);
  await act('Deux', 'Supprimer');
  await expect.poll(names).toEqual(['Une', 'Trois']);
  await undo();
  expect(names()).toEqual(['Deux', 'Une', 'Trois']);
});

it('keeps the places of a frozen view, and says what a view has lost', async () => {
  showViews();
  await userEvent.click(screen.getByRole('button', { name: 'Vues' }));
  changeView({ focus: { actorId: 'ferme', steps: 1 } });
  await userEvent.click(screen.getByRole('checkbox', { name: /Figer les places/ }));
  await save('Figée');
  const id = orderedViews(current())[0]?.id ?? '';
  await dispatch(deleteActors(['ferme'], 'Ferme'));
  applyView(current(), id);
  expect(useView.getState().settings.focus).toBeNull();
  expect(useView.getState().arranged).toMatchObject({ key: FROZEN });
  expect(useView.getState().arranged?.places.get('ville')).toEqual({ x: 200, y: 0 });
  expect(await screen.findByText(/dont elle montrait le voisinage n’existe plus/)).toBeVisible();
});
