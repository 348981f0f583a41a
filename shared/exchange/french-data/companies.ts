import { fold } from '../../base/fold.ts';
import type { ActorInput } from '../../model/actor.ts';
import { isSiret, sirenOfSiret } from '../../model/siren.ts';
import { findTerm, type Term, type Vocabularies } from '../../model/vocabulary.ts';
import { kindsOf, legalFormsOf } from './legal-categories.ts';

/** An official number as the fields that hold it; a number of another country, or a damaged one, fills none. */
export function numbersOf(id: string): Pick<ActorInput, 'siren' | 'siret'> {
  const digits = id.replace(/[\s.\u00a0\u202f]/g, '');
  if (/^\d{14}$/.test(digits)) {
    return { siret: digits, ...(isSiret(digits) ? { siren: sirenOfSiret(digits) } : {}) };
  }
  if (/^\d{9}$/.test(digits)) return { siren: digits };
  // A French VAT number ends in the SIREN of its bearer.
  const [, siren] = /^FR[\dA-Z]{2}(\d{9})$/i.exec(digits) ?? [];
  return siren === undefined ? {} : { siren };
}

/** Forms that a name says where the category does not: companies of any form may be those, and no code is theirs. */
const NAMED_FORMS: readonly { name: RegExp; category: RegExp; forms: readonly string[]; kind: string }[] = [
  { name: /(?:^| )scic(?: |$)/, category: /^5[4-8]/, forms: ['scic', 'coop-autre'], kind: 'cooperative' },
  { name: /(?:^| )scop(?: |$)/, category: /^5[4-8]/, forms: ['scop', 'coop-autre'], kind: 'cooperative' },
  { name: /^fonds de dotation(?: |$)/, category: /^9300$/, forms: ['fonds-dotation'], kind: 'fondation' },
];

/**
 * The legal form and the kind of a body by its legal category, or by what its name says of them, as closely as a
 * network's lists can say it.
 */
export function formAndKind(
  category: string,
  name: string,
  social: boolean,
  lists: Pick<Vocabularies, 'legalForms' | 'kinds'>,
): Pick<ActorInput, 'legalForm' | 'kind'> {
  const named = NAMED_FORMS.find((form) => form.category.test(category) && form.name.test(fold(name)));
  const kinds = named ? [named.kind] : kindsOf(category);
  const legalForm = firstListed(lists.legalForms, named?.forms ?? legalFormsOf(category));
  const kind = firstListed(
    lists.kinds,
    social && kinds.includes('entreprise') ? ['entreprise-ess', ...kinds] : kinds,
  );
  return { ...(legalForm !== undefined && { legalForm }), ...(kind !== undefined && { kind }) };
}

function firstListed(list: readonly Term[], ids: readonly string[]): string | undefined {
  return ids.find((id) => findTerm(list, id) !== undefined);
}

/** The classes of numbers of employees, as the register of companies codes them. */
const SIZES: Readonly<Record<string, string>> = {
  NN: 'Non employeur',
  '00': '0 salarié',
  '01': '1 ou 2 salariés',
  '02': '3 à 5 salariés',
  '03': '6 à 9 salariés',
  '11': '10 à 19 salariés',
  '12': '20 à 49 salariés',
  '21': '50 à 99 salariés',
  '22': '100 à 199 salariés',
  '31': '200 à 249 salariés',
  '32': '250 à 499 salariés',
  '41': '500 à 999 salariés',
  '42': '1 000 à 1 999 salariés',
  '51': '2 000 à 4 999 salariés',
  '52': '5 000 à 9 999 salariés',
  '53': '10 000 salariés et plus',
};

/** The class in words; words stay as they are, a spreadsheet takes the zero off a code, '' when it is no class. */
export function sizeClass(code: string): string {
  const text = code.trim().toUpperCase();
  if (text === '') return '';
  const known = SIZES[text] ?? SIZES[text.padStart(2, '0')];
  return known ?? (/[a-zà-ÿ]/i.test(code) ? code.trim() : '');
}

/** The name of somebody who trades under a name of their own. */
export function soleTraderName(first: string, last: string): string {
  return [first, last].filter(Boolean).join(' ');
}

/** Bodies of the State and local authorities are known by how their SIREN begins; nothing is said of others. */
export function publicKind(number: string): Pick<ActorInput, 'kind'> {
  if (/^2[0-5]\d{7}(?:\d{5})?$/.test(number)) return { kind: 'collectivite' };
  return /^1[1-357]\d{7}(?:\d{5})?$/.test(number) ? { kind: 'etat' } : {};
}
