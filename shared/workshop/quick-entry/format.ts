import { sameValue } from '../../base/same-value.ts';
import type { Language } from '../../bridge.ts';
import type { FixedList } from '../../fields/field.ts';
import { english, french } from '../../i18n/catalogues.ts';
import { labelOf, stageLabel } from '../../i18n/vocabulary-labels.ts';
import type { Vocabularies, VocabularyName } from '../../model/vocabulary.ts';
import { writeMoney } from './amounts.ts';
import { ACTOR_KEYS, TIE_KEYS } from './field-keys.ts';
import { type ActorFields, type Statement, type TieFields, tidyName } from './grammar.ts';
import { readLine } from './read-line.ts';
import { nameOf, quote, scanLine } from './scan.ts';
import { type Words, wordsOf } from './words.ts';

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
  const fields =
    statement.kind === 'actors' ? actorPieces(statement.fields, writer) : tiePieces(statement.fields, writer);
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
  const writer = { words: wordsOf(vocabularies), language, kind };
  return kind === 'actors'
    ? actorPieces(fields as ActorFields, writer)
    : tiePieces(fields as TieFields, writer);
}

/** A name as it must be written in a line: in quotes when it holds a sign of the grammar. */
export function formatName(name: string): string {
  const tidy = tidyName(name);
  const isPlain = [tidy, `x > ${tidy} > x`, `x + ${tidy} + x : y`].every((line) => {
    const names = scanLine(line).groups.flat();
    const place = line === tidy ? 0 : 1;
    return names.length === (line === tidy ? 1 : 3) && names[place]?.text === tidy && nameOf(tidy) === tidy;
  });
  return isPlain ? tidy : quote(tidy);
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

function term({ words, language }: Writer, name: VocabularyName, key: string, id: string): string[] {
  return wordings(key, labelOf(words.vocabularies, name, id, language), id);
}

function fixed({ language }: Writer, list: FixedList, key: string, id: string): string[] {
  const labels: Partial<Record<string, string>> = (language === 'fr' ? french : english).model[list];
  return wordings(key, labels[id] ?? id, id);
}

function tiePieces(fields: TieFields, writer: Writer): string[] {
  const { language } = writer;
  const key = (name: keyof typeof TIE_KEYS) => TIE_KEYS[name]?.[language][0] ?? name;
  const of = (part: TieFields, texts: readonly string[]) => piece(writer, part, texts);
  const {
    type,
    status,
    strength,
    startedOn,
    endedOn,
    amount,
    amountKind,
    programme,
    confidence,
    description,
  } = fields;
  return [
    ...(type === undefined ? [] : of({ type }, term(writer, 'cooperationTypes', key('type'), type))),
    ...(status === undefined ? [] : of({ status }, fixed(writer, 'status', key('status'), status))),
    ...(strength === undefined ? [] : of({ strength }, [strengthWord(strength, writer), String(strength)])),
    ...(amount === undefined ? [] : of({ amount }, money(amount, writer, key('amount')))),
    ...(amountKind === undefined
      ? []
      : of({ amountKind }, fixed(writer, 'amountKind', key('amountKind'), amountKind))),
    ...(startedOn === undefined ? [] : of({ startedOn }, dateWordings(since(language), startedOn))),
    ...(endedOn === undefined ? [] : of({ endedOn }, dateWordings(until(language), endedOn))),
    ...(programme === undefined
      ? []
      : of({ programme }, term(writer, 'programmes', key('programme'), programme))),
    ...(fields.sectors ?? []).flatMap((id) =>
      of({ sectors: [id] }, term(writer, 'sectors', key('sector'), id)),
    ),
    ...Object.entries(fields.procurement ?? {}).flatMap(([clause, answer]) => {
      const word = key(clause as 'reserved');
      return of({ procurement: { [clause]: answer } }, [word, ...keyed(word, ternaryWord(answer, language))]);
    }),
    ...(fields.tags ?? []).flatMap((tag) => of({ tags: [tag] }, [`#${tag}`, `#${quote(tag)}`])),
    ...(confidence === undefined
      ? []
      : of({ confidence }, ['?', ...fixed(writer, 'confidence', key('confidence'), confidence)])),
    ...(description === undefined ? [] : of({ description }, [quote(description)])),
  ];
}

function actorPieces(fields: ActorFields, writer: Writer): string[] {
  const { language } = writer;
  const key = (name: keyof typeof ACTOR_KEYS) => ACTOR_KEYS[name]?.[language][0] ?? name;
  const of = (part: ActorFields, texts: readonly string[]) => piece(writer, part, texts);
  const { kind, legalForm, ess, level, commune, siren, siret, rna, jobs, budget, joinedOn, leftOn } = fields;
  const { confidence, description } = fields;
  return [
    ...(kind === undefined ? [] : of({ kind }, term(writer, 'kinds', key('kind'), kind))),
    ...(legalForm === undefined
      ? []
      : of({ legalForm }, term(writer, 'legalForms', key('legalForm'), legalForm))),
    ...(ess === undefined ? [] : of({ ess }, ['ESS', ...keyed(key('ess'), ternaryWord(ess, language))])),
    ...(level === undefined ? [] : of({ level }, term(writer, 'levels', key('level'), level))),
    ...(fields.sectors ?? []).flatMap((sector) =>
      of({ sectors: [sector] }, sectorWordings(sector, writer, key('sector'))),
    ),
    ...(fields.roles ?? []).flatMap((id) => of({ roles: [id] }, term(writer, 'roles', key('role'), id))),
    ...(commune === undefined ? [] : of({ commune }, communeWordings(commune, key('commune')))),
    ...(siren === undefined ? [] : of({ siren }, [siren, ...keyed('SIREN', siren)])),
    ...(siret === undefined ? [] : of({ siret }, [siret, ...keyed('SIRET', siret)])),
    ...(rna === undefined ? [] : of({ rna }, [rna, ...keyed('RNA', rna)])),
    ...(jobs === undefined ? [] : of({ jobs }, jobsWordings(jobs, language))),
    ...(budget === undefined ? [] : of({ budget }, money(budget, writer, key('budget')))),
    ...(joinedOn === undefined ? [] : of({ joinedOn }, dateWordings(since(language), joinedOn))),
    ...(leftOn === undefined ? [] : of({ leftOn }, dateWordings(until(language), leftOn))),
    ...(fields.tags ?? []).flatMap((tag) => of({ tags: [tag] }, [`#${tag}`, `#${quote(tag)}`])),
    ...(confidence === undefined
      ? []
      : of({ confidence }, ['?', ...fixed(writer, 'confidence', key('confidence'), confidence)])),
    ...(description === undefined ? [] : of({ description }, [quote(description)])),
  ];
}

const since = (language: Language) => (language === 'fr' ? 'depuis' : 'since');
const until = (language: Language) => (language === 'fr' ? 'jusqu’en' : 'until');

/** 2023-04-17 is written 17/04/2023, the day first in both languages. */
function dateWordings(word: string, date: string): string[] {
  return [`${word} ${date.split('-').reverse().join('/')}`, `${word} ${date}`];
}

function strengthWord(strength: number, { language }: Writer): string {
  const labels: Partial<Record<string, string>> = (language === 'fr' ? french : english).model.strength;
  return lowerFirst(labels[strength] ?? String(strength));
}

function ternaryWord(answer: string, language: Language): string {
  const labels: Partial<Record<string, string>> = (language === 'fr' ? french : english).model.ternary;
  return lowerFirst(labels[answer] ?? answer);
}

function decimalSign(language: Language): ',' | '.' {
  return language === 'fr' ? ',' : '.';
}

function money(amount: number, { language }: Writer, key: string): string[] {
  const text = writeMoney(amount, decimalSign(language));
  return [text, `${amount} €`, ...keyed(key, String(amount))];
}

function jobsWordings(jobs: number, language: Language): string[] {
  const text = String(jobs).replace('.', decimalSign(language));
  return [`${text} ${language === 'fr' ? 'ETP' : 'FTE'}`, `jobs=${jobs}`];
}

function communeWordings({ name, postcode }: NonNullable<ActorFields['commune']>, key: string): string[] {
  const text = [postcode, name].filter(Boolean).join(' ');
  return [text, ...keyed(key, text)];
}

type SectorOf = NonNullable<ActorFields['sectors']>[number];

function sectorWordings({ sector, stages }: SectorOf, { words, language }: Writer, key: string): string[] {
  const label = labelOf(words.vocabularies, 'sectors', sector, language);
  const names = stages.map((stage) => lowerFirst(stageLabel(words.vocabularies, sector, stage, language)));
  const tails = stages.length === 0 ? [''] : [` (${names.join(', ')})`, ` (${stages.join(', ')})`];
  return [label, quote(label), sector].flatMap((head) =>
    tails.flatMap((tail) => [`${lowerFirst(head)}${tail}`, `${key}=${head}${tail}`]),
  );
}
