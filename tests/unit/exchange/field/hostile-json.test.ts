import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles, textFile } from '../import-files.ts';

/** An object of a format with anything at all under its keys. */
const withKeys = (...keys: string[]) =>
  fc.dictionary(fc.constantFrom(...keys, '__proto__', 'constructor'), fc.jsonValue({ maxDepth: 3 }));

const CONTRACT = withKeys(
  'id',
  'uid',
  'acheteur',
  'titulaires',
  'montant',
  'modifications',
  'actesSousTraitance',
  'considerationsSociales',
  'dureeMois',
  'dateNotification',
  'techniques',
);
const COMPANY = withKeys(
  'siren',
  'nom_complet',
  'siege',
  'complements',
  'finances',
  'nature_juridique',
  'date_fermeture',
);
const EMPLOYER = withKeys('siret', 'raison_sociale', 'type', 'site_web', 'description');

describe('JSON of the field that holds anything', () => {
  it.each([
    [
      'contracts',
      CONTRACT,
      (one: object) => ({
        marches: [
          { id: '1', acheteur: { id: '21330063500017' }, titulaires: [{ id: '55210055400013' }] },
          one,
        ],
      }),
    ],
    ['companies', COMPANY, (one: object) => ({ results: [{ siren: '552100554', nom_complet: 'A' }, one] })],
    [
      'employers',
      EMPLOYER,
      (one: object) => ({ results: [{ siret: '55210055400013', raison_sociale: 'A', type: 'EI' }, one] }),
    ],
  ])('%s are read, or refused with a reason, and never break off', async (_, item, file) => {
    await fc.assert(
      fc.asyncProperty(item, async (one) => {
        const { plan, names } = await importFiles([textFile('x.json', JSON.stringify(file(one)))]);
        expect(names.length).toBeGreaterThanOrEqual(1);
        expect(plan.rows.filter(({ action, reason }) => action === 'error' && !reason)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each([1e300, -5, 1e13])('a turnover of %d is said, and left out', async (ca) => {
    const company = { siren: '552100554', nom_complet: 'A', finances: { 2023: { ca } } };
    const { actor, codes } = await importFiles([textFile('x.json', JSON.stringify({ results: [company] }))]);
    expect(actor('A')?.budget).toBeNull();
    expect(codes).toContain('number-range');
  });
});
