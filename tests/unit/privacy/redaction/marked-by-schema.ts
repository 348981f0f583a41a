import type { z } from 'zod';
import { listOfField } from '#shared/fields/lists.ts';
import { fieldsOf } from '#shared/fields/register.ts';
import { type FieldValue, withValue } from '#shared/fields/value.ts';
import {
  CUSTOM_FIELD_TYPES,
  type CustomField,
  customFieldSchema,
  type Network,
  networkSchema,
} from '#shared/model/network.ts';
import {
  type NetworkData,
  RECORD_SCHEMAS,
  type Records,
  type TableName,
} from '#shared/model/network-state.ts';
import type { Vocabularies } from '#shared/model/vocabulary.ts';
import { logo } from '../../pngs.ts';

/** What every text of the marked network begins with; nothing else in the world does. */
export const MARKER = 'zqxq';
/** Numbers and days that stand nowhere else, as any format may write them. */
export const EXACT = /7(?:[^\d<>"',;]?\d){0,2}[^\d<>"',;]?\d{3}[.,]?137|1987-06|12[.,]3137/;
const DAY = '1987-06-05';

/** Values that a text takes which is not free, in the order in which they are tried. */
const CHECKED = [DAY, '#a1b2c3'];

/**
 * A value for any schema with a word of its own in every text, a number of its own in every number. It asks the
 * schema and nothing else, so that a field that is added is marked as well.
 */
function filled(schema: z.ZodType, path: string): unknown {
  // biome-ignore lint/suspicious/noExplicitAny: the parts of a schema are typed by its kind, which is asked here.
  const def = schema.def as any;
  switch (def.type) {
    case 'default':
    case 'prefault':
    case 'optional':
    case 'nullable':
      return filled(def.innerType, path);
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, part]) => [key, filled(part as z.ZodType, `${path}-${key}`)]),
      );
    case 'array':
      return [filled(def.element, path)];
    case 'tuple':
      return def.items.map((item: z.ZodType, place: number) => filled(item, `${path}-${place}`));
    case 'record':
      return { [`${MARKER}-${path}-key`]: filled(def.valueType, path) };
    case 'union': {
      // An empty text that may stand in place of a value marks nothing.
      const options = def.options as z.ZodType[];
      return filled(options.find((option) => option.def.type !== 'literal') ?? schema, path);
    }
    case 'enum':
      return Object.values(def.entries)[0];
    case 'boolean':
      return true;
    case 'string':
      return fitting(schema, [`${MARKER}-${path}`, ...CHECKED]);
    case 'pipe':
      // A figure by year.
      return fitting(schema, [{ 2024: 7_654_137 }]);
    case 'number':
      return fitting(schema, [7_654_137, 12.3137, 3]);
    default:
      throw new Error(`no value is known for a ${def.type} at ${path}`);
  }
}

function fitting(schema: z.ZodType, values: readonly unknown[]): unknown {
  const found = values.find((value) => schema.safeParse(value).success);
  if (found === undefined) throw new Error('a text or number of a new kind: add a value that it takes');
  return found;
}

type Table = 'actors' | 'cooperations' | 'collectives';
const TABLE_OF = { actor: 'actors', cooperation: 'cooperations', collective: 'collectives' } as const;

/** One field of the network's own for each type and table. */
const OWN: CustomField[] = (['actor', 'cooperation', 'collective'] as const).flatMap((of) =>
  CUSTOM_FIELD_TYPES.map((type) => ({
    ...(filled(customFieldSchema, 'network-customFields') as CustomField),
    id: `${MARKER}-own-${of}-${type}`,
    of,
    type,
  })),
);

function ownValues(table: Table): Record<string, string | number | boolean | string[]> {
  const word = `${MARKER}-network-customFields-options`;
  const values: Record<CustomField['type'], string | number | boolean | string[]> = {
    text: `${MARKER}-own-text`,
    'long-text': `${MARKER}-own-long-text`,
    number: 7_654_137,
    eur: 7_654_137,
    date: DAY,
    'yes-no': true,
    choice: word,
    choices: [word, `${MARKER}-own-word`],
    link: `https://${MARKER}-own-link.example`,
  };
  const own = OWN.filter(({ of }) => TABLE_OF[of] === table);
  return Object.fromEntries(own.map(({ id, type }) => [id, values[type]]));
}

