import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Pooled } from '#renderer/features/levers/Pooled.tsx';
import { inventoryTable } from '#renderer/features/levers/pooled-file.ts';
import { useView } from '#renderer/store/view-state.ts';
import { inventoryOf } from '#shared/insight/pooled/inventory.ts';
import { pooledRows } from '#shared/insight/pooled/pooled-words.ts';
import { scopeOf } from '#shared/insight/scope.ts';
import { type CooperationInput, cooperationSchema } from '#shared/model/cooperation.ts';
import { current, Live, openFresh, show, smallNetwork } from '../shell/harness.tsx';

const shares = (fields: Partial<CooperationInput>) =>
  cooperationSchema.parse({ id: 'p', from: 'ferme', to: 'cafe', type: 'mutualisation', ...fields });

it('lists what is pooled, sums it unit by unit, sorts, searches and opens its record', async () => {
  const data = smallNetwork();
  const room = shares({
    id: 'room',
    type: 'mise-a-disposition',
    startedOn: '2022',
    pooled: {
      resource: 'local',
      resourceLabel: 'Chambre froide',
      pooledVolume: 18,
      pooledUnit: 'm²',
      saving: 2400,
    },
  });
  const untold = shares({ id: 'untold' });
  const job = shares({ id: 'job', pooled: { resource: 'emploi', pooledVolume: 0.5, pooledUnit: 'ETP' } });
  await openFresh({ ...data, cooperations: [...data.cooperations, untold, job, room] });
  show(<Live>{(state) => <Pooled state={state} />}</Live>);

  const article = await screen.findByRole('article', { name: 'Ressources mutualisées' });
  expect(article).toHaveTextContent(
    /3 mises en commun · ressource renseignée pour 2 sur 3 · 2\s400\s€ économisés par an \(connu pour 1 sur 3\)/,
  );
  const totals = within(article).getByRole('table', { name: 'Totaux par ressource' });
  expect(within(totals).getByRole('row', { name: /Emploi partagé 1 0,5\sETP — 0 sur 1/ })).toBeVisible();
  const table = within(article).getByRole('table', { name: 'Ressources mutualisées' });
  const rows = () =>
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent);
  expect(rows()[0]).toMatch(/Chambre froide.*Ferme des Aulnes.*Café des Halles.*18\sm².*2\s400\s€.*2022/);
  expect(rows()[2]).toMatch(/Ressource non renseignée.*En commun/);

  await userEvent.click(within(table).getByRole('button', { name: 'Volume' }));
  expect(within(table).getByRole('columnheader', { name: 'Volume' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect(rows().map((row) => row?.slice(0, 5))).toEqual(['Emplo', 'Local', 'Resso']);

  await userEvent.type(screen.getByRole('textbox', { name: 'Chercher une ressource, un acteur…' }), 'froide');
  expect(rows()).toHaveLength(1);
  await userEvent.click(within(table).getByRole('button', { name: 'Local, espace' }));
  expect([...useView.getState().selection.cooperations]).toEqual(['room']);

  const state = current();
  const shown = { actors: new Set(state.actors.keys()), cooperations: new Set(state.cooperations.keys()) };
  const { items } = inventoryOf(scopeOf(state, shown, { day: '2026-11-24' }));
  expect(inventoryTable(pooledRows(items, state, 'fr'), 'fr')[1]).toEqual([
    'Local, espace',
    'Chambre froide',
    'Ferme des Aulnes',
    'Café des Halles',
    '18',
    'm²',
    '2400',
    '2022',
    'Mise à disposition',
  ]);
});

it('says what to do where nothing is pooled, and leads there', async () => {
  const data = smallNetwork();
  const { resources: _, ...lists } = data.network.vocabularies;
  const network = { ...data.network, vocabularies: { ...lists, resources: [] }, wordsEdition: 2 };
  await openFresh({ ...data, network });
  show(<Live>{(state) => <Pooled state={state} />}</Live>);
  expect(await screen.findByText(/Aucun lien de mutualisation/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Saisir un lien' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'Voir les mots proposés' })).toBeEnabled();
  expect(screen.queryByRole('table')).toBeNull();
});
