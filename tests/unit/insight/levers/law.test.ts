import { describe, expect, it } from 'vitest';
import { moveTerm } from '#shared/changes/commands/lists.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { figureOf, shareWords } from '#shared/insight/levers/indicator-words.ts';
import type { LeverId } from '#shared/insight/levers/lever.ts';
import { leverReadings } from '#shared/insight/levers/readings.ts';
import { leverSentence } from '#shared/insight/levers/sentence.ts';
import type { CooperationInput } from '#shared/model/cooperation.ts';
import { emptyState } from '#shared/model/network-state.ts';
import { actor, scope, tie } from './small-pole.ts';

/** What the law and the field say that the levers count; each figure is worked out by hand. */
type Pole = ReturnType<typeof scope>;

function reading(of: Pole, id: LeverId) {
  const found = leverReadings(of).find((lever) => lever.id === id);
  if (!found) throw new Error(id);
  return found;
}

const values = (of: Pole, id: LeverId) =>
  Object.fromEntries(reading(of, id).indicators.map(({ name, value }) => [name, value]));
const unknowns = (of: Pole, id: LeverId) =>
  Object.fromEntries(reading(of, id).unknowns.map(({ name, count }) => [name, count]));
const gaps = (of: Pole, id: LeverId, name: string) =>
  reading(of, id).gaps.find((list) => list.name === name)?.items ?? [];

const ACTORS = [actor('ville', 'collectivite'), actor('scop', 'cooperative'), actor('sas', 'entreprise')];

describe('the day', () => {
  it('takes what has ended and what has not begun out, whatever the status says (24 November 2026)', () => {
    const of = scope(ACTORS, [
      tie('ville > scop', 'financement', { amount: 1, status: 'actif', endedOn: '2026-11-23' }),
      { ...tie('ville > scop', 'financement', { amount: 10, status: 'actif', endedOn: '2026' }), id: 'year' },
      { ...tie('ville > scop', 'financement', { amount: 100, startedOn: '2027' }), id: 'next' },
    ]);
    expect(values(of, 'support')).toMatchObject({ fundingTies: 1, fundingEuros: 10 });
  });

  it('takes out who has left, with their ties', () => {
    const of = scope(
      [...ACTORS, actor('parti', 'association', { leftOn: '2025' })],
      [tie('ville > parti', 'projet'), tie('ville > scop', 'projet')],
    );
    // Two of three are tied.
    expect(values(of, 'acquaintance')).toMatchObject({ isolated: 1 / 3, meanDegree: 2 / 3 });
  });

  it('counts what has ended when its status is asked for', () => {
    const of = scope(ACTORS, [tie('ville > scop', 'projet', { status: 'actif', endedOn: '2020' })], {
      statuses: ['actif', 'termine'],
    });
    expect(values(of, 'acquaintance')).toMatchObject({ isolated: 1 / 3 });
  });
});

