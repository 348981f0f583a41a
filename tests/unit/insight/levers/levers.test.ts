import { describe, expect, it } from 'vitest';
import { french } from '#shared/i18n/catalogues.ts';
import { gapPieces } from '#shared/insight/levers/gap-words.ts';
import type { LeverReading } from '#shared/insight/levers/lever.ts';
import { leverReadings } from '#shared/insight/levers/readings.ts';
import { tieMatrix } from '#shared/insight/matrices/tie-matrix.ts';
import { scopeOf } from '#shared/insight/scope.ts';
import { emptyState, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { actor, scope, tie } from './small-pole.ts';

function reading(id: LeverReading['id'], of: Parameters<typeof leverReadings>[0]): LeverReading {
  const found = leverReadings(of).find((lever) => lever.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** `{name: value}` of the indicators. */
const values = ({ indicators }: LeverReading) =>
  Object.fromEntries(indicators.map(({ name, value }) => [name, value]));
const gap = ({ gaps }: LeverReading, name: string) => gaps.find((list) => list.name === name)?.items ?? [];
const unknown = ({ unknowns }: LeverReading, name: string) =>
  unknowns.find((list) => list.name === name)?.count ?? 0;

describe('lever 1, training', () => {
  it('counts public bodies that an ESS actor trains or informs, not those that support or train one', () => {
    const found = reading(
      'training',
      scope(
        [
          actor('ville', 'collectivite'),
          actor('departement', 'collectivite'),
          actor('dreets', 'etat'),
          actor('region', 'collectivite'),
          actor('scop', 'cooperative'),
          actor('inconnu', 'autre'),
        ],
        [
          tie('scop > ville', 'formation'),
          tie('region > scop', 'formation'),
          tie('dreets > scop', 'accompagnement'),
          tie('departement > inconnu', 'information'),
        ],
      ),
    );
    // The département's only partner is of unknown side: it is neither with nor without.
    expect(found.indicators[0]).toMatchObject({ part: 1, whole: 3, value: 1 / 3 });
    expect(gap(found, 'publicWithoutLearning').map(({ actors }) => actors)).toEqual([['dreets'], ['region']]);
    expect(unknown(found, 'partnerSide')).toBe(1);
    expect(found.indicators[1]).toMatchObject({ name: 'trainers', value: 1 });
  });
});

describe('lever 2, acquaintance', () => {
  const one = { commune: { name: 'Clairval' }, sectors: [{ sector: 'alimentation' }], level: 'communal' };

  it('measures density, isolation, distance and fresh records', () => {
    const found = reading(
      'acquaintance',
      scope(
        [
          actor('a', 'association', { ...one, checkedOn: '2026-01-10' }),
          actor('b', 'association', { ...one, checkedOn: '2025-11-23' }),
          actor('c', 'association', { ...one }),
          actor('d', 'association', { commune: { name: 'Rives' } }),
        ],
        [tie('a > b', 'projet'), tie('b > c', 'projet'), tie('b > c', 'filiere')],
      ),
    );
    // 2 of 6 pairs; ways a-b 1, b-c 1, a-c 2.
    expect(values(found)).toEqual({
      // a and c have one partner, b two, d none.
      meanDegree: 1,
      density: 2 / 6,
      isolated: 1 / 4,
      meanDistance: 4 / 3,
      freshRecords: 1 / 4,
    });
    expect(gap(found, 'isolatedActor').map(({ actors }) => actors)).toEqual([['d']]);
    expect(gap(found, 'strangers')).toEqual([
      { actors: ['a', 'c'], cooperations: [], terms: { sector: 'alimentation', commune: 'Clairval' } },
    ]);
  });
});

describe('lever 3, procurement', () => {
  it('counts contracts towards ESS, their clauses and their ends; unknown clauses are not a no', () => {
    const clauses = (socialClause: 'yes' | 'no', contractEnd = '') => ({
      procurement: {
        socialClause,
        environmentalClause: 'unknown' as const,
        contractEnd,
      },
    });
    const found = reading(
      'procurement',
      scope(
        [
          actor('ville', 'collectivite'),
          actor('region', 'collectivite'),
          actor('metropole', 'collectivite'),
          actor('scop', 'cooperative'),
          actor('sas', 'entreprise'),
          actor('inconnu', 'autre'),
        ],
        [
          tie('ville > scop', 'commande-publique', { amount: 1000, ...clauses('yes', '2027-05-24') }),
          { ...tie('ville > scop', 'commande-publique', clauses('no', '2027-05-25')), id: 'second' },
          { ...tie('ville > scop', 'commande-publique'), id: 'third' },
          tie('region > sas', 'commande-publique', { amount: 5000, endedOn: '2026-12' }),
          tie('metropole > inconnu', 'commande-publique'),
        ],
      ),
    );
    // Five contracts, one of them to a supplier of unknown side; euros are known of two: 1,000 to ESS of 6,000.
    expect(values(found)).toEqual({
      contracts: 3,
      contractShare: 3 / 4,
      contractEuros: 1000,
      contractEuroShare: 1000 / 6000,
      socialClause: 1 / 2,
      environmentalClause: null,
      environmentalClauseSince: null,
      reserved: null,
      insertionHours: null,
      spaser: null,
      endingSoon: 2,
    });
    expect(found.indicators[0]).toMatchObject({ part: 3, whole: 5 });
    expect(gap(found, 'buyersWithout').map(({ actors }) => actors)).toEqual([['region']]);
    expect(unknown(found, 'amount')).toBe(2);
    expect(unknown(found, 'socialClause')).toBe(3);
    expect(unknown(found, 'supplierSide')).toBe(1);
    expect(unknown(found, 'contractEnd')).toBe(2);
  });
});

describe('lever 4, chains', () => {
  it('finds missing and fragile stages and loose joints', () => {
    const food = (...stages: string[]) => ({ sectors: [{ sector: 'alimentation', stages }] });
    const found = reading(
      'chains',
      scope(
        [
          actor('ferme', 'association', food('production')),
          actor('verger', 'association', food('production')),
          actor('atelier', 'association', food('transformation')),
          actor('coop', 'cooperative', food('logistique', 'distribution')),
          actor('sans', 'association', food()),
        ],
        [tie('ferme > atelier', 'filiere'), tie('atelier > coop', 'projet')],
      ),
    );
    // Seven stages: production 2, transformation 1, logistics 1, distribution 1, then three with nobody.
    expect(values(found)).toEqual({
      stagesHeld: 4 / 7,
      stagesFragile: 3,
      stagesMissing: 3,
      jointsHeld: 2 / 3,
    });
    expect(gap(found, 'missingJoint').map(({ terms }) => terms)).toEqual([
      { sector: 'alimentation', stage: 'transformation', next: 'logistique' },
    ]);
    expect(gap(found, 'missingStage').map(({ terms }) => terms?.stage)).toEqual([
      'restauration-collective',
      'consommation',
      'valorisation-biodechets',
    ]);
    expect(unknown(found, 'stage')).toBe(1);
  });
});

describe('lever 4 without known stages', () => {
  const culture = { sectors: [{ sector: 'culture' }] };
  const habitat = (...stages: string[]) => ({ sectors: [{ sector: 'habitat', stages }] });

  it('says of a sector without any stage that it is unknown, not that its stages are missing', () => {
    const found = reading('chains', scope([actor('troupe', 'association', culture)], []));
    expect(values(found)).toEqual({
      stagesHeld: null,
      stagesFragile: null,
      stagesMissing: null,
      jointsHeld: null,
    });
    expect(found.gaps.map(({ total }) => total)).toEqual([0, 0, 0]);
    expect(unknown(found, 'stage')).toBe(1);
  });

  it('says with a missing stage how many actors may hold it', () => {
    const { network } = scope([], []);
    const [first = ''] =
      network.vocabularies.sectors.find(({ id }) => id === 'habitat')?.stages.map(({ id }) => id) ?? [];
    const of = scope(
      [actor('toit', 'association', habitat(first)), actor('bail', 'association', habitat())],
      [],
    );
    const [missing] = gap(reading('chains', of), 'missingStage');
    expect(missing?.terms).toMatchObject({ sector: 'habitat', unplaced: '1' });
    const state = { ...emptyState(network), actors: new Map() };
    const words = gapPieces('missingStage', missing ?? { actors: [], cooperations: [] }, state, 'fr');
    expect(words.map(({ text }) => text).join('')).toMatch(
      /^Habitat\u202f: personne parmi les acteurs placés pour «\u202f.+\u202f»\u202f; 1 acteur reste à placer\.$/,
    );
  });
});

describe('lever 5, consolidation', () => {
  it('measures groups, collectives and core', () => {
    const found = reading(
      'consolidation',
      scope(
        ['a', 'b', 'c', 'd', 'e'].map((id) => actor(id, 'association')),
        [tie('a > b', 'projet'), tie('b > c', 'projet'), tie('d > e', 'projet', { status: 'termine' })],
        {
          collectives: [
            {
              id: 'k',
              name: 'K',
              members: [{ actorId: 'a' }, { actorId: 'd' }, { actorId: 'e', until: '2025' }],
            },
          ],
        },
      ),
    );
    expect(values(found)).toMatchObject({ largestGroup: 3 / 5, groups: 3, inCollective: 2 / 5 });
    expect(gap(found, 'cutOffGroup').map(({ actors }) => actors)).toEqual([['d'], ['e']]);
  });

  it('counts ended ties when the user widens it', () => {
    const found = reading(
      'consolidation',
      scope(
        ['a', 'b'].map((id) => actor(id, 'association')),
        [tie('a > b', 'projet', { status: 'termine' })],
        { statuses: ['actif', 'termine'] },
      ),
    );
    expect(values(found)).toMatchObject({ groups: 1 });
  });
});

describe('lever 6, participation', () => {
  it('counts seats of ESS actors and citizens that are not over', () => {
    const found = reading(
      'participation',
      scope(
        [
          actor('ville', 'collectivite'),
          actor('scop', 'cooperative'),
          actor('habitants', 'citoyens'),
          actor('sas', 'entreprise'),
          actor('inconnu', 'autre'),
        ],
        [tie('scop > ville', 'gouvernance'), tie('inconnu > ville', 'gouvernance')],
        {
          collectives: [
            {
              id: 'comite',
              name: 'Comité',
              kind: 'instance',
              publicPolicy: 'yes',
              members: [
                { actorId: 'sas' },
                { actorId: 'habitants' },
                { actorId: 'scop', until: '2025' },
                { actorId: 'ville' },
              ],
            },
          ],
        },
      ),
    );
    // Known holders: scop at the town; the company, the inhabitants and the town on the committee.
    expect(values(found)).toEqual({ seatsHeld: 2 / 4, seatsEss: 1 / 4, seatsCitizens: 1 / 4, ownSeats: 0 });
    expect(gap(found, 'bodyWithoutEss').map(({ terms }) => terms)).toEqual([{ collective: 'comite' }]);
    expect(gap(found, 'bodyWithoutCitizens')).toEqual([]);
    expect(unknown(found, 'holderSide')).toBe(1);
  });
});

describe('lever 7, levels', () => {
  const found = scope(
    [
      actor('q', 'association', { level: 'quartier' }),
      actor('c', 'collectivite', { level: 'communal' }),
      actor('r', 'collectivite', { level: 'regional' }),
      actor('x', 'association'),
    ],
    [tie('q > c', 'projet'), tie('q > r', 'projet'), tie('x > r', 'projet')],
  );

  it('joins neighbouring levels among those present', () => {
    const lever = reading('levels', found);
    expect(values(lever)).toEqual({ levelsJoined: 1 / 2, levelsPresent: 3, tiesAcross: 1 });
    expect(gap(lever, 'levelsApart').map(({ terms }) => terms)).toEqual([
      { level: 'communal', next: 'regional' },
    ]);
    expect(unknown(lever, 'level')).toBe(1);
  });

  it('holds the ties of each pair of levels', () => {
    expect(tieMatrix(found, 'levels').cell('regional', 'quartier').evidence.cooperations).toEqual([
      'q > r projet',
    ]);
  });
});

describe('lever 8, support', () => {
  const money = scope(
    [
      actor('banque', 'financeur'),
      actor('region', 'collectivite'),
      actor('scop', 'cooperative'),
      actor('asso', 'association'),
    ],
    [
      tie('banque > scop', 'financement', { amount: 3000, startedOn: '2025-03' }),
      tie('region > scop', 'financement', { amount: 1000, startedOn: '2026' }),
      { ...tie('region > scop', 'financement'), id: 'unknown' },
    ],
  );

  it('measures money, dependency on the first funder and who has none', () => {
    const found = reading('support', money);
    expect(values(found)).toEqual({
      fundingEuros: 4000,
      fundingTies: 3,
      firstFunder: 3 / 4,
      essFunded: 1 / 2,
    });
    expect(gap(found, 'essWithoutFunding').map(({ actors }) => actors)).toEqual([['asso']]);
    expect([unknown(found, 'amount'), unknown(found, 'year')]).toEqual([1, 1]);
  });
});

describe('lever 9, Europe', () => {
  it('finds the carriers, who is near one, and the sectors that have none', () => {
    const of = (sector: string) => ({ sectors: [{ sector }] });
    const found = reading(
      'europe',
      scope(
        [
          actor('region', 'collectivite'),
          actor('porteur', 'association', of('alimentation')),
          actor('ami', 'association', of('numerique')),
          actor('ami2', 'association', of('numerique')),
          actor('loin', 'association', of('numerique')),
        ],
        [
          tie('region > porteur', 'financement', { programme: 'feder', amount: 500 }),
          tie('region > ami', 'financement'),
          tie('porteur > ami', 'projet'),
          tie('ami > ami2', 'projet'),
          tie('ami2 > loin', 'projet'),
        ],
      ),
    );
    expect(values(found)).toEqual({ euTies: 1, euEuros: 500, euCarriers: 1, essNearCarrier: 3 / 4 });
    expect(gap(found, 'sectorWithoutEu').map(({ terms }) => terms)).toEqual([{ sector: 'numerique' }]);
    expect([unknown(found, 'programme'), unknown(found, 'amount')]).toEqual([1, 0]);
  });
});

describe('lever 10, bridges', () => {
  it('measures the E-I index and finds who alone joins the two worlds', () => {
    const both = (id: string, kind: string) => actor(id, kind, { sectors: [{ sector: 'textile' }] });
    const found = reading(
      'bridges',
      scope(
        [
          both('e1', 'association'),
          actor('e2', 'association'),
          actor('c1', 'entreprise'),
          both('c2', 'entreprise'),
          actor('ville', 'collectivite'),
          actor('inconnu', 'autre'),
        ],
        [
          tie('e1 > e2', 'projet'),
          tie('e2 > c1', 'filiere'),
          tie('c1 > c2', 'projet'),
          tie('e1 > ville', 'projet'),
        ],
      ),
    );
    // Inside: e1-e2 and c1-c2; across: e2-c1. By chance: 4 of the 6 pairs are across.
    expect(found.indicators[0]).toMatchObject({ name: 'tiesAcrossSides', part: 1, whole: 3 });
    expect(found.indicators[2]).toMatchObject({ value: -1 / 3, expected: 1 / 3 });
    expect(values(found)).toMatchObject({ tiesAcrossSides: 1, keyActors: 2 });
    expect(found.indicators[1]?.evidence.actors).toEqual(['e2', 'c1']);
    expect(gap(found, 'sectorWithoutBridge').map(({ terms }) => terms)).toEqual([{ sector: 'textile' }]);
    expect(unknown(found, 'actorSide')).toBe(1);
  });
});

describe('what is not known', () => {
  it('is no zero: contracts to suppliers of unknown side, money without amounts, nobody of known side', () => {
    const of = scope(
      [actor('ville', 'collectivite'), actor('x', 'autre'), actor('y', 'autre')],
      [tie('ville > x', 'commande-publique', { amount: 900 }), tie('ville > y', 'financement')],
    );
    expect(values(reading('procurement', of))).toMatchObject({
      contracts: null,
      contractEuros: null,
      endingSoon: null,
    });
    expect(values(reading('support', of))).toEqual({
      fundingEuros: null,
      fundingTies: 1,
      firstFunder: null,
      essFunded: null,
    });
    expect(values(reading('europe', of))).toMatchObject({ euTies: null, euEuros: null, euCarriers: null });
    expect(values(reading('bridges', of))).toMatchObject({ tiesAcrossSides: null, keyActors: null });
    expect(values(reading('levels', of))).toMatchObject({ levelsPresent: null });
  });

  it('is a zero where all is known', () => {
    const of = scope(
      [
        actor('ville', 'collectivite', { level: 'communal' }),
        actor('scop', 'cooperative', { level: 'communal' }),
      ],
      [tie('ville > scop', 'projet')],
    );
    expect(values(reading('procurement', of))).toMatchObject({ contracts: 0, contractEuros: 0 });
    expect(values(reading('support', of))).toMatchObject({ fundingEuros: 0, fundingTies: 0 });
    expect(values(reading('europe', of))).toMatchObject({ euTies: 0, euEuros: 0 });
    expect(values(reading('bridges', of))).toMatchObject({ tiesAcrossSides: 0, keyActors: 0 });
  });
});

describe('all levers', () => {
  it('read an empty network without a figure that is not there', () => {
    for (const lever of leverReadings(scope([], []))) {
      for (const { value } of lever.indicators) expect([null, 0]).toContain(value);
      expect(lever.unknowns).toEqual([]);
    }
  });

  it('have words for everything that they say', () => {
    const { lever, indicator, gap, unknown } = french.levers;
    const state = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
    const unsettled = {
      ...state,
      actors: new Map([...state.actors].map(([id, one]) => [id, { ...one, kind: 'autre', level: '' }])),
    };
    for (const read of [state, unsettled]) {
      for (const { id, indicators, gaps, unknowns } of leverReadings(
        scopeOf(read, visible(read, defaultViewSettings()), { day: '2026-11-24' }),
      )) {
        expect(lever).toHaveProperty(id);
        for (const { name } of indicators) expect(indicator).toHaveProperty(name);
        for (const { name } of gaps) expect(gap).toHaveProperty(name);
        for (const { name } of unknowns) expect(unknown).toHaveProperty(`${name}_other`);
      }
    }
  });

  it('name only actors and ties that the graph shows', () => {
    const state = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
    const shown = visible(state, {
      ...defaultViewSettings(),
      filters: { ...defaultViewSettings().filters, hiddenSectors: ['numerique'], hiddenTypes: ['projet'] },
    });
    const readings = leverReadings(scopeOf(state, shown, { day: '2026-11-24' }));
    const evidence = readings.flatMap(({ indicators, gaps, unknowns }) => [
      ...indicators.map((indicator) => indicator.evidence),
      ...gaps.flatMap(({ items }) => items),
      ...unknowns,
    ]);
    for (const { actors, cooperations } of evidence) {
      expect(actors.filter((id) => !shown.actors.has(id))).toEqual([]);
      expect(cooperations.filter((id) => !shown.cooperations.has(id))).toEqual([]);
    }
    expect(readings.every(({ indicators }) => indicators[0]?.value !== null)).toBe(true);
  });
});
