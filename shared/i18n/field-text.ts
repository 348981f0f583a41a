import type { Language } from '../bridge.ts';
import type { ChoiceList, Field, FieldTable } from '../fields/field.ts';
import { ownFields } from '../fields/own.ts';
import { type FieldValue, fieldValue, isKnown, unfitValue } from '../fields/value.ts';
import type { ActorSector } from '../model/actor.ts';
import type { Membership } from '../model/collective.ts';
import type { CustomValue } from '../model/common.ts';
import { type Figures, figuresIn, isByYear, UNDATED, yearsOf } from '../model/figures.ts';
import type { Network } from '../model/network.ts';
import { english, french } from './catalogues.ts';
import { formatEuros, formatNumber, formatPartialDate } from './format.ts';
import { translator } from './translate.ts';
import { labelOf, stageLabel } from './vocabulary-labels.ts';
import { votesText } from './votes-text.ts';

/** What is needed to put a record in words. */
export interface Words {
  language: Language;
  network: Pick<Network, 'vocabularies' | 'customFields'>;
  /** The name of an actor, also of one that is gone. */
  actorName(id: string): string;
}

/** What a record says in a field, in words; '' or no item where nothing is known. A list keeps its items apart. */
export function fieldText(record: object, field: Field, words: Words): string | readonly string[] {
  const unfit = unfitValue(record, field);
  if (unfit !== undefined) return unfitText(unfit, words.language);
  return valueText(fieldValue(record, field), field, words);
}

/** What a record holds in fields that the network no longer has, by their ids. */
export function goneTexts(
  record: object,
  table: FieldTable,
  { network, language }: Pick<Words, 'network' | 'language'>,
): { id: string; text: string | readonly string[] }[] {
  const { custom = {} } = record as { custom?: Readonly<Record<string, CustomValue>> };
  const known = new Set(ownFields(network, table).map(({ own }) => own?.id));
  return Object.entries(custom).flatMap(([id, value]) =>
    known.has(id) ? [] : [{ id, text: unfitText(value, language) }],
  );
}

/** The words of a value of a field. */
export function valueText(value: FieldValue, field: Field, words: Words): string | readonly string[] {
  const { type } = field;
  const { language } = words;
  switch (type.name) {
    case 'number':
      if (typeof value !== 'number') return '';
      return type.unit === 'eur' ? formatEuros(value, language) : formatNumber(value, language, 6);
    case 'figures':
      return figuresText(figuresIn(value), type.unit === 'eur', language);
    case 'date':
      return formatPartialDate(String(value), language);
    case 'ternary':
      return value === 'yes' || value === 'no' ? translator(language)(`model.ternary.${value}`) : '';
    case 'direction':
      return value === null ? '' : translator(language)(`model.ternary.${value ? 'yes' : 'no'}`);
    case 'choice':
      return value === type.unknown ? '' : entryLabel(type.list, String(value), words);
    case 'scale':
      return value === null ? '' : entryLabel(type.list, String(value), words);
    case 'choices':
      return strings(value).map((id) => entryLabel(type.list, id, words));
    case 'tags':
      return strings(value);
    case 'actor':
      return words.actorName(String(value));
    case 'main-sector':
      return value === '' ? '' : labelOf(words.network.vocabularies, 'sectors', String(value), language);
    case 'sectors':
      return (value as readonly ActorSector[]).map((entry) => sectorText(entry, words));
    case 'members':
      return (value as readonly Membership[]).map((member) => memberText(member, words));
    default:
      return String(value ?? '');
  }
}

/** The values of a figure from the latest back, each with its year; one alone of which no year is known without. */
function figuresText(figures: Figures, euros: boolean, language: Language): string | readonly string[] {
  const number = (value = 0) => (euros ? formatEuros(value, language) : formatNumber(value, language, 6));
  const years = yearsOf(figures);
  if (years.length === 0) return '';
  if (years.length === 1 && years[0] === UNDATED) return number(figures[UNDATED]);
  const dated = years.filter((year) => year !== UNDATED).reverse();
  return [...dated, ...years.filter((year) => year === UNDATED)].map((year) =>
    withYear(number(figures[year]), year, language),
  );
}

/** "12 (2024)": a value with the year that it is of. */
export function withYear(text: string, year: string, language: Language): string {
  return `${text} (${year === UNDATED ? translator(language)('model.noYear') : year})`;
}

/** The label of an entry of the list of a choice; '' for none, the entry itself when the list has no such one. */
export function entryLabel(
  list: ChoiceList,
  id: string,
  { network, language }: Omit<Words, 'actorName'>,
): string {
  if (id === '') return '';
  if (list.of === 'vocabulary') return labelOf(network.vocabularies, list.name, id, language);
  if (list.of === 'field') return id;
  const labels: Readonly<Record<string, string>> = (language === 'fr' ? french : english).model[list.name];
  return Object.hasOwn(labels, id) ? (labels[id] ?? id) : id;
}

/** "Alimentation durable (production, transformation)". */
function sectorText({ sector, stages }: ActorSector, { network, language }: Words): string {
  const label = labelOf(network.vocabularies, 'sectors', sector, language);
  const inside = stages.map((stage) => stageLabel(network.vocabularies, sector, stage, language));
  return inside.length === 0 ? label : `${label} (${inside.join(', ')})`;
}

/** "La Recyclerie (trésorière, collège des usagers, 2 voix, 2023 – …)". */
function memberText({ actorId, role, seat, votes, from, until }: Membership, words: Words): string {
  const date = (day: string) => formatPartialDate(day, words.language);
  const dates = from || until ? `${date(from) || '…'} – ${date(until) || '…'}` : '';
  const more = [role, seat, votesText(votes, words.language), dates].filter(Boolean).join(', ');
  const name = words.actorName(actorId);
  return more === '' ? name : `${name} (${more})`;
}

function unfitText(value: CustomValue, language: Language): string | readonly string[] {
  if (Array.isArray(value)) return value;
  if (typeof value === 'boolean') return translator(language)(`model.ternary.${value ? 'yes' : 'no'}`);
  if (isByYear(value)) return figuresText(value, false, language);
  return typeof value === 'number' ? formatNumber(value, language, 6) : value;
}

function strings(value: FieldValue): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** Whether a record says anything in a field, even what the field can no longer hold. */
export function saysAnything(record: object, field: Field): boolean {
  return unfitValue(record, field) !== undefined || isKnown(fieldValue(record, field), field);
}
