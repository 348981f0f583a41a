import { fold } from '../../base/fold.ts';
import type { Table } from './table.ts';

/** What a column says of a person. */
export const CONTACT_PARTS = ['name', 'first', 'last', 'civility', 'function', 'email', 'phone'] as const;
export type ContactPart = (typeof CONTACT_PARTS)[number];

/** What a column of persons becomes: a part of the contact of this number, the first being 1. */
export function contactTarget(part: ContactPart, number = 1): string {
  return `contact${number} ${part}`;
}

/** The part and the number of the contact that a column fills; undefined for any other column. */
export function contactPart(target: string | null): { part: ContactPart; number: number } | undefined {
  const [, number = '', found = ''] = /^contact(\d) (\w+)$/.exec(target ?? '') ?? [];
  const part = CONTACT_PARTS.find((name) => name === found);
  return part && { part, number: Number(number) };
}

const MOST_CONTACTS = 9;
/** Rows in which it is looked whether a column holds what its header promises. */
const SAMPLED = 300;

/** The targets of the columns that are about persons; undefined for the others. */
export function contactTargets(table: Table): (string | undefined)[] {
  const taken = new Set<string>();
  const { headers } = table;
  const keys = headers.map((header) => fold(header.replace(/\([^)]*\)/g, ' ')));
  const hasFirst = keys.some((key) => FIRST.test(key) && !/\bnom\b/.test(key));
  const named = keys.filter((key) => NAME_OF_BODY.test(key)).length > 0;
  const targets = headers.map((header, column) => {
    const key = keys[column] ?? '';
    const values = valuesOf(table, column);
    const part = /^(?:nom|name)(?: (?:adherente?|payeur|payeuse))?$/.test(key)
      ? hasFirst && named
        ? 'last'
        : undefined
      : partOf(key, values);
    if (part === undefined) return undefined;
    const asked = Number(
      /(\d)\)?$/.exec(header.trim())?.[1] ?? (/\b(?:suppleante?|payeur)\b/.test(key) ? 2 : 1),
    );
    for (let number = Math.max(1, asked); number <= MOST_CONTACTS; number++) {
      const target = contactTarget(part, number);
      if (taken.has(target)) continue;
      taken.add(target);
      return target;
    }
    return undefined;
  });
  // A function or a title is nobody's where no column says who it is, or how to reach them.
  const about = targets.map((target) => contactPart(target ?? null)?.part);
  const hasPerson = about.some((part) => part && part !== 'function' && part !== 'civility');
  return hasPerson ? targets : headers.map(() => undefined);
}

const NAME_OF_BODY =
  /\b(?:structure|raison sociale|organisme|organisation|denomination|association|entreprise|acteur|membre)\b/;
const FIRST = /\bprenom\b|\bfirst name\b|\bgiven name\b/;
const LAST =
  /^(?:nom de famille|last name|surname|family name|nom (?:du |de la )?(?:contact|referente?|representante?) de famille)$/;
const CIVILITY = /\bcivilite\b|^(?:m mme|mme m|salutation)$/;
const EMAIL = /\b(?:e ?mail|mail|courriel|mel|adresse electronique)s?\b/;
const PHONE = /\b(?:tel|telephone|phone|portable|mobile|gsm)s?\b/;
const FUNCTION =
  /^(?:fonction|poste|function|job title|qualite|fonctions)(?: (?:du|de la|de l|dans|occupee?|of|contact|referente?|representante?)\b.*)?$/;
const CONTACT_NAME =
  /^(?:(?:nom|identite) (?:du |de la |de l )?(?:contact|referente?|interlocuteur|interlocutrice|representante?)|(?:main )?contact (?:person|name)|name of (?:the )?contact)$/;
const PERSON =
  /\b(?:contact|referent ?e?|interlocut(?:eur|rice)|representant ?e?|responsable|correspondant ?e?|dirigeant ?e?|representative|titulaire|suppleant ?e?|personne ressource)s?\b/;
/** Words beside which such a word means no person. */
const NOT_PERSON =
  /\b(?:type|date|adresse|site|mode|lieu|nombre|code|url|web|formulaire|page|heures?|horaires?|projet)\b/;

/** What a column says of a person, by its header and, where there are any, by its values. */
function partOf(key: string, values: readonly string[]): ContactPart | undefined {
  // Whatever stands over them: addresses and numbers of persons go nowhere else.
  if (mostly(values, isEmail)) return 'email';
  if (mostly(values, isPhone)) return 'phone';
  if (EMAIL.test(key)) return values.length === 0 ? 'email' : undefined;
  if (PHONE.test(key) && !NOT_PERSON.test(key))
    return mostly(values, hasDigits) || values.length === 0 ? 'phone' : undefined;
  if (CIVILITY.test(key)) return 'civility';
  if (FIRST.test(key) && !/\bnom\b/.test(key)) return 'first';
  if (LAST.test(key)) return 'last';
  if (FUNCTION.test(key)) return 'function';
  const short = key.split(' ').length <= 5;
  if (/^(?:nom et prenom|nom prenom|prenom nom|prenom et nom)$/.test(key)) return 'name';
  if (CONTACT_NAME.test(key)) return 'name';
  if (!short || !PERSON.test(key) || NOT_PERSON.test(key)) return undefined;
  return values.length === 0 || mostly(values, isPerson) ? 'name' : undefined;
}

function valuesOf({ rows }: Table, column: number): string[] {
  const values: string[] = [];
  for (const { cells } of rows) {
    const text = cells[column]?.trim() ?? '';
    if (text !== '' && text.length > 1) values.push(text);
    if (values.length === SAMPLED) break;
  }
  return values;
}

function mostly(values: readonly string[], is: (value: string) => boolean): boolean {
  return values.length > 0 && values.filter(is).length * 2 > values.length;
}

function isEmail(value: string): boolean {
  return /^(?:mailto:)?[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(value.split(/[;,\s|]+/)[0] ?? '');
}

/** A number as it is dialled in France, or with the code of a country. */
function isPhone(value: string): boolean {
  return /^(?:\+\d{1,3}|00\d{2}|0)\s?(?:\(0\)\s?)?[1-9](?:[\s.-]?\d{2}){4}\b/.test(value);
}

function hasDigits(value: string): boolean {
  return (value.match(/\d/g)?.length ?? 0) >= 6;
}

/** "Jeanne Durand", "M. Dupont", "Sophie L.": words of which at least one begins with a capital, and a civility or a second word. */
function isPerson(value: string): boolean {
  const words = value.split(/[\s,]+/).filter(Boolean);
  return (
    words.length >= 2 && words.length <= 8 && !/\d/.test(value) && words.some((word) => /^\p{Lu}/u.test(word))
  );
}
