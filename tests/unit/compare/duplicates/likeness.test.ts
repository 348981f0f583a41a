import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '#shared/base/steps.ts';
import { comparableActor } from '#shared/compare/duplicates/comparable-actor.ts';
import { comparableName } from '#shared/compare/duplicates/comparable-name.ts';
import { duplicatePairs } from '#shared/compare/duplicates/duplicate-pairs.ts';
import { duplicateSteps, duplicatesOf } from '#shared/compare/duplicates/duplicates-of.ts';
import { editDistance } from '#shared/compare/duplicates/edit-distance.ts';
import { likeness } from '#shared/compare/duplicates/likeness.ts';
import { wordNeighbours } from '#shared/compare/duplicates/word-neighbours.ts';
import { type ActorInput, actorSchema } from '#shared/model/actor.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { anActor } from '../../arbitraries.ts';

type Given = Omit<ActorInput, 'id'>;
const make = (given: Given | string, id = 'x') =>
  actorSchema.parse({ id, ...(typeof given === 'string' ? { name: given } : given) });
const like = (one: Given | string, other: Given | string) =>
  likeness(comparableActor(make(one)), comparableActor(make(other)));
const at = (name: string, commune: string) => ({ name, commune: { name: commune } });

describe('the comparable form of a name', () => {
  it.each([
    ['Association La Recyclerie', 'recyclerie'],
    ['LA RECYCLERIE (SCIC SA)', 'recyclerie'],
    ['Coopérative Maraîchère du Pont', 'maraichere pont'],
    ['L’Épicerie du Pont – S.A.R.L.', 'epicerie pont'],
    ['Mairie de Clairval', 'commune clairval'],
    ['St-Martin', 'saint martin'],
    ['La Coop', 'coop'],
    ['Œuvre & Cœur', 'oeuvre coeur'],
  ])('%s', (name, words) => expect(comparableName(name).words.join(' ')).toBe(words));

  it('keeps something of every name that has letters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]*[a-z][a-z ]*$/), (name) => {
        expect(comparableName(name).compact).not.toBe('');
      }),
    );
  });
});

describe('two actors', () => {
  it('of one name, legal form and accents aside', () => {
    expect(like('SCIC La Recyclerie', 'la recyclerie')).toMatchObject({ reasons: ['same-name'], doubts: [] });
    expect(like('Ville de Clairval', 'Mairie de Clairval')?.reasons).toEqual(['same-name']);
    expect(like('FabLab Le Préau', 'Fab Lab Préau')?.reasons).toEqual(['same-name']);
  });

  it('of near names: a slip, a word the more, the commune written out', () => {
    expect(like('Epicerie du Pnot', 'Épicerie du Pont')?.reasons).toEqual(['near-name']);
    expect(like('Cuisine partagée', 'Cuisines partagées Sud')?.reasons).toEqual(['near-name']);
    expect(like('Cuisine partagée de Clairval', at('Cuisine partagée', 'Clairval'))?.reasons).toEqual([
      'same-name',
    ]);
  });

  it('of different names are two', () => {
    expect(like('Lycée agricole', 'Lycée technique')).toBeNull();
    expect(like('Ferme des Aulnes', 'Ferme des Saules')).toBeNull();
    expect(like('École 12', 'École 13')).toBeNull();
    expect(like('Ville de Clairval', 'Communauté de communes de Clairval')).toBeNull();
  });

  it('one called by the short name of the other', () => {
    expect(like('CAT', 'Cuisine à Tout')?.reasons).toEqual(['acronym']);
    expect(like({ name: 'Ligue des oiseaux', acronym: 'L.P.O.' }, 'LPO')?.reasons).toEqual(['acronym']);
    expect(
      like({ name: 'Centre d’art', acronym: 'CAT' }, { name: 'Cuisine à Tout', acronym: 'CUI' }),
    ).toBeNull();
  });

  it('of one number, however it is written', () => {
    expect(like({ name: 'A', siren: '552 100 554' }, { name: 'B', siret: '55210055400025' })).toMatchObject({
      reasons: ['same-siren'],
      confidence: 'high',
    });
    expect(like({ name: 'A', rna: 'w751000001' }, { name: 'B', rna: 'W751 000 001' })?.reasons).toEqual([
      'same-rna',
    ]);
    expect(like({ name: 'Alpha', siren: 'en cours' }, { name: 'Bravo', siren: 'en cours' })).toBeNull();
    expect(like({ name: 'Alpha', siren: '000000000' }, { name: 'Bravo', siren: '000000000' })).toBeNull();
  });

  it('of one SIREN and two SIRETs may be two establishments', () => {
    const found = like({ name: 'A', siret: '55210055400025' }, { name: 'B', siret: '55210055400033' });
    expect(found).toMatchObject({ reasons: ['same-siren'], doubts: ['other-siret'], confidence: 'low' });
  });

  it('of two communes are less likely one, and near names there are two', () => {
    const here = like(at('La Recyclerie', 'Clairval'), at('Recyclerie', 'Clairval'));
    const apart = like(at('La Recyclerie', 'Clairval'), at('Recyclerie', 'Rives'));
    expect(apart?.doubts).toEqual(['other-commune']);
    expect(apart?.score).toBeLessThan((here?.score ?? 0) - 20);
    expect(like(at('Épicerie du Pnot', 'Clairval'), at('Épicerie du Pont', 'Rives'))).toBeNull();
  });

  it('are as like one way round as the other', () => {
    fc.assert(
      fc.property(anActor(fc.uuid()), anActor(fc.uuid()), (one, other) => {
        const [there, back] = [comparableActor(one), comparableActor(other)];
        expect(likeness(there, back)).toEqual(likeness(back, there));
      }),
    );
  });
});