/** The default lists, and in each a word of the network's own and one under a name of the network's own. */
function ownLists(lists: Vocabularies): Vocabularies {
  const own = filled(networkSchema.shape.vocabularies, 'lists') as Vocabularies;
  const label = { fr: `${MARKER}-renamed`, en: `${MARKER}-renamed` };
  const entries = Object.entries(lists).map(([name, terms]) => [
    name,
    [
      ...terms.map((term, place) => (place === 1 ? { ...term, label } : term)),
      ...own[name as keyof Vocabularies],
      { ...terms[0], id: `${MARKER}-unused`, label },
    ],
  ]);
  const marked = Object.fromEntries(entries) as Vocabularies;
  const stages = [{ id: `${MARKER}-stage`, label }];
  return {
    ...marked,
    sectors: marked.sectors.map((sector) => ({ ...sector, stages: [...sector.stages, ...stages] })),
  };
}

/** How many records each table has: words outside of the lists, words of its own lists, words that it renamed. */
const COPIES = 3;

function listed(record: object, table: Table, network: Network, copy: number): object {
  let value = record;
  for (const field of fieldsOf(table, network)) {
    const list = listOfField(field);
    if (copy === 0 || list?.of !== 'vocabulary' || field.type.name === 'main-sector') continue;
    const terms = network.vocabularies[list.name];
    const id = (copy === 1 ? terms.at(-2) : terms[1])?.id ?? '';
    const several = field.type.name === 'choices' ? [id] : id;
    const sectors = [{ sector: id, main: true, stages: [`${MARKER}-stage`] }];
    value = {
      ...value,
      ...withValue(value, field, (field.type.name === 'sectors' ? sectors : several) as FieldValue),
    };
  }
  return value;
}

/** A network in which every text of every table, and of the network itself, is a marker. */
export function markedBySchema(): NetworkData {
  const { vocabularies: _lists, customFields: _own, ...header } = networkSchema.shape;
  const texts = Object.entries(header).map(([key, schema]) => [key, filled(schema, `network-${key}`)]);
  const defaults = networkSchema.parse({
    id: 'n',
    name: 'n',
    createdAt: '2026-01-01T00:00:00.000Z',
  }).vocabularies;
  const network = {
    ...(Object.fromEntries(texts) as Omit<Network, 'vocabularies' | 'customFields'>),
    vocabularies: ownLists(defaults),
    customFields: OWN,
  };
  const idOf = (table: TableName, copy: number) => `${MARKER}-${table}-id-${copy}`;
  const records = <T extends TableName>(table: T, refer: (copy: number) => object): Records[T][] =>
    Array.from({ length: COPIES }, (_, copy) => {
      const record = filled(RECORD_SCHEMAS[table], table) as object;
      return { ...record, id: idOf(table, copy), ...refer(copy) } as Records[T];
    });
  const kept = <T extends Table>(table: T, refer: (copy: number) => object): Records[T][] =>
    records(table, refer).map((record, copy) => ({
      ...(listed(record, table, network, copy) as Records[T]),
      custom: { ...record.custom, ...ownValues(table) },
    }));
  const other = (copy: number) => (copy + 1) % COPIES;
  return {
    network,
    actors: kept('actors', () => ({})),
    cooperations: kept('cooperations', (copy) => ({
      from: idOf('actors', copy),
      to: idOf('actors', other(copy)),
    })),
    collectives: kept('collectives', (copy) => ({
      members: [copy, other(copy)].map((member) => ({
        ...(filled(RECORD_SCHEMAS.collectives, 'collectives') as Records['collectives']).members[0],
        actorId: idOf('actors', member),
      })),
    })),
    contacts: records('contacts', (copy) => ({ actorId: idOf('actors', copy) })),
    positions: Array.from({ length: COPIES }, (_, copy) => ({
      id: idOf('actors', copy),
      x: copy * 90,
      y: copy * copy * 60,
      pinned: false,
    })),
    logos: Array.from({ length: COPIES }, (_, copy) => logo(idOf('actors', copy))),
    views: records('views', () => ({})),
    stories: records('stories', (copy) => ({
      steps: [
        {
          ...(filled(RECORD_SCHEMAS.stories, 'stories') as Records['stories']).steps[0],
          viewId: idOf('views', copy),
          snapshotId: null,
        },
        {
          ...(filled(RECORD_SCHEMAS.stories, 'stories') as Records['stories']).steps[0],
          id: `${MARKER}-frozen`,
          viewId: null,
          snapshotId: 'secret-snapshot',
        },
      ],
    })),
    sessions: records('sessions', () => ({})),
  };
}
