import type { Reading } from '../reading/draft.ts';
import { htmlToText } from '../reading/html-text.ts';
import { isPlainObject } from '../reading/merged-fields.ts';
import { numbersOf } from './companies.ts';
import { inclusionOf } from './inclusion.ts';
import { leftKeys, textAt } from './json-values.ts';
import { readActors } from './read-actors.ts';
import { websiteOf } from './websites.ts';

/** Answers of the API of Les emplois de l’inclusion: a page of results, or their list alone. */
function resultsOf(json: unknown): unknown[] | null {
  if (Array.isArray(json)) return json;
  return isPlainObject(json) && Array.isArray(json.results) ? json.results : null;
}

export function isLesEmplois(json: unknown): boolean {
  return (resultsOf(json) ?? []).some(
    (one) => isPlainObject(one) && 'siret' in one && 'raison_sociale' in one && 'type' in one,
  );
}

const READ = [
  'siret',
  'type',
  'raison_sociale',
  'enseigne',
  'site_web',
  'description',
  'code_postal',
  'ville',
];

export function readLesEmplois(json: unknown): Reading {
  const rows = (resultsOf(json) ?? []).map((of, place) => ({ row: place + 1, of }));
  const reading = readActors('siaes', rows, (one, line, problems) => {
    if (!isPlainObject(one)) return { refused: 'record-invalid', value: String(one) };
    const at = (key: string) => textAt(one, key);
    const name = at('raison_sociale') || at('enseigne');
    if (name === '') return { refused: 'name-missing', value: at('siret') };
    const brand = at('enseigne');
    const brandLine = brand !== '' && brand !== name ? `Enseigne : ${brand}` : '';
    return {
      record: {
        id: at('siret'),
        name,
        ...numbersOf(at('siret')),
        ...inclusionOf(at('type')),
        description: [brandLine, htmlToText(at('description'))].filter(Boolean).join('\n\n'),
        website: websiteOf(at('site_web'), line, problems),
        commune: { name: at('ville'), postcode: at('code_postal') },
        source: 'Les emplois de l’inclusion',
      },
    };
  });
  leftKeys(
    rows.map(({ of }) => of),
    READ,
    reading.problems,
  );
  return reading;
}
