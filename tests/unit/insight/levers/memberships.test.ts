import { expect, it } from 'vitest';
import { reportFindings } from '#shared/documents/report/findings.ts';
import { leverReadings } from '#shared/insight/levers/readings.ts';
import { tieMatrix } from '#shared/insight/matrices/tie-matrix.ts';
import { connectors } from '#shared/insight/questions/connectors.ts';
import { dependencies } from '#shared/insight/questions/dependencies.ts';
import { isolation } from '#shared/insight/questions/isolation.ts';
import type { CollectiveInput } from '#shared/model/collective.ts';
import { actor, scope, tie } from './small-pole.ts';

const group = (id: string, members: string, fields: Partial<CollectiveInput> = {}): CollectiveInput => ({
  id,
  name: id,
  kind: 'instance',
  members: members.split('').map((actorId) => ({ actorId })),
  ...fields,
});

/** Two associations tied, two companies that sit in one body with one of them, an association alone. */
const pole = (countMembership: boolean, collectives = [group('k', 'bcd')], hiddenStatuses: 'actif'[] = []) =>
  scope(
    [
      actor('a', 'association', { level: 'communal' }),
      actor('b', 'association', { level: 'communal' }),
      actor('c', 'entreprise', { level: 'intercommunal' }),
      actor('d', 'entreprise', { level: 'intercommunal' }),
      actor('e', 'association', { level: 'communal' }),
    ],
    [
      tie('a > b', 'financement', { amount: 5000, startedOn: '2026', programme: 'feder' }),
      tie('a > b', 'commande-publique', { amount: 800 }),
    ],
    { collectives, settings: { countMembership, filters: { hiddenStatuses } } },
  );

const values = (of: ReturnType<typeof pole>) =>
  Object.fromEntries(
    leverReadings(of).flatMap(({ indicators }) => indicators.map(({ name, value }) => [name, value])),
  );

it('counts members of one collective as tied in measures of the network, when the graph does', () => {
  // With them b – c, b – d and c – d: four of ten pairs are tied, ways a – c and a – d take two steps.
  expect(values(pole(true))).toMatchObject({
    density: 4 / 10,
    isolated: 1 / 5,
    meanDistance: 8 / 6,
    largestGroup: 4 / 5,
    groups: 2,
    levelsJoined: 1,
    tiesAcross: 2 / 5,
    // Across b – c, b – d; inside a – b twice, c – d. Of ten pairs, six would be across.
    externalInternal: -1 / 5,
    tiesAcrossSides: 2,
    keyActors: 1,
    essNearCarrier: 2 / 3,
  });
  expect(values(pole(false))).toMatchObject({
    density: 1 / 10,
    isolated: 3 / 5,
    groups: 4,
    levelsJoined: 0,
    tiesAcross: 0,
    externalInternal: -1,
    tiesAcrossSides: 0,
  });
});

it('never counts them in money, contracts, chains and seats', () => {
  const ids = ['training', 'procurement', 'chains', 'participation', 'support'];
  const of = (counted: boolean) => leverReadings(pole(counted)).filter(({ id }) => ids.includes(id));
  expect(of(true)).toEqual(of(false));
  const { euTies, euEuros, fundingTies } = values(pole(true));
  expect([euTies, euEuros, fundingTies]).toEqual([1, 5000, 1]);
});

it('answers questions along them', () => {
  // Of the six pairs of others, b stands between a and c, and between a and d.
  expect(connectors(pole(true)).rows.map(({ id, between }) => [id, between])).toEqual([['b', 2 / 6]]);
  expect(isolation(pole(true)).rows.map(({ id, why }) => `${id} ${why}`)).toEqual(['e alone', 'a edge']);
});

it('names the collective when it alone holds others', () => {
  const { ties } = dependencies(pole(true, [group('k', 'bcd'), group('duo', 'de')]));
  expect(ties).toEqual([{ link: { collectiveId: 'duo', from: 'd', to: 'e' }, cutOff: ['e'] }]);
});

it('puts them in the tables of categories, with the actors as evidence', () => {
  const { cell, most } = tieMatrix(pole(true), 'kinds');
  expect(cell('entreprise', 'association')).toEqual({
    count: 2,
    memberships: 2,
    evidence: { actors: ['b', 'c', 'd'], cooperations: [] },
  });
  expect(cell('association', 'association')).toMatchObject({ count: 2, memberships: 0 });
  expect(most).toBe(2);
});

it('counts those of collectives that are shown and of a counted status, and says how many', () => {
  const wished = group('w', 'ae', { status: 'souhaite' });
  const count = (of: ReturnType<typeof pole>) => reportFindings(of).memberships;
  expect(count(pole(true, [group('k', 'bcd'), wished]))).toBe(3);
  expect(count(pole(false))).toBe(0);
  expect(count(pole(true, [group('k', 'bcd', { status: 'actif' })], ['actif']))).toBe(0);
  expect(pole(true, [group('k', 'bcd', { status: 'actif' })], ['actif']).collectives).toEqual([]);
});