describe('looking for duplicates', () => {
  it('names the likeliest first and never the actor itself', () => {
    const actors = [make('Recyclerie', 'a'), make({ name: 'X', siren: '552100554' }, 'b'), make('Y', 'c')];
    const entered = { ...make('La Recyclerie', 'c'), siren: '552100554' };
    expect(duplicatesOf(entered, actors).map(({ actor }) => actor.id)).toEqual(['b', 'a']);
  });

  it('finds none in the sample', () => {
    expect(duplicatePairs(sampleNetwork('fr', '2026-01-01T00:00:00.000Z').actors)).toEqual([]);
  });

  const words = [
    'ferme',
    'fermes',
    'aulnes',
    'aulne',
    'fab',
    'lab',
    'fablab',
    'recyclerie',
    'recylcerie',
    'clairval',
    'scop',
  ];
  const aLikelyActor = fc.record({
    name: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((list) => list.join(' ')),
    acronym: fc.constantFrom('', 'fa', 'ffl', 'lab'),
    siren: fc.constantFrom('', '', '552100554'),
    rna: fc.constantFrom('', '', 'W751000001'),
    commune: fc.constantFrom({ name: '' }, { name: 'Clairval' }, { name: 'Rives' }),
  });

  it('compares no fewer pairs than all of them, in effect', () => {
    fc.assert(
      fc.property(fc.array(aLikelyActor, { maxLength: 12 }), (given) => {
        const actors = given.map((each, index) => make(each, String(index)));
        const all = actors.flatMap((one, index) =>
          actors.slice(index + 1).flatMap((other) => {
            const found = likeness(comparableActor(one), comparableActor(other));
            return found ? [`${one.id} ${other.id}`] : [];
          }),
        );
        expect(
          duplicatePairs(actors)
            .map(({ one, other }) => `${one} ${other}`)
            .sort(),
        ).toEqual(all.sort());
      }),
      { numRuns: 300 },
    );
  });

  it('words that match each other know it', () => {
    expect(wordNeighbours(['recyclerie', 'recylcerie', 'pont', 'port', 'le', 'la', '2023', '2024'])).toEqual(
      new Map([
        ['recylcerie', ['recyclerie']],
        ['recyclerie', ['recylcerie']],
        ['port', ['pont']],
        ['pont', ['port']],
      ]),
    );
  });
});

describe('slips between two words', () => {
  it.each([
    ['pont', 'pnot', 1],
    ['recyclerie', 'recyclrie', 1],
    ['abc', 'abc', 0],
    ['ca', 'abc', 3],
    ['aab', 'ab', 1],
  ])('%s, %s', (one, other, slips) => expect(editDistance(one, other, 3)).toBe(slips));
});

it('a search in steps finds the same as one at once, beyond one step', () => {
  const known = Array.from({ length: 450 }, (_, place) =>
    make(place % 150 === 7 ? 'La Recyclerie' : `Structure ${place}`, `a${place}`),
  );
  const entered = make('Recyclerie', 'new');
  const found = finish(duplicateSteps(entered, new Map(known.map((actor) => [actor.id, actor]))));
  expect(found.map(({ actor }) => actor.id)).toEqual(['a7', 'a157', 'a307']);
  expect(found).toEqual(duplicatesOf(entered, known));
});
