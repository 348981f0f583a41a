import type { Language } from '../bridge.ts';
import type { ChoiceList, Field } from '../fields/field.ts';
import { fieldValue, numberOf, textOf, wordsOf } from '../fields/value.ts';
import type { ActorSector } from '../model/actor.ts';
import { NO_SECTOR_COLOUR } from '../model/default-vocabularies.ts';
import { figuresIn, latestOf, UNDATED } from '../model/figures.ts';
import { formatSiren } from '../model/siren.ts';
import { findTerm, type Term } from '../model/vocabulary.ts';
import { english, french } from './catalogues.ts';
import { fieldLabel } from './field-label.ts';
import { entryLabel, fieldText, goneTexts, saysAnything, type Words, withYear } from './field-text.ts';
import { formatEuros, formatNumber } from './format.ts';
import { periodText } from './record-words.ts';
import { translator } from './translate.ts';
import { stageLabel } from './vocabulary-labels.ts';

/** What is known of a record, in the words of its reader. */
export interface RecordFacts {
  /** What it is, above its name. */
  kicker: readonly string[];
  chips: readonly Chip[];
  facts: readonly Fact[];
  /** What somebody wrote about it. */
  texts: readonly string[];
}

export interface Chip {
  label: string;
  colour?: string;
  /** It goes without saying. */
  usual: boolean;
}

export interface Fact {
  /** None for what the network no longer has a field for. */
  field: Field | null;
  label: string;
  value: string;
  /** The value is an address that may lead out of the app. */
  link: boolean;
  /** The paths of the fields that it speaks of, also those that it does not show. */
  paths: readonly string[];
}

/** What a record says, by how each of its fields is shown; only what is known. */
export function factsOf(record: object, fields: readonly Field[], words: Words): RecordFacts {
  const shown = (how: Field['shown']) => fields.filter((field) => field.shown === how);
  const kicker = shown('kicker').map((field) => joined(fieldText(record, field, words)));
  return {
    kicker: [...new Set(kicker)].filter(Boolean),
    chips: colouredFirst(shown('chip').flatMap((field) => chipsOf(record, field, words))),
    facts: factLines(record, fields, words),
    texts: shown('text').flatMap((field) => joined(fieldText(record, field, words)) || []),
  };
}

/** What a record is drawn by comes before all else. */
function colouredFirst(chips: readonly Chip[]): Chip[] {
  return chips.toSorted(
    (one, other) => Number(other.colour !== undefined) - Number(one.colour !== undefined),
  );
}

/** The network's own fields come before whom one has it all from. */
function factLines(record: object, fields: readonly Field[], words: Words): Fact[] {
  const isTrust = ({ section }: Field) => section === 'trust';
  const lines = (some: readonly Field[]) =>
    groupsOf(some).flatMap((group) => factLine(record, group, fields, words) ?? []);
  return [
    ...lines(fields.filter((field) => !isTrust(field))),
    ...goneFacts(record, fields, words),
    ...lines(fields.filter(isTrust)),
  ];
}

/** The fields that make a fact each, with those that stand beside them. */
function groupsOf(fields: readonly Field[]): [Field, ...Field[]][] {
  const groups: [Field, ...Field[]][] = [];
  for (const field of fields) {
    if (field.shown === 'fact' || field.type.name === 'sectors') groups.push([field]);
    else if (field.shown === 'beside') groups.at(-1)?.push(field);
  }
  return groups;
}

function factLine(
  record: object,
  group: readonly [Field, ...Field[]],
  fields: readonly Field[],
  words: Words,
): Fact | null {
  const [field, beside] = group;
  const isMeasure = field.type.name === 'number' && beside !== undefined && field.type.unitIn === beside.id;
  const isPeriod = field.type.name === 'date' && beside?.type.name === 'date';
  const value = isPeriod
    ? periodText(
        textOf(fieldValue(record, field)),
        textOf(fieldValue(record, beside)),
        translator(words.language),
        words.language,
      )
    : group
        .map((part) => factText(record, part, words))
        .filter(Boolean)
        .join(isMeasure ? '\u00a0' : ' · ');
  if (value === '') return null;
  const spoken = fields.filter(
    (other) => group.includes(other) || (other.mergedAs !== '' && other.mergedAs === field.mergedAs),
  );
  return {
    field,
    label: fieldLabel(field, words.language, 'fact'),
    value,
    link: field.type.name === 'link',
    paths: spoken.map(({ path }) => path.join('.')),
  };
}

