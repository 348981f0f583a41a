import { sameValue } from '../../base/same-value.ts';
import type { Language } from '../../bridge.ts';
import type { ChoiceList, Field } from '../../fields/field.ts';
import { type FieldValue, storedValue } from '../../fields/value.ts';
import { english, french } from '../../i18n/catalogues.ts';
import { entryLabel } from '../../i18n/field-text.ts';
import { labelOf, stageLabel } from '../../i18n/vocabulary-labels.ts';
import type { ActorSector } from '../../model/actor.ts';
import { isByYear } from '../../model/figures.ts';
import type { Vocabularies } from '../../model/vocabulary.ts';
import { writeMoney } from './amounts.ts';
import { quickFields, quickKey } from './field-keys.ts';
import { type ActorFields, type CommuneWords, type Statement, type TieFields, tidyName } from './grammar.ts';
import { type Words, wordsOf } from './known-words.ts';
import { readLine } from './read-line.ts';
import { stated } from './read-value.ts';
import { nameOf, quote, scanLine } from './scan.ts';

/** Writes a statement as a line that is read back as that very statement, in the words of one language. */
export function formatQuickEntry(
  statement: Statement,
  vocabularies: Vocabularies,
  language: Language,
): string {
  const words = wordsOf(vocabularies);
  const writer = { words, language, kind: statement.kind };
  const names = (group: readonly string[]) => group.map(formatName).join(' + ');
  const head =
    statement.kind === 'actors'
      ? names(statement.names)
      : statement.groups
          .map(
            (group, index) =>
              names(group) + (index < statement.joints.length ? ` ${statement.joints[index]}` : ''),
          )
          .join(' ');
  const fields = pieces(statement.fields, writer);
  if (fields.length === 0) return head;
  return `${head}${language === 'fr' ? ' : ' : ': '}${fields.join(', ')}`;
}

/** The fields of a statement as the words that a line would hold, one for each. */
export function fieldWords(
  kind: Statement['kind'],
  fields: ActorFields | TieFields,
  vocabularies: Vocabularies,
  language: Language,
): string[] {
  return pieces(fields, { words: wordsOf(vocabularies), language, kind });
}

/** A name as it must be written in a line: in quotes when it holds a sign of the grammar. */
export function formatName(name: string): string {
  const tidy = tidyName(name);
  // First of a line, a sign such as a star alone would be the bullet of a list.
  const isPlain = [[tidy], [tidy, 'x'], ['x', tidy, 'x']].every((names) =>
    [' > ', ' + '].every((sign) => {
      const read = scanLine(names.join(sign)).groups.flat();
      return read.length === names.length && read[names.indexOf(tidy)]?.text === tidy;
    }),
  );
  return isPlain && nameOf(tidy) === tidy ? tidy : quote(tidy);
}

interface Writer {
  words: Words;
  language: Language;
  kind: Statement['kind'];
}

/** The first wording that reads back as just these fields; undefined when none does. */
function piece(writer: Writer, fields: object, wordings: readonly string[]): string[] {
  const head = writer.kind === 'actors' ? 'x' : 'x > y';
  const found = wordings.find((wording) => {
    const { statement, problems, parts } = readLine(`${head} : ${wording}`, writer.words);
    const fieldParts = parts.filter(({ kind }) => kind === 'field' || kind === 'unknown');
    return problems.length === 0 && fieldParts.length === 1 && sameValue(statement?.fields, fields);
  });
  return found === undefined ? [] : [found];
}

const keyed = (key: string, value: string) => [`${key}=${value}`, `${key}=${quote(value)}`];

/** A word of a list: bare when it can mean nothing else, else with its key, at worst by its id. */
function wordings(key: string, label: string, id: string): string[] {
  return [lowerFirst(label), label, ...keyed(key, label), ...keyed(key, id)];
}

