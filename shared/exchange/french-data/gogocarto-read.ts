import { readNumber } from '../../fields/read-number.ts';
import type { ActorInput } from '../../model/actor.ts';
import { z } from '../../model/schema.ts';
import type { Vocabularies } from '../../model/vocabulary.ts';
import { type Problem, problem } from '../problem.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import { htmlToText } from '../reading/html-text.ts';
import { isSwapped } from '../reading/in-france.ts';
import { type WordFinder, wordFinder } from '../tables/words.ts';
import { websiteOf } from './websites.ts';

const textOrNothing = z.string().nullish();
const textOrNumber = z.union([z.string(), z.number()]).nullish();

/** An element as GoGoCarto's "gogofull" answers give it; ids of categories are numbers or texts. */
const elementSchema = z.object({
  id: textOrNumber,
  name: z.string().trim().min(1),
  geo: z.object({ latitude: textOrNumber, longitude: textOrNumber }).nullish(),
  address: z.object({ addressLocality: textOrNothing, postalCode: textOrNumber }).nullish(),
  commitment: textOrNothing,
  description: textOrNothing,
  descriptionMore: textOrNothing,
  website: textOrNothing,
  sourceKey: textOrNothing,
  abstract: textOrNothing,
  taxonomy: z.array(z.coerce.string()).nullish(),
  /** Numbers in older files, names in newer ones. */
  categories: z.array(z.coerce.string()).nullish(),
  categoriesFull: z
    .array(z.object({ id: textOrNumber, name: textOrNothing }).nullish().catch(null))
    .nullish(),
});
type Element = z.infer<typeof elementSchema>;

/** The keys that are read, of an element and of its address. */
const READ_KEYS = new Set([
  ...Object.keys(elementSchema.shape),
  'address.addressLocality',
  'address.postalCode',
]);

const fileSchema = z.union([z.object({ data: z.array(z.unknown()) }), z.array(z.unknown())]);

/** A category, with the ones below it in either of the two shapes that GoGoCarto nests; read level by level. */
const categorySchema = z.object({ options: z.array(z.unknown()).nullish() });
const optionSchema = z.object({
  id: textOrNumber,
  name: textOrNothing,
  subcategories: z.array(z.unknown()).nullish(),
});
/** GoGoCarto's trees have four or five levels; a deeper one is not a tree of categories. */
const DEEPEST = 20;

/** The short shape: `mapping` says what stands at each place of an element. */
const compactSchema = z.object({
  ontology: z.literal('gogocompact'),
  mapping: z.array(z.union([z.string(), z.array(z.string())])),
  data: z.array(z.array(z.unknown())),
});

/** The elements of a file of either shape; null when it has none. */
function elementsOf(json: unknown): unknown[] | null {
  const { data: compact } = compactSchema.safeParse(json);
  if (compact) {
    return compact.data.map((values) => {
      const { latitude, longitude, ...element } = Object.fromEntries(
        compact.mapping.flatMap((keys, place): [string, unknown][] => {
          const value = values[place];
          if (!Array.isArray(keys)) return [[keys, value]];
          return keys.map((key, inner) => [key, Array.isArray(value) ? value[inner] : undefined]);
        }),
      );
      return { categories: [], ...element, geo: { latitude, longitude } };
    });
  }
  const { data } = fileSchema.safeParse(json);
  return data === undefined ? null : Array.isArray(data) ? data : data.data;
}

export function isGogocartoElements(json: unknown): boolean {
  const data = elementsOf(json);
  return (data ?? []).some((element) => elementSchema.safeParse(element).success && isElement(element));
}

/** Other lists of named things have neither categories nor a place of that shape. */
function isElement(element: unknown): boolean {
  return hasOwn(element, 'taxonomy') || (hasOwn(element, 'categories') && hasOwn(element, 'geo'));
}

export function isGogocartoTaxonomy(json: unknown): boolean {
  return [json].flat().some((category) => {
    const options = categorySchema.safeParse(category).data?.options ?? [];
    return options.some((option) => optionSchema.safeParse(option).success);
  });
}

/** Reads the elements of a GoGoCarto map, with the file of its categories when it is there. */
export function readGogocarto(elements: unknown, taxonomy: unknown, vocabularies: Vocabularies): Reading {
  const problems: Problem[] = [];
  const draft = emptyDraft();
  const data = elementsOf(elements);
  if (!data) return { draft, problems: [problem('error', 'file-unknown')] };
  const categories = taxonomy === undefined ? null : categoryNames(taxonomy);
  const find = wordFinder(vocabularies);
  if (!categories && data.some(hasNumbers)) problems.push(problem('warning', 'taxonomy-missing'));
  const seen = new Set<string>();
  const unread = new Set<string>();
  data.forEach((candidate, index) => {
    const row = index + 1;
    const element = elementSchema.safeParse(candidate);
    if (!element.success) {
      const value = element.error.issues.map(({ path }) => path.join('.')).join(', ');
      problems.push(problem('error', 'record-invalid', { row, value }));
      return;
    }
    const id = String(element.data.id ?? '') || rowId('elements', row);
    if (seen.has(id)) {
      problems.push(problem('error', 'duplicate-id', { row, value: id }));
      return;
    }
    seen.add(id);
    for (const key of unreadKeys(candidate)) unread.add(key);
    draft.actors.push({ row, record: actorOf(id, element.data, categories, find, row, problems) });
  });
  for (const value of unread) problems.push(problem('info', 'column-ignored', { column: value, value }));
  if (data.length === 0) problems.push(problem('error', 'no-rows'));
  return { draft, problems };
}

