import type { ActorSector } from '../model/actor.ts';
import type { Membership } from '../model/collective.ts';
import type { CustomValue } from '../model/common.ts';
import {
  type Figures,
  figuresIn,
  isByYear,
  latestOf,
  storedFigures,
  UNDATED,
  withFigure,
} from '../model/figures.ts';
import { fitsField } from './custom-values.ts';
import type { Field, FieldType } from './field.ts';

/**
 * What a field holds, in one form for fields of the program and of the network: '' for a text, a date or a
 * choice that is not known, null for a number, 'unknown' for an answer, an empty list for several values.
 */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | readonly ActorSector[]
  | readonly Membership[]
  | Figures;

type FieldRecord = object;

/** The value of a record's field. One that an own field cannot hold counts as none: see `unfitValue`. */
export function fieldValue(record: FieldRecord, field: Field): FieldValue {
  if (field.type.name === 'main-sector') return mainSectorOf(record);
  const stored = storedValue(record, field);
  if (isFigure(field)) return figureValue(stored, field);
  // A record that was stored before there was the field says nothing in it.
  if (!field.own) return stored === undefined ? emptyValue(field.type) : (stored as FieldValue);
  const value = stored as CustomValue | undefined;
  if (value === undefined || !fitsField(field.own, value)) return emptyValue(field.type);
  return field.own.type === 'yes-no' ? (value === true ? 'yes' : 'no') : value;
}

/** A figure by year, or one year of it. */
function isFigure({ type, year }: Field): boolean {
  return type.name === 'figures' || year !== '';
}

function figureValue(stored: unknown, { own, year }: Field): FieldValue {
  const fits = !own || (stored !== undefined && fitsField(own, stored as CustomValue));
  const figures = fits ? figuresIn(stored) : {};
  return year === '' ? figures : (figures[year] ?? null);
}

/** One year of a figure as a field that holds a number; what has no known year goes by the id of the figure. */
export function yearField(field: Field, year: string): Field {
  if (field.type.name !== 'figures') return field;
  return {
    ...field,
    id: year === UNDATED ? field.id : idAtYear(field.id, year),
    type: { ...field.type, name: 'number' },
    year,
  };
}

/** Stands between the id of a figure and a year. */
const AT_YEAR = ' @';

/** The id of one year of a figure. */
export function idAtYear(id: string, year: string): string {
  return `${id}${AT_YEAR}${year}`;
}

/** The id of the field that holds all years, and the year that an id names; '' for none. */
export function partedId(id: string): { id: string; year: string } {
  const [, whole = id, year = ''] = /^(.+) @(\d{4})$/.exec(id) ?? [];
  return { id: whole, year };
}

export function wholeId(id: string): string {
  return partedId(id).id;
}

/** What one of the network's own fields holds from before it changed its type, and can no longer say. */
export function unfitValue(record: FieldRecord, field: Field): CustomValue | undefined {
  if (!field.own) return undefined;
  const value = storedValue(record, field) as CustomValue | undefined;
  return value === undefined || fitsField(field.own, value) ? undefined : value;
}

/** What changes in a record when a field of it takes a value: whole values of its own keys. */
export function withValue<R extends FieldRecord>(record: R, field: Field, value: FieldValue): Partial<R> {
  if (field.type.name === 'main-sector')
    return { [field.path[0]]: withMainSector(record, String(value)) } as Partial<R>;
  if (isFigure(field)) {
    const before = field.year === '' ? {} : figuresIn(storedValue(record, field));
    const figures = field.year === '' ? figuresIn(value) : withFigure(before, field.year, numberOf(value));
    const stored = storedFigures(figures);
    return stored === null && field.own ? withoutOwn(record, field) : withStored(record, field, stored);
  }
  if (!field.own) return withStored(record, field, value);
  if (isKnown(value, field))
    return withStored(record, field, field.own.type === 'yes-no' ? value === 'yes' : value);
  return withoutOwn(record, field);
}

/** Nothing is stored for a field of the network's own that is not known. */
function withoutOwn<R extends FieldRecord>(record: R, { path: [key, inner = ''] }: Field): Partial<R> {
  const { [inner]: _before, ...others } = innerOf(record, key);
  return { [key]: others } as Partial<R>;
}

/** What changes in a record when just this is stored for a field, fitting or not. */
export function withStored<R extends FieldRecord>(
  record: R,
  { path: [key, inner] }: Pick<Field, 'path'>,
  value: FieldValue,
): Partial<R> {
  return {
    [key]: inner === undefined ? value : { ...innerOf(record, key), [inner]: value },
  } as Partial<R>;
}

/** The object that a record keeps several fields in; empty when it keeps none yet. */
function innerOf(record: FieldRecord, key: string): Record<string, unknown> {
  return ((record as Record<string, unknown>)[key] ?? {}) as Record<string, unknown>;
}

/** Whether a value says anything. An entry such as "other", an unknown answer and 0 items do not. */
export function isKnown(value: FieldValue, { type }: Pick<Field, 'type'>): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (type.name === 'figures') return latestOf(figuresIn(value)) !== null;
  if (type.name === 'ternary') return value !== 'unknown';
  if (type.name === 'choice') return value !== '' && value !== type.unknown && value !== type.vague;
  return value !== '' && value !== null;
}

/** What a field holds that nobody has filled. */
export function emptyValue(type: FieldType): FieldValue {
  switch (type.name) {
    case 'number':
    case 'scale':
    case 'direction':
      return null;
    case 'figures':
      return {};
    case 'ternary':
      return 'unknown';
    case 'choices':
    case 'tags':
    case 'sectors':
    case 'members':
      return [];
    case 'choice':
      return type.unknown ?? '';
    default:
      return '';
  }
}

/** The value as it is stored, whatever it is. */
export function storedValue(record: FieldRecord, { path: [key, inner] }: Pick<Field, 'path'>): unknown {
  const outer = (record as Record<string, unknown>)[key];
  if (inner === undefined) return outer;
  return typeof outer === 'object' && outer !== null && Object.hasOwn(outer, inner)
    ? (outer as Record<string, unknown>)[inner]
    : undefined;
}

function sectorsOf(record: FieldRecord): readonly ActorSector[] {
  return (record as { sectors?: readonly ActorSector[] }).sectors ?? [];
}

function mainSectorOf(record: FieldRecord): string {
  return sectorsOf(record).find(({ main }) => main)?.sector ?? '';
}

/** Naming a main sector that the actor is not in yet adds it. */
function withMainSector(record: FieldRecord, sector: string): ActorSector[] {
  const sectors = sectorsOf(record);
  const known = sector === '' || sectors.some((entry) => entry.sector === sector);
  const all = known ? sectors : [...sectors, { sector, main: true, stages: [] }];
  return all.map((entry) => ({ ...entry, main: entry.sector === sector }));
}

export function textOf(value: FieldValue): string {
  return typeof value === 'string' ? value : '';
}

/** The number that a value is; of a figure by year the latest that is known. */
export function numberOf(value: FieldValue): number | null {
  if (isByYear(value)) return latestOf(value)?.value ?? null;
  return typeof value === 'number' ? value : null;
}

/** The words of a value that holds several; none of any other. */
export function wordsOf(value: FieldValue): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
