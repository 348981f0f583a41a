import { fold } from '../../base/fold.ts';
import type { ActorInput } from '../../model/actor.ts';
import { isSiret, sirenOfSiret } from '../../model/siren.ts';
import { legalFormOf } from './legal-categories.ts';

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

/** Kinds of bodies by their legal category, where all of a category are of one kind. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^1\d{3}$/, 'entreprise'],
  [/^(?:5[456](?:43|5\d|60)|5[56]47|5203|530[79]|631[678]|65(?:43|51|54|58|60))$/, 'cooperative'],
  [/^(?:5[4-8]\d{2}|65(?:33|40|85)|5202|61\d{2}|62\d{2})$/, 'entreprise'],
  [/^71\d{2}$/, 'etat'],
  [/^(?:72\d{2}|73(?:12|13|21|22|4\d|5\d|61|6[27]))$/, 'collectivite'],
  [/^7331$/, 'formation'],
  [/^7383$/, 'recherche'],
  [/^(?:7371|7389|4110|4140)$/, 'etat'],
  [/^82\d{2}$/, 'mutuelle'],
  [/^92(?:1\d|2\d|30|60)$/, 'association'],
  [/^9300$/, 'fondation'],
];

/**
 * The legal form and the kind of a company, by its legal category. Cooperatives of collective interest, and many
 * workers' ones, have a category like any other company: their name says what they are.
 */
export function formAndKind(
  category: string,
  name: string,
  social: boolean,
): Pick<ActorInput, 'legalForm' | 'kind'> {
  const [, word] = /(?:^| )(scic|scop)(?: |$)/.exec(fold(name)) ?? [];
  if (word !== undefined && /^5[4-8]/.test(category)) return { legalForm: word, kind: 'cooperative' };
  const found = KINDS.find(([pattern]) => pattern.test(category))?.[1];
  const kind = found === 'entreprise' && social ? 'entreprise-ess' : found;
  const legalForm = legalFormOf(category);
  return { ...(legalForm !== undefined && { legalForm }), ...(kind !== undefined && { kind }) };
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