function actorOf(
  id: string,
  element: Element,
  categories: ReadonlyMap<string, string[]> | null,
  find: WordFinder,
  row: number,
  problems: Problem[],
): ActorInput {
  const tags = new Set<string>();
  const sectors = new Set<string>();
  const full = new Map(
    (element.categoriesFull ?? []).flatMap((one) => (one?.name ? [[String(one.id ?? ''), one.name]] : [])),
  );
  const given = element.taxonomy ?? element.categories ?? [...full.values()];
  for (const id of given) {
    const word = full.get(id) ?? (isNumeral(id) ? undefined : id);
    const path = categories?.get(id) ?? (word === undefined ? undefined : [word]);
    if (!path && categories) {
      problems.push(problem('warning', 'category-unknown', { row, column: 'taxonomy', value: id }));
    }
    tags.add(path?.at(-1) ?? id);
    const sector = path?.map((name) => find.term('sectors', name)).find((found) => found !== undefined);
    if (sector) sectors.add(sector);
  }
  const description = [element.abstract, element.commitment, element.description, element.descriptionMore]
    .map((part) => htmlToText(part ?? ''))
    .filter(Boolean)
    .join('\n\n');
  return {
    id,
    name: element.name,
    description,
    website: websiteOf(element.website ?? '', row, problems),
    source: element.sourceKey ?? '',
    commune: {
      name: element.address?.addressLocality ?? '',
      postcode: String(element.address?.postalCode ?? ''),
    },
    ...placeOf(element.geo, row, problems),
    tags: [...tags],
    sectors: [...sectors].map((sector) => ({ sector })),
  };
}

/** Where an element lies; one that would lie far from France by two numbers put the wrong way round is reported. */
function placeOf(
  geo: Element['geo'],
  row: number,
  problems: Problem[],
): Pick<ActorInput, 'latitude' | 'longitude'> {
  const latitude = coordinate(geo, 'latitude', row, problems);
  const longitude = coordinate(geo, 'longitude', row, problems);
  if (latitude !== null && longitude !== null && isSwapped(longitude, latitude)) {
    const value = `${latitude}, ${longitude}`;
    problems.push(problem('warning', 'coordinates-swapped', { row, value }));
  }
  return { latitude, longitude };
}

/** A latitude or a longitude; null when it is none, which is reported unless nothing is given. */
function coordinate(
  geo: Element['geo'],
  column: 'latitude' | 'longitude',
  row: number,
  problems: Problem[],
): number | null {
  const value = String(geo?.[column] ?? '').trim();
  if (value === '') return null;
  const degrees = readNumber(value);
  if (degrees !== null && Math.abs(degrees) <= (column === 'latitude' ? 90 : 180)) return degrees;
  const code = degrees === null ? 'number-invalid' : 'number-range';
  problems.push(problem('warning', code, { row, column, value }));
  return null;
}

function isNumeral(text: string): boolean {
  return /^\d+$/.test(text);
}

/** Whether an element names its categories by numbers, which only the file of categories explains. */
function hasNumbers(candidate: unknown): boolean {
  const element = elementSchema.safeParse(candidate).data;
  const named = new Set((element?.categoriesFull ?? []).map((one) => String(one?.id ?? '')));
  return (element?.taxonomy ?? element?.categories ?? []).some((id) => isNumeral(id) && !named.has(id));
}

/** The path of names down to each category, by its id. */
function categoryNames(taxonomy: unknown): Map<string, string[]> {
  const names = new Map<string, string[]>();
  const walk = (category: unknown, above: readonly string[], depth: number) => {
    if (depth > DEEPEST) return;
    for (const candidate of categorySchema.safeParse(category).data?.options ?? []) {
      const option = optionSchema.safeParse(candidate).data;
      if (!option) continue;
      const path = option.name ? [...above, option.name] : [...above];
      if (option.id !== undefined && option.id !== null) names.set(String(option.id), path);
      for (const below of option.subcategories ?? []) walk(below, path, depth + 1);
    }
  };
  for (const category of [taxonomy].flat()) walk(category, [], 0);
  return names;
}

/** The keys that hold something which the model has no field for. */
function unreadKeys(element: unknown): string[] {
  const keysOf = (value: unknown, prefix: string) =>
    Object.entries(Object(value))
      .filter(([key, held]) => !READ_KEYS.has(prefix + key) && held !== null && held !== '')
      .map(([key]) => prefix + key);
  return [...keysOf(element, ''), ...keysOf(Object(element).address, 'address.')];
}

function hasOwn(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && name in value;
}