/** "Filière" reads better as "filière" in a line; FEDER and ESS stay. */
function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** The fields of a statement, each as the words that say it. */
function pieces(fields: object, writer: Writer): string[] {
  return inSpeakingOrder(quickFields(writer.kind)).flatMap((field) => {
    const said =
      field.type.name === 'commune'
        ? storedValue(fields, { path: [field.path[0]] })
        : storedValue(fields, field);
    // A line says one number; a value a year is more than it can hold.
    if (said === undefined || said === null || isByYear(said)) return [];
    const values = (Array.isArray(said) ? said.map((item) => [item]) : [said]) as (
      | FieldValue
      | CommuneWords
    )[];
    return values.flatMap((value) => piece(writer, stated(field, value), wordingsOf(field, value, writer)));
  });
}

/** As one says it: what and how much, then since when, how sure that is, and free text at the end. */
function inSpeakingOrder(fields: readonly Field[]): Field[] {
  const rank = ({ type, section }: Field) => {
    if (type.name === 'text' && type.long) return 3;
    if (section === 'trust') return 2;
    return type.name === 'date' ? 1 : 0;
  };
  return [...fields].sort((one, other) => rank(one) - rank(other));
}

/** The ways to say a value, the best first. Many of them are understood of a few fields only. */
function wordingsOf(field: Field, value: FieldValue | CommuneWords, writer: Writer): string[] {
  const { language, words } = writer;
  const { type } = field;
  const key = quickKey(field, language);
  const [item] = Array.isArray(value) ? value : [value];
  const text = String(item);
  const label = (list: ChoiceList) =>
    entryLabel(list, text, { language, network: { vocabularies: words.vocabularies, customFields: [] } });
  switch (type.name) {
    case 'choice':
      return [...(type.list.of === 'program' ? ['?'] : []), ...wordings(key, label(type.list), text)];
    case 'choices':
      return wordings(key, label(type.list), text);
    case 'scale':
      return [lowerFirst(label(type.list)), text, ...keyed(key, text)];
    case 'ternary':
      return [key, ...keyed(key, ternaryWord(text, language))];
    case 'date':
      return [...dateWordings(key, text), ...keyed(key, text)];
    case 'number':
    case 'figures':
      return numberWordings(Number(value), key, language, type.unit === 'eur');
    case 'tags':
      return [`#${text}`, `#${quote(text)}`, ...keyed(key, text)];
    case 'sectors':
      return sectorWordings(item as ActorSector, writer, key);
    case 'commune':
      return communeWordings(value as CommuneWords, key);
    default:
      return [quote(text), text, ...keyed(key, text)];
  }
}

/** 2023-04-17 is written 17/04/2023, the day first in both languages. */
function dateWordings(word: string, date: string): string[] {
  return [`${word} ${date.split('-').reverse().join('/')}`, `${word} ${date}`];
}

function ternaryWord(answer: string, language: Language): string {
  const labels: Partial<Record<string, string>> = (language === 'fr' ? french : english).model.ternary;
  return lowerFirst(labels[answer] ?? answer);
}

function numberWordings(value: number, key: string, language: Language, isMoney: boolean): string[] {
  const sign = language === 'fr' ? ',' : '.';
  const local = String(value).replace('.', sign);
  const bare = isMoney
    ? [writeMoney(value, sign), `${value} €`]
    : [`${local} ${language === 'fr' ? 'ETP' : 'FTE'}`];
  return [...bare, ...keyed(key, local), ...keyed(key, String(value))];
}

function communeWordings({ name, postcode }: CommuneWords, key: string): string[] {
  const text = [postcode, name].filter(Boolean).join(' ');
  return [text, ...keyed(key, text)];
}

function sectorWordings({ sector, stages }: ActorSector, { words, language }: Writer, key: string): string[] {
  const label = labelOf(words.vocabularies, 'sectors', sector, language);
  const names = stages.map((stage) => lowerFirst(stageLabel(words.vocabularies, sector, stage, language)));
  const tails = stages.length === 0 ? [''] : [` (${names.join(', ')})`, ` (${stages.join(', ')})`];
  return [label, quote(label), sector].flatMap((head) =>
    tails.flatMap((tail) => [`${lowerFirst(head)}${tail}`, `${key}=${head}${tail}`]),
  );
}