describe('lever 3', () => {
  const contract = (id: string, to: string, fields: Partial<CooperationInput> = {}): CooperationInput => ({
    ...tie(`ville > ${to}`, 'commande-publique', fields),
    id,
  });

  it('tells environmental clauses before 22 August 2026 from those since', () => {
    const yes = { procurement: { environmentalClause: 'yes' as const } };
    const no = { procurement: { environmentalClause: 'no' as const } };
    const of = scope(ACTORS, [
      contract('1', 'sas', { startedOn: '2026-08-21', ...no }),
      contract('2', 'scop', { startedOn: '2024', ...yes }),
      contract('3', 'sas', { startedOn: '2026-08-22', ...yes }),
      contract('4', 'sas', { startedOn: '2026', ...yes }),
      contract('5', 'sas', { startedOn: '2026-09' }),
    ]);
    expect(values(of, 'procurement')).toMatchObject({
      environmentalClause: 1 / 2,
      environmentalClauseSince: 1,
    });
    expect(unknowns(of, 'procurement')).toMatchObject({ contractStart: 1, environmentalClause: 1 });
  });

  it('counts reserved contracts by article, hours of insertion and public buyers with a scheme', () => {
    const of = scope(
      [
        actor('ville', 'collectivite', { spaser: 'yes' }),
        actor('region', 'collectivite'),
        ...ACTORS.slice(1),
        actor('departement', 'collectivite', { spaser: 'no' }),
      ],
      [
        contract('1', 'scop', { procurement: { reservedArticle: 'l2113-13', insertionHours: 120 } }),
        contract('2', 'scop', { procurement: { reserved: 'yes', insertionHours: 30, socialClause: 'yes' } }),
        contract('3', 'sas', { procurement: { reserved: 'no', socialClause: 'yes' } }),
        tie('region > sas', 'commande-publique'),
      ],
    );
    expect(values(of, 'procurement')).toMatchObject({
      contracts: 2,
      contractShare: 2 / 4,
      reserved: 2 / 3,
      reservedInsertion: 1,
      insertionHours: 150,
      spaser: 1 / 2,
    });
    expect(values(of, 'procurement')).not.toHaveProperty('reservedEss');
    expect(unknowns(of, 'procurement')).toMatchObject({
      reserved: 1,
      reservedArticle: 1,
      insertionHours: 1,
      spaser: 1,
    });
  });
});

describe('lever 4', () => {
  const at = (id: string, sector: string, ...stages: string[]) =>
    actor(id, 'association', { sectors: [{ sector, stages }] });

  it('has joints in ordered chains only, and none from recycling to sale', () => {
    const of = scope(
      [
        at('a', 'numerique', 'infrastructure'),
        at('b', 'numerique', 'developpement'),
        at('c', 'circulaire', 'recyclage'),
        at('d', 'circulaire', 'vente'),
        at('e', 'textile', 'fibre'),
        at('f', 'textile', 'filature'),
      ],
      [],
    );
    expect(gaps(of, 'chains', 'missingJoint').map(({ terms }) => terms)).toEqual([
      { sector: 'textile', stage: 'fibre', next: 'filature' },
    ]);
    expect(values(of, 'chains')).toMatchObject({ jointsHeld: 0, stagesFragile: 6 });
  });
});

describe('lever 6', () => {
  it('counts seats of public policy apart from those of the economy itself, and says which are neither', () => {
    const members = [{ actorId: 'scop' }, { actorId: 'sas' }];
    const of = scope(ACTORS, [tie('sas > scop', 'gouvernance'), tie('sas > ville', 'gouvernance')], {
      collectives: [
        { id: 'conseil', name: 'Conseil', kind: 'instance', publicPolicy: 'yes', members },
        { id: 'comite', name: 'Comité', kind: 'instance', members },
        { id: 'pole', name: 'Pôle', kind: 'ptce', members },
      ],
    });
    // Of public policy: sas at the town, scop and sas in the council. Its own: sas at the scop, two in the pole.
    expect(values(of, 'participation')).toEqual({
      seatsHeld: 1 / 3,
      seatsEss: 1 / 3,
      seatsCitizens: 0,
      ownSeats: 3,
    });
    expect(unknowns(of, 'participation')).toEqual({ bodyPolicy: 1 });
  });
});

describe('lever 7', () => {
  it('joins a level that was added with its neighbours once it has its place', () => {
    const base = scope(
      [
        actor('q', 'association', { level: 'quartier' }),
        actor('p', 'association', { level: 'pays' }),
        actor('c', 'association', { level: 'communal' }),
      ],
      [tie('q > p', 'projet')],
    );
    const levels = [...base.network.vocabularies.levels, { id: 'pays', unplaced: true }];
    const network = { ...base.network, vocabularies: { ...base.network.vocabularies, levels } };
    const of = { ...base, network };
    expect(values(of, 'levels')).toMatchObject({ levelsJoined: 0, levelsPresent: 3 });
    expect(unknowns(of, 'levels')).toEqual({ levelPlace: 1 });
    const state = emptyState(network);
    const placed = applyPatch(state, moveTerm({ name: 'levels' }, 'pays', 1).patch(state)).network;
    // Quartier, pays, communal: the first two are joined.
    expect(values({ ...base, network: placed }, 'levels')).toMatchObject({ levelsJoined: 1 / 2 });
    expect(unknowns({ ...base, network: placed }, 'levels')).toEqual({});
  });
});

