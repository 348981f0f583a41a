import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import { AbsentRows } from '#renderer/features/import/AbsentRows.tsx';
import { ChangedFields } from '#renderer/features/import/ChangedFields.tsx';
import { PlannedRows } from '#renderer/features/import/PlannedRows.tsx';
import { ProblemList } from '#renderer/features/import/ProblemList.tsx';
import { RenamedRows } from '#renderer/features/import/RenamedRows.tsx';
import { SharedNameRows } from '#renderer/features/import/SharedNameRows.tsx';
import { freshIds } from '#shared/changes/commands/import.ts';
import { problem } from '#shared/exchange/problem.ts';
import type { Draft } from '#shared/exchange/reading/draft.ts';
import { emptyDraft } from '#shared/exchange/reading/draft.ts';
import { rowId } from '#shared/exchange/reading/file-ids.ts';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { toState } from '#shared/model/network-state.ts';
import { openFresh, show, smallNetwork } from '../shell/harness.tsx';

const STATE = toState(smallNetwork());
const DRAFT: Draft = {
  ...emptyDraft(),
  actors: [
    { row: 2, record: { id: 'cafe', name: 'Café des Halles et du Port', jobs: 3, description: 'Midi' } },
    { row: 3, record: { id: 'a', name: 'Moulin', commune: { name: 'Dole' } } },
    { row: 4, record: { id: 'b', name: 'Moulin', commune: { name: 'Gray' } } },
    { row: 5, record: { id: rowId('a.csv', 5), name: 'Moulin', commune: { name: 'Gray' } } },
  ],
  cooperations: [{ row: 2, record: { id: 't', from: 'cafe', to: 'Moulin', type: 'projet' } }],
};

const chosen = vi.fn<(options: ImportOptions) => void>();
const last = () => chosen.mock.lastCall?.[0];

/** The decisions of a dry run, planned anew at each of them as the worker does it. */
function Decisions() {
  const [idFor] = useState(freshIds);
  const [options, keep] = useState<ImportOptions>({ onMatch: 'update', createMissingActors: true });
  const setOptions = (next: ImportOptions) => {
    chosen(next);
    keep(next);
  };
  const { rows, network, shared, absent } = planImport(STATE, DRAFT, options, idFor);
  const props = { rows, network, options, setOptions };
  return (
    <>
      <SharedNameRows names={shared} options={options} setOptions={setOptions} />
      <RenamedRows {...props} />
      <AbsentRows absent={absent} options={options} setOptions={setOptions} />
      <ChangedFields {...props} />
      <PlannedRows {...props} sources={[]} />
    </>
  );
}

beforeEach(() => {
  // jsdom has no layout: the list of rows draws those that it has the height for.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(40);
  return openFresh();
});

it('each changed field is shown with what it was and becomes, and can be left', async () => {
  show(<Decisions />);
  const jobs = screen.getByRole('checkbox', { name: /^Emplois \(ETP\) : non renseigné → 3$/ });
  await userEvent.click(jobs);
  expect(jobs).not.toBeChecked();
  expect(last()?.keptFields).toEqual({ 'actors 0': ['jobs'] });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Emplois (ETP) (1)' }));
  expect(screen.getByRole('checkbox', { name: /^Emplois \(ETP\) : non renseigné → 3$/ })).toBeChecked();
});

it('a row is left as a whole, its fields with it', async () => {
  show(<Decisions />);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Café des Halles et du Port' }));
  expect(last()?.leftRows).toEqual(['actors 0']);
  expect(screen.getByRole('checkbox', { name: /^Emplois \(ETP\) :/ })).toBeDisabled();
});

it('the old name is kept when that is wanted', async () => {
  show(<Decisions />);
  const renamed = screen.getByRole('region', { name: '1 acteur a changé de nom' });
  await userEvent.click(
    within(renamed).getByRole('checkbox', { name: /^Café des Halles → Café des Halles et du Port/ }),
  );
  expect(last()?.keptFields).toEqual({ 'actors 0': ['name'] });
});

it('a name of several actors is decided for all of its ties', async () => {
  show(<Decisions />);
  await userEvent.click(screen.getByText(/^Refusées \(2\)$/));
  const who = screen.getByRole('combobox', { name: 'Qui est Moulin' });
  await userEvent.selectOptions(who, 'Moulin · Gray · ligne 4');
  expect(screen.getByText('Refusées (1)')).toBeVisible();
  await userEvent.selectOptions(who, 'Aucun d’eux : ne pas importer ces liens');
  expect(last()?.meant).toEqual({ moulin: '' });
  await userEvent.selectOptions(who, 'À choisir : ces liens attendent');
  expect(last()?.meant).toEqual({});
});

it('who is not in the file is listed, and marked only when that is chosen', async () => {
  show(<Decisions />);
  await userEvent.click(
    screen.getByRole('button', { name: /3 acteurs du réseau ne sont pas dans le fichier/ }),
  );
  const list = screen.getByRole('region', { name: 'Absents du fichier' });
  expect(within(list).getByText('Ville de Clairval')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Les marquer « à vérifier »' }));
  expect(last()?.absent).toBe('to-check');
  expect(screen.getByText('À modifier (4)')).toBeVisible();
});

it('a row that repeats another one is made an actor when it is said to be one', async () => {
  show(<Decisions />);
  await userEvent.click(screen.getByText('Refusées (2)'));
  await userEvent.click(
    screen.getByRole('checkbox', { name: 'C’est un autre acteur : le créer quand même' }),
  );
  expect(last()?.apartRows).toEqual(['actors 3']);
  expect(screen.getByText('Nouvelles (3)')).toBeVisible();
});

it('rows are found by name', async () => {
  show(<Decisions />);
  await userEvent.click(screen.getByText('Nouvelles (2)'));
  await userEvent.type(screen.getByRole('textbox', { name: 'Chercher un nom' }), 'zzz');
  expect(screen.getByText('Aucune ligne de ce nom.')).toBeVisible();
});

it('remarks are counted by kind, opened and filtered', async () => {
  const place = { file: 'a.xlsx', sheet: 'Membres' };
  const found = Array.from({ length: 300 }, (_, row) =>
    problem('warning', 'date-invalid', { place, row, column: 'Depuis', value: `jour ${row}` }),
  );
  show(<ProblemList problems={[...found, problem('error', 'name-missing', { place, row: 9 })]} />);
  expect(screen.getByText('301 remarques')).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.click(screen.getByText('Attention (300)'));
  expect(screen.queryByRole('button', { name: /Cette ligne n’a pas de nom/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /jour 0.*\+ 299 autres/ }));
  const table = screen.getByRole('table');
  expect(within(table).getAllByText('a.xlsx · Membres')).toHaveLength(100);
  expect(within(table).getByText('jour 42')).toBeVisible();
});