function factText(record: object, field: Field, words: Words): string {
  if (!saysAnything(record, field)) return '';
  const { type } = field;
  if (type.name === 'sectors') return stagesText(fieldValue(record, field) as readonly ActorSector[], words);
  if (type.name === 'choice' && fieldValue(record, field) === type.usual) return '';
  const text = joined(fieldText(record, field, words));
  if (type.name === 'text' && (type.check === 'siren' || type.check === 'siret')) return grouped(text);
  return field.shown === 'beside' && type.name !== 'text' ? text.toLowerCase() : text;
}

/** The stages of a record in all of its value chains; its sectors are chips. */
function stagesText(sectors: readonly ActorSector[], { network, language }: Words): string {
  const stages = sectors.flatMap(({ sector, stages }) =>
    stages.map((stage) => stageLabel(network.vocabularies, sector, stage, language)),
  );
  return joined([...new Set(stages)]);
}

/** The groups of a number, apart by a space that the typeface shows as one. */
function grouped(number: string): string {
  return formatSiren(number).replaceAll('\u202f', '\u00a0');
}

/** The chips of a field: none for what is not known, and for a no. */
function chipsOf(record: object, field: Field, words: Words): Chip[] {
  if (!saysAnything(record, field)) return [];
  const { type } = field;
  const { language } = words;
  const value = fieldValue(record, field);
  const text = joined(fieldText(record, field, words));
  switch (type.name) {
    case 'sectors':
      return [...(value as readonly ActorSector[])]
        .sort((one, other) => Number(other.main) - Number(one.main))
        .map(({ sector }) => entryChip(SECTORS, sector, words));
    case 'choices':
      return wordsOf(value).map((id) => entryChip(type.list, id, words));
    case 'choice':
      return [{ ...entryChip(type.list, textOf(value), words), usual: value === type.usual }];
    case 'ternary':
      return value === 'yes' ? [{ label: fieldLabel(field, language), usual: false }] : [];
    case 'number': {
      const short = type.unit ? text : formatNumber(numberOf(value) ?? 0, language, 1);
      return [{ label: inChip(field, short, language), usual: false }];
    }
    case 'figures': {
      const latest = latestOf(figuresIn(value));
      if (!latest) return [];
      const short = type.unit ? formatEuros(latest.value, language) : formatNumber(latest.value, language, 1);
      const label = inChip(field, short, language);
      return [
        { label: latest.year === UNDATED ? label : withYear(label, latest.year, language), usual: false },
      ];
    }
    case 'scale':
      return [{ label: inChip(field, text.toLowerCase(), language), usual: false }];
    default:
      return [{ label: inChip(field, text, language), usual: false }];
  }
}

const SECTORS: ChoiceList = { of: 'vocabulary', name: 'sectors' };

function entryChip(list: ChoiceList, id: string, words: Words): Chip {
  const chip = { label: entryLabel(list, id, words), usual: false };
  if (list.of !== 'vocabulary') return chip;
  const terms: readonly Term[] = words.network.vocabularies[list.name];
  const colour = findTerm(terms, id)?.colour ?? (list.name === 'sectors' ? NO_SECTOR_COLOUR : undefined);
  return colour === undefined ? chip : { ...chip, colour };
}

/** A value with the words that it needs to be understood alone. */
function inChip(field: Field, text: string, language: Language): string {
  const templates: Readonly<Record<string, string>> = (language === 'fr' ? french : english).fields.chip[
    field.table
  ];
  const template = field.own ? undefined : templates[field.id];
  return template === undefined ? text : template.replace('{{value}}', () => text);
}

/** A value whose field is gone is still shown, by its key. */
function goneFacts(record: object, [first]: readonly Field[], words: Words): Fact[] {
  if (!first) return [];
  return goneTexts(record, first.table, words).map(({ id, text }) => ({
    field: null,
    label: id,
    value: joined(text),
    link: false,
    paths: [],
  }));
}

function joined(text: string | readonly string[]): string {
  return typeof text === 'string' ? text : text.join(' · ');
}
