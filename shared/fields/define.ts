import { amount, date, identifiers, ternary as ternarySchema, text as textSchema } from '../model/common.ts';
import { figuresSchema } from '../model/figures.ts';
import { z } from '../model/schema.ts';
import type { VocabularyName } from '../model/vocabulary.ts';
import type { Field, FieldTable, FieldType, FixedList } from './field.ts';

/** What is said of a field where it is defined; the rest is as most fields have it. */
type Traits = Pick<Field, 'sensitivity' | 'section'> &
  Partial<Omit<Field, 'sensitivity' | 'section' | 'table' | 'path' | 'type' | 'year' | 'own'>>;

/** A field with the schema of its value. */
interface Defined<S extends z.ZodType> {
  schema: S;
  type: FieldType;
  traits: Traits;
}

/** A part of what another field holds, with a column of its own: nothing is stored under its key. */
interface Part {
  partOf: string;
  type: FieldType;
  traits: Traits;
}

/** Fields that a record keeps in an object of their own. */
interface Group<G> {
  group: G;
}

type ShapeOf<F> = {
  [K in keyof F as F[K] extends Part ? never : K]: F[K] extends Defined<infer S>
    ? S
    : F[K] extends Group<infer G>
      ? z.ZodDefault<z.ZodObject<ShapeOf<G>>>
      : never;
};

type Definition = Defined<z.ZodType> | Part | Group<Definitions>;
interface Definitions {
  readonly [key: string]: Definition;
}

function define<S extends z.ZodType>(schema: S, type: FieldType, traits: Traits): Defined<S> {
  return { schema, type, traits };
}

type TextOptions = Omit<Extract<FieldType, { name: 'text' }>, 'name' | 'needed'>;

export function text({ long, check, code, ...traits }: Traits & TextOptions) {
  const type: FieldType = {
    name: 'text',
    ...(long && { long }),
    ...(check && { check }),
    ...(code && { code }),
  };
  return define(textSchema, type, traits);
}

/** The name of a record: it has none without it. */
export function needed(traits: Traits) {
  return define(z.string().trim().min(1), { name: 'text', needed: true }, traits);
}

export function link(traits: Traits) {
  return define(textSchema, { name: 'link' }, traits);
}

type NumberOptions = Omit<Extract<FieldType, { name: 'number' }>, 'name'>;

/** `least` and `most` hold for what is typed or read; the schema takes what was stored before. */
export function number({ unit, unitIn, least, most, ...traits }: Traits & NumberOptions) {
  return define(amount, numberType({ unit, unitIn, least, most }), traits);
}

/** A number a year. */
export function figures({ unit, least, most, ...traits }: Traits & Omit<NumberOptions, 'unitIn'>) {
  const { name: _, unitIn: __, ...bounds } = numberType({ unit, least, most });
  return define(figuresSchema, { name: 'figures', ...bounds }, { merge: 'both', ...traits });
}

/** A number that no stored record may have outside its bounds. */
export function bounded({
  least,
  most,
  ...traits
}: Traits & Required<Pick<NumberOptions, 'least' | 'most'>>) {
  return define(
    z.number().min(least).max(most).nullable().default(null),
    numberType({ least, most }),
    traits,
  );
}

function numberType({
  unit,
  unitIn,
  least,
  most,
}: { [K in keyof NumberOptions]: NumberOptions[K] | undefined }): Extract<FieldType, { name: 'number' }> {
  return {
    name: 'number',
    ...(unit && { unit }),
    ...(unitIn && { unitIn }),
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
  };
}

export function partialDate({ today, ...traits }: Traits & { today?: boolean }) {
  return define(date, { name: 'date', ...(today && { today }) }, traits);
}

export function ternary(traits: Traits) {
  return define(ternarySchema, { name: 'ternary' }, traits);
}

/** An entry of a list of the network; '' for none. */
export function term(list: VocabularyName, traits: Traits) {
  return define(textSchema, { name: 'choice', list: { of: 'vocabulary', name: list } }, traits);
}

