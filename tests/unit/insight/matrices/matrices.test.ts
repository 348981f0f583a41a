import { expect, it } from 'vitest';
import { moneyFlows } from '#shared/insight/matrices/money-flows.ts';
import { tieMatrix } from '#shared/insight/matrices/tie-matrix.ts';
import { actor, scope, tie } from '../levers/small-pole.ts';

const money = (amount: number | null, startedOn = '') => ({ amount, startedOn });
const pole = scope(
  [
    actor('region', 'collectivite', { level: 'regional' }),
    actor('ville', 'collectivite', { level: 'communal' }),
    actor('scop', 'cooperative'),
    actor('asso', 'association', { sectors: [{ sector: 'culture' }] }),
  ],
  [
    tie('region > scop', 'financement', money(6000, '2024')),
    tie('ville > scop', 'financement', money(2000, '2025-03')),
    tie('region > asso', 'financement', money(null)),
    tie('ville > asso', 'information'),
    tie('region > ville', 'gouvernance'),
  ],
);

it('counts each tie in the cell of its two ends, whatever the direction', () => {
  const kinds = tieMatrix(pole, 'kinds');
  expect(kinds.cell('collectivite', 'cooperative').count).toBe(2);
  expect(kinds.cell('cooperative', 'collectivite').count).toBe(2);
  expect(kinds.cell('collectivite', 'collectivite').evidence.cooperations).toEqual([
    'region > ville gouvernance',
  ]);
  expect(kinds.most).toBe(2);
  const half = kinds.keys.flatMap((one, place) =>
    kinds.keys.slice(place).map((other) => kinds.cell(one, other).evidence.cooperations),
  );
  expect(half.flat()).toHaveLength(pole.cooperations.length);
  expect(tieMatrix(pole, 'sectors').keys).toEqual(['culture', '']);
});

it('sums known euros by year and flow, and says who depends on one funder', () => {
  const { flows, years, totals, total, dependencies } = moneyFlows(pole);
  expect(years).toEqual(['2024', '2025']);
  expect(flows.map(({ from, to, total, unknown }) => [from, to, total, unknown])).toEqual([
    ['region', 'scop', 6000, 0],
    ['ville', 'scop', 2000, 0],
    ['region', 'asso', 0, 1],
  ]);
  expect([totals.get('2024'), totals.get('2025'), total]).toEqual([6000, 2000, 8000]);
  expect(dependencies).toEqual([
    { actor: 'scop', funder: 'region', share: 0.75, cooperations: ['region > scop financement'], unknown: 0 },
  ]);
});
