import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inventoryOf } from '#shared/insight/pooled/inventory.ts';
import { pooledRows, searchRows, sortRows, volumeLines } from '#shared/insight/pooled/pooled-words.ts';
import type { Scope } from '#shared/insight/scope.ts';
import type { CooperationInput } from '#shared/model/cooperation.ts';
import { emptyState } from '#shared/model/network-state.ts';
import { poolsOf } from '#shared/model/pooling.ts';
import { actor, scope, tie } from '../levers/small-pole.ts';

const ACTORS = ['a', 'b', 'c', 'd'].map((id) => actor(id, 'association'));
const pooled = (
  resource: string,
  pooledVolume: number | null,
  pooledUnit: string,
  saving: number | null,
): Pick<CooperationInput, 'pooled'> => ({ pooled: { resource, pooledVolume, pooledUnit, saving } });

const byId = <R extends { id: string }>(records: readonly R[]) =>
  new Map(records.map((one) => [one.id, one]));

const stateOf = ({ network, actors, cooperations, collectives }: Scope) => ({
  ...emptyState(network),
  ...{ actors: byId(actors), cooperations: byId(cooperations), collectives: byId(collectives) },
});

const POLE = scope(
  ACTORS,
  [
    tie('a > b', 'mutualisation', pooled('local', 120, 'm2', 3000)),
    tie('a > c', 'mise-a-disposition', pooled('local', 80.2, 'm²', null)),
    tie('b > c', 'mutualisation', pooled('local', 10, 'h/an', null)),
    tie('c > d', 'mutualisation'),
    tie('a > d', 'filiere', { amount: 5 }),
    tie('b > d', 'convention', { ...pooled('emploi', 0.5, 'ETP', 9000), startedOn: '2024' }),
    tie('d > a', 'mutualisation', { ...pooled('local', 1000, 'm²', 1), endedOn: '2025' }),
  ],
  {
    collectives: [
      {
        id: 'g',
        name: 'Groupement',
        members: [{ actorId: 'a' }, { actorId: 'b', until: '2020' }, { actorId: 'c' }],
        pooled: { resource: 'achat', saving: -500 },
      },
      { id: 'silent', name: 'Autre', members: [{ actorId: 'a' }] },
    ],
  },
);

it('lists what is pooled on the day, with who brings and who uses it', () => {
  const { items, told } = inventoryOf(POLE);
  expect(items.map(({ id, broughtBy, usedBy }) => [id, broughtBy, usedBy])).toEqual([
    ['a > b mutualisation', [], ['a', 'b']],
    ['a > c mise-a-disposition', ['a'], ['c']],
    ['b > c mutualisation', [], ['b', 'c']],
    ['b > d convention', [], ['b', 'd']],
    ['g', [], ['a', 'c']],
    ['c > d mutualisation', [], ['c', 'd']],
  ]);
  expect(told).toBe(5);
});

it('sums volumes of one unit alone, and savings with how many are known', () => {
  const { resources, saving } = inventoryOf(POLE);
  expect(saving).toEqual({ sum: 11500, known: 3, of: 6 });
  expect(resources).toEqual([
    {
      resource: 'local',
      count: 3,
      volumes: [
        { unit: 'm2', sum: 200.2, known: 2 },
        { unit: 'h/an', sum: 10, known: 1 },
      ],
      saving: { sum: 3000, known: 1, of: 3 },
    },
    {
      resource: 'emploi',
      count: 1,
      volumes: [{ unit: 'ETP', sum: 0.5, known: 1 }],
      saving: { sum: 9000, known: 1, of: 1 },
    },
    { resource: 'achat', count: 1, volumes: [], saving: { sum: -500, known: 1, of: 1 } },
    { resource: '', count: 1, volumes: [], saving: { sum: 0, known: 0, of: 1 } },
  ]);
  expect(resources.map((of) => volumeLines(of, 'fr'))).toEqual([
    ['200,2\u00a0m2', '10\u00a0h/an'],
    ['0,5\u00a0ETP'],
    ['non renseigné pour 1'],
    ['non renseigné pour 1'],
  ]);
});

it('counts every volume and every saving once, whatever their units', () => {
  const some = fc.array(
    fc.record({
      resource: fc.constantFrom('', 'local', 'emploi'),
      volume: fc.option(fc.nat({ max: 1000 })),
      unit: fc.constantFrom('', 'm²', 'M2', 'h/an', 'caisse'),
      saving: fc.option(fc.integer({ min: -1000, max: 1000 })),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(some, (all) => {
      const ties = all.map(({ resource, volume, unit, saving }, place) => ({
        ...tie('a > b', 'mutualisation', pooled(resource, volume, unit, saving)),
        id: `t${place}`,
      }));
      const { items, resources, saving } = inventoryOf(scope(ACTORS, ties));
      const sum = (numbers: readonly (number | null)[]) =>
        numbers.reduce<number>((whole, number) => whole + (number ?? 0), 0);
      expect(items).toHaveLength(all.length);
      expect(sum(resources.map(({ count }) => count))).toBe(all.length);
      expect(saving.sum).toBe(sum(all.map((one) => one.saving)));
      expect(saving.known).toBe(all.filter((one) => one.saving !== null).length);
      const volumes = resources.flatMap((of) => of.volumes);
      expect(sum(volumes.map((of) => of.sum))).toBe(sum(all.map(({ volume }) => volume)));
      expect(sum(volumes.map(({ known }) => known))).toBe(all.filter(({ volume }) => volume !== null).length);
    }),
    { numRuns: 50 },
  );
});

it('is searched by all its words and sorted by a column, what is not known last', () => {
  const { items } = inventoryOf(POLE);
  const rows = pooledRows(items, stateOf(POLE), 'fr');
  const ids = (of: readonly (typeof rows)[number][]) => of.map(({ item }) => item.id);
  expect(ids(searchRows(rows, 'LOCAL mise'))).toEqual(['a > c mise-a-disposition']);
  expect(ids(searchRows(rows, 'groupement'))).toEqual(['g']);
  expect(ids(sortRows(rows, 'saving', true, 'fr')).slice(0, 3)).toEqual([
    'b > d convention',
    'a > b mutualisation',
    'g',
  ]);
  expect(ids(sortRows(rows, 'saving', false, 'fr')).slice(0, 3)).toEqual([
    'g',
    'a > b mutualisation',
    'b > d convention',
  ]);
  expect(ids(sortRows(rows, 'volume', false, 'fr'))).toEqual([
    'b > d convention',
    'b > c mutualisation',
    'a > c mise-a-disposition',
    'a > b mutualisation',
    'g',
    'c > d mutualisation',
  ]);
});

it('asks of what types say, which a network may say itself', () => {
  expect(poolsOf({ id: 'mutualisation', directed: false })).toBe('yes');
  expect(poolsOf({ id: 'mutualisation', directed: false, pools: 'no' })).toBe('no');
  expect(poolsOf({ id: 'filiere', directed: true })).toBe('no');
  expect(poolsOf({ id: 'troc', directed: false })).toBe('unknown');
  expect(poolsOf(undefined)).toBe('unknown');
});