describe('lever 8', () => {
  it('counts cash, kind and guarantees apart, and money by its nature', () => {
    const money = (id: string, fields: Partial<CooperationInput>): CooperationInput => ({
      ...tie('ville > scop', 'financement', fields),
      id,
    });
    const of = scope(ACTORS, [
      money('1', { amount: 1000, amountKind: 'cash', fundingNature: 'subvention' }),
      money('2', { amount: 400, fundingNature: 'pret' }),
      money('3', { amount: 9000, amountKind: 'in-kind' }),
      money('4', { amount: 50_000, amountKind: 'cash', fundingNature: 'garantie' }),
    ]);
    expect(values(of, 'support')).toMatchObject({
      fundingEuros: 1400,
      fundingInKind: 9000,
      fundingTies: 4,
      fundingGrant: 1000,
      fundingLoan: 400,
      fundingGuarantee: 50_000,
      firstFunder: 1,
    });
    expect(unknowns(of, 'support')).toMatchObject({ amountKind: 1, fundingNature: 1 });
  });
});

describe('words', () => {
  const say = (of: Pole, id: LeverId, language: 'fr' | 'en' = 'fr') =>
    leverSentence(reading(of, id), language);

  it('say each lever in a sentence, in both languages', () => {
    const of = scope(ACTORS, [
      tie('ville > scop', 'commande-publique', { amount: 800 }),
      tie('ville > sas', 'commande-publique'),
      tie('scop > sas', 'filiere'),
    ]);
    expect(say(of, 'procurement')).toBe('1 marché sur 2 va à l’ESS.');
    expect(say(of, 'procurement', 'en')).toBe('1 contract of 2 goes to the social economy.');
    expect(say(of, 'training')).toBe('Aucun acteur public n’a été formé ni informé par l’ESS.');
    expect(say(of, 'acquaintance')).toBe('Un acteur a en moyenne 2 partenaires, et chacun en a au moins un.');
    expect(say(of, 'consolidation')).toBe('Le réseau est d’un seul tenant.');
    expect(say(of, 'support')).toBe('Aucun financement n’est saisi.');
    const funding = (amountKind: 'cash' | 'in-kind') =>
      tie('ville > scop', 'financement', { amount: 900, amountKind });
    expect(say(scope(ACTORS, [funding('cash')]), 'support')).toMatch(/ font 900\s€ en numéraire\.$/);
    expect(say(scope(ACTORS, [funding('in-kind')]), 'support')).toMatch(
      /^Les apports connus font 900\s€ en nature/,
    );
    expect(say(of, 'bridges')).toMatch(/^L’ESS et les entreprises conventionnelles travaillent ensemble/);
    expect(say(scope([], []), 'levels')).toBe('Il faut au moins deux échelons renseignés pour le dire.');
  });

  it('say of few things how many of how many, not a percentage', () => {
    const few = {
      name: 'socialClause',
      unit: 'share' as const,
      evidence: { actors: [], cooperations: [] },
    };
    expect(figureOf({ ...few, value: 1, part: 1, whole: 1 }, 'fr')).toBe('1 sur 1');
    expect(shareWords(2, 9, 'en')).toBe('2 of 9');
    expect(shareWords(5, 10, 'en')).toBe('50%');
    expect(shareWords(0, 0, 'en')).toBe('—');
    expect(figureOf({ ...few, value: 0.25, part: 5, whole: 20 }, 'en')).toBe('25%');
  });
});