/** The same for a list with an entry that says nothing: "other". Records once began with it. */
export function vagueTerm(list: VocabularyName, vague: string, traits: Traits) {
  return define(textSchema, { name: 'choice', list: { of: 'vocabulary', name: list }, vague }, traits);
}

export function terms(list: VocabularyName, traits: Traits) {
  return define(identifiers, { name: 'choices', list: { of: 'vocabulary', name: list } }, traits);
}

/** One of a few answers that the program knows; '' is none where the schema takes it. */
export function answer<S extends z.ZodType>(
  list: FixedList,
  ids: readonly string[],
  schema: S,
  {
    optional,
    usual,
    unknown,
    ...traits
  }: Traits & { optional?: boolean; usual?: z.output<S> & string; unknown?: z.output<S> & string },
) {
  const type: FieldType = {
    name: 'choice',
    list: { of: 'program', name: list, ids },
    ...(!optional && { needed: true }),
    ...(usual !== undefined && { usual }),
    ...(unknown !== undefined && { unknown }),
  };
  return define(schema, type, traits);
}

/** Several of a few answers that the program knows. */
export function answers(list: FixedList, ids: readonly string[], traits: Traits) {
  return define(identifiers, { name: 'choices', list: { of: 'program', name: list, ids } }, traits);
}

export function scale(list: FixedList, [least, most]: readonly [number, number], traits: Traits) {
  const ids = Array.from({ length: most - least + 1 }, (_, place) => String(least + place));
  return define(
    z.number().int().min(least).max(most).nullable().default(null),
    { name: 'scale', list: { of: 'program', name: list, ids }, least, most },
    traits,
  );
}

export function tags(traits: Traits) {
  return define(identifiers, { name: 'tags' }, traits);
}

/** A field of a shape of its own. */
export function special<S extends z.ZodType>(type: FieldType, schema: S, traits: Traits) {
  return define(schema, type, traits);
}

export function part(partOf: string, type: FieldType, traits: Traits): Part {
  return { partOf, type, traits };
}

export function group<G extends Definitions>(fields: G): Group<G> {
  return { group: fields };
}

/** The schema of a record's fields, in the order in which they are defined. */
export function shapeOf<F extends Definitions>(fields: F): ShapeOf<F> {
  const entries = Object.entries(fields).flatMap(([key, field]): [string, z.ZodType][] => {
    if ('partOf' in field) return [];
    if (!('group' in field)) return [[key, field.schema]];
    const inner = z.object(shapeOf(field.group));
    return [[key, inner.default(() => inner.parse({}) as never)]];
  });
  // The type is what the entries are made of, key by key; Object.fromEntries forgets it.
  return Object.fromEntries(entries) as ShapeOf<F>;
}

/** The fields of a table as values, in the order in which they are defined. */
export function listOf(table: FieldTable, fields: Definitions): readonly Field[] {
  return Object.entries(fields).flatMap(([key, field]): readonly Field[] => {
    if (!('group' in field)) return [asField(table, key, field)];
    return Object.entries(field.group).flatMap(([inner, part]) =>
      'group' in part ? [] : [{ ...asField(table, inner, part), path: [key, inner] as const }],
    );
  });
}

function asField(table: FieldTable, key: string, field: Defined<z.ZodType> | Part): Field {
  const { type, traits } = field;
  return {
    id: key,
    table,
    path: ['partOf' in field ? field.partOf : key],
    type,
    half: false,
    shown: 'fact',
    inFiles: true,
    names: [],
    merge: 'first',
    mergedAs: '',
    groupKey: '',
    grouped: false,
    filtered: type.name === 'date',
    measured: false,
    missable: false,
    asked: '',
    quick: null,
    width: WIDTHS[type.name],
    year: '',
    own: null,
    ...traits,
  };
}

/** Pixels of a column, unless the field says otherwise or the user has made it wider. */
export const WIDTHS: Readonly<Record<FieldType['name'], number>> = {
  text: 150,
  link: 180,
  number: 110,
  figures: 130,
  date: 120,
  ternary: 100,
  choice: 150,
  choices: 190,
  tags: 160,
  scale: 140,
  direction: 110,
  actor: 220,
  commune: 150,
  sectors: 230,
  'main-sector': 160,
  members: 300,
};
