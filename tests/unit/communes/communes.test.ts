import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completedCommune, planCommunes } from '#shared/communes/complete.ts';
import { departmentName, foldCommune, readDirectory } from '#shared/communes/directory.ts';
import { postcodeFor, searchCommunes } from '#shared/communes/search.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { asset } from '../../../build/communes.ts';

const directory = readDirectory(asset());
const known = (insee: string) => {
  const commune = directory.byInsee(insee);
  if (!commune) throw new Error(`no commune ${insee}`);
  return commune;
};
const names = (typed: string) => searchCommunes(directory, typed).map(({ name }) => name);

describe('the directory', () => {
  it('knows the communes of France, their EPCI, department and region', () => {
    expect(directory.communes().length).toBeGreaterThan(34_000);
    expect(known('69266')).toMatchObject({ name: 'Villeurbanne', epci: 'Métropole de Lyon' });
    expect(departmentName(known('69266'))).toBe('Rhône (69), Auvergne-Rhône-Alpes');
    expect(departmentName(known('2A004'))).toBe('Corse-du-Sud (2A), Corse');
    expect(departmentName(known('97411'))).toBe('La Réunion (974)');
    expect(known('75111')).toMatchObject({ district: true, epci: 'Métropole du Grand Paris' });
  });

  it('finds each by its code, and nothing by what is no code', () => {
    expect(directory.communes().filter((commune) => directory.byInsee(commune.insee) !== commune)).toEqual(
      [],
    );
    const fresh = readDirectory(asset());
    const [first, last] = [directory.communes()[0], directory.communes().at(-1)];
    expect([first, last].map((commune) => fresh.byInsee(commune?.insee ?? ''))).toEqual([first, last]);
    for (const code of ['', '0', '00000', '2a004', '99999', `${first?.insee}|${first?.name}`])
      expect(directory.byInsee(code)).toBeUndefined();
  });
});

describe('the search', () => {
  it('folds accents, case, hyphens and saints', () => {
    expect(names('st etienne')[0]).toBe('Saint-Étienne');
    expect(names('SAINT ÉTIENNE')[0]).toBe('Saint-Étienne');
    expect(names('Saint-Étienne Cedex 2')[0]).toBe('Saint-Étienne');
    expect(names('stes maries')).toContain('Saintes-Maries-de-la-Mer');
  });

  it('puts the whole name first, then beginnings, the largest first', () => {
    const found = searchCommunes(directory, 'lille', 20);
    expect(found[0]?.name).toBe('Lille');
    expect(found[1]?.name).toBe('Lillers');
    expect(names('havre')).toContain('Le Havre');
    expect(names('l hay')[0]).toBe("L'Haÿ-les-Roses");
  });

  it('takes a postcode, begun or whole, alone or with a name, and an INSEE code', () => {
    expect(names('69100')).toContain('Villeurbanne');
    expect(names('07200 aub')[0]).toBe('Aubenas');
    expect(searchCommunes(directory, '2a004')[0]?.name).toBe('Ajaccio');
    expect(names('paris 11')).toContain('Paris 11e Arrondissement');
    expect(names('75011').slice(0, 2)).toEqual(['Paris', 'Paris 11e Arrondissement']);
    for (const { postcodes } of searchCommunes(directory, '073', 50)) {
      expect(postcodes.some((postcode) => postcode.startsWith('073'))).toBe(true);
    }
  });

  it('finds any commune by its own name, however it is written, and by its postcode with it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...directory.communes()), fc.boolean(), (commune, plain) => {
        const typed = plain ? foldCommune(commune.name) : commune.name.toUpperCase();
        fc.pre(foldCommune(typed).length > 1);
        expect(searchCommunes(directory, typed, 1000)).toContain(commune);
        for (const postcode of commune.postcodes.slice(0, 1)) {
          expect(searchCommunes(directory, `${postcode} ${typed}`, 3)).toContain(commune);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('returns nothing for nothing, for one letter and for what is nowhere', () => {
    expect(['', ' ', 'a', '-', 'Genève', 'zzzz', '<b>'].flatMap(names)).toEqual([]);
  });

  it('never guesses one postcode among several', () => {
    expect(postcodeFor(known('69266'))).toBe('69100');
    expect(postcodeFor(known('69123'))).toBe('');
    expect(postcodeFor(known('69123'), '75001', '69007')).toBe('69007');
  });
});

describe('the proposals', () => {
  const actor = (id: string, commune: { name?: string; insee?: string; postcode?: string }) =>
    actorSchema.parse({ id, name: id, commune });

  it('separate what is sure from what is to be chosen, and from what is unknown', () => {
    const plan = planCommunes(directory, [
      actor('by name', { name: 'villeurbanne' }),
      actor('both', { name: 'St Denis', postcode: '97400' }),
      actor('namesakes', { name: 'Saint-Denis' }),
      actor('shared postcode', { postcode: '07200' }),
      actor('disagree', { name: 'Villeurbanne', postcode: '13001' }),
      actor('abroad', { name: 'Genève' }),
      actor('has one', { name: 'Lyon', insee: '69123' }),
      actor('has none', {}),
    ]);
    const certain = plan.proposals.filter((proposal) => proposal.certain);
    expect(certain.map((proposal) => [proposal.actor.id, proposal.candidates[0]?.insee])).toEqual([
      ['by name', '69266'],
      ['both', '97411'],
    ]);
    const unsure = plan.proposals.filter((proposal) => !proposal.certain);
    expect(unsure.map((proposal) => proposal.actor.id)).toEqual(['namesakes', 'shared postcode', 'disagree']);
    expect(unsure[0]?.candidates.map(({ insee }) => insee)).toEqual(['97411', '93066', '11339', '30247']);
    expect(plan.unknown.map(({ id }) => id)).toEqual(['abroad']);
  });

  it('keep the postcode that was given', () => {
    const lyon = { name: 'lyon', insee: '', postcode: '69007' };
    expect(completedCommune(known('69123'), lyon)).toEqual({
      name: 'Lyon',
      insee: '69123',
      postcode: '69007',
    });
    expect(completedCommune(known('69123'), { ...lyon, postcode: '69266' }).postcode).toBe('69266');
  });
});
