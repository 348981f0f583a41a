import { describe, expect, it } from 'vitest';
import { readField } from './read-field.ts';

describe('files of the field that went through a spreadsheet', () => {
  it('have the zeros back that it took off', async () => {
    const { actors } = await readField('x.csv', [
      'SIREN;SIRET;denominationUniteLegale;codePostalEtablissement;codeCommuneEtablissement;etatAdministratifEtablissement',
      '5520554;5520554;A;1000;1053;A',
      '54800172;5480017200006;B;01000;2A004;A',
    ]);
    expect(actors).toMatchObject([
      { name: 'A', commune: { postcode: '01000', insee: '01053' } },
      { name: 'B', siren: '054800172', siret: '05480017200006', commune: { insee: '2A004' } },
    ]);
  });

  it('tell numbers that it rounded: two bodies of one such number stay two', async () => {
    const { actors, told, ties } = await readField('x.csv', [
      'nomAttribuant;idAttribuant;nomBeneficiaire;idBeneficiaire;montant',
      'Ville;2,13301E+13;Cercle;8,12232E+13;10',
      'Ville;2,13301E+13;Atelier;8,12232E+13;10',
    ]);
    expect(actors.map(({ name }) => name)).toEqual(['Ville', 'Cercle', 'Atelier']);
    expect(ties.length).toBe(2);
    expect(told.filter(([code]) => code === 'number-rounded').length).toBe(4);
  });

  it('have amounts as their whole column writes them', async () => {
    const amounts = async (...cells: string[]) => {
      const rows = cells.map((cell) => `Ville;Cercle;${cell}`);
      const { ties } = await readField('x.csv', ['nomAttribuant;nomBeneficiaire;montant', ...rows]);
      return ties.map(({ amount }) => amount);
    };
    expect(await amounts('12.000', '1.500,50')).toEqual([12_000, 1500.5]);
    expect(await amounts('12.50', '1500.25')).toEqual([12.5, 1500.25]);
    expect(await amounts('12 000 €', '3,5 k€')).toEqual([12_000, 3500]);
  });

  it('leave out what sums them up, and say so', async () => {
    const { ties, told } = await readField('x.csv', [
      'nomAttribuant;nomBeneficiaire;montant',
      'Ville;Cercle;10',
      'TOTAL;;10',
    ]);
    expect(ties.length).toBe(1);
    expect(told).toEqual([['row-of-table', 3, 'TOTAL 10']]);
  });
});

describe('bodies of one name', () => {
  const named = async (...rows: string[]) => {
    const { actors } = await readField('x.csv', [
      'nomAttribuant;nomBeneficiaire;idBeneficiaire;montant',
      ...rows.map((row) => `Ville;${row};10`),
    ]);
    return actors.slice(1).map(({ name, siret }) => [name, siret]);
  };

  it('are two where they have two numbers, and one where one row gives none', async () => {
    expect(await named('Amicale;55210055400013', 'AMICALE;73282932000074')).toEqual([
      ['Amicale', '55210055400013'],
      ['AMICALE', '73282932000074'],
    ]);
    expect(await named('Amicale;', 'Amicale;55210055400013', 'amicale;')).toEqual([
      ['Amicale', '55210055400013'],
    ]);
  });
});

describe('numbers of other registers', () => {
  it('know an association by its RNA where it has no SIRET', async () => {
    const { actors } = await readField('x.csv', [
      'nomAttribuant;nomBeneficiaire;idBeneficiaire;montant',
      'Ville;Cercle;W332001234;10',
    ]);
    expect(actors[1]).toMatchObject({ id: 'W332001234', rna: 'W332001234' });
  });

  it('give the seat of a company that has its number apart', async () => {
    const { actors } = await readField('x.csv', [
      'siren,nicSiegeUniteLegale,denominationUniteLegale,etatAdministratifUniteLegale,categorieJuridiqueUniteLegale',
      '552100554,13,LA RECYCLERIE,C,9220',
    ]);
    expect(actors).toMatchObject([{ siren: '552100554', siret: '55210055400013', tags: ['Fermé'] }]);
  });

  it('keep decimals of JSON, however many there are', async () => {
    const contract = {
      id: '1',
      acheteur: { id: '21330063500017' },
      titulaires: [{ id: '55210055400013' }],
      montant: 12.125,
    };
    const { ties } = await readField('x.json', JSON.stringify({ marches: [contract] }));
    expect(ties).toMatchObject([{ amount: 12.13 }]);
  });
});
