import { z } from 'zod';
import type { ActorInput } from '../model/actor.ts';
import type { Vocabularies } from '../model/vocabulary.ts';
import { emptyDraft, type Reading } from './draft.ts';
import { htmlToText } from './html-text.ts';
import { type Problem, problem } from './problem.ts';
import { type WordFinder, wordFinder } from './words.ts';

const textOrNothing = z.string().nullish();

/** An element as GoGoCarto's "gogofull" answers give it; ids of categories are numbers or texts. */
const elementSchema = z.object({
  id: z.coerce.string(),
  name: z.string().trim().min(1),
  geo: z.object({ latitude: z.coerce.number(), longitude: z.coerce.number() }).partial().nullish(),
  address: z
    .object({
      streetAddress: textOrNothing,
      addressLocality: textOrNothing,
      postalCode: z.coerce.string().nullish(),
    })
    .nullish(),
  commitment: textOrNothing,
  description: textOrNothing,
  descriptionMore: textOrNothing,
  website: textOrNothing,
  sourceKey: textOrNothing,
  taxonomy: z.array(z.coerce.string()).nullish(),
});
type Element = z.infer<typeof elementSchema>;

const fileSchema = z.union([z.object({ data: z.array(z.unknown()) }), z.array(z.unknown())]);

/** A category, with the ones below it in either of the two shapes that GoGoCarto nests. */
interface Option {
  id?: string | number | undefined;
  name?: string | undefined;
  subcategories?: Category[] | null | undefined;
}
interface Category {
  name?: string | undefined;
  options?: Option[] | null | undefined;
}
const optionSchema: z.ZodType<Option> = z.lazy(() =>
  z.object({
    id: z.union([z.string(), z.number()]).optional(),
    name: z.string().optional(),
    subcategories: z.array(categorySchema).nullish(),
  }),
);
const categorySchema: z.ZodType<Category> = z.lazy(() =>
  z.object({ name: z.string().optional(), options: z.array(optionSchema).nullish() }),
);
const taxonomySchema = z.union([categorySchema, z.array(categorySchema)]);

export function isGogocartoElements(json: unknown): boolean {
  const first = fileSchema.safeParse(json);
  if (!first.success) return false;
  const data = Array.isArray(first.data) ? first.data : first.data.data;
  return data.some((element) => elementSchema.safeParse(element).success && hasOwn(element, 'taxonomy'));
}

export function isGogocartoTaxonomy(json: unknown): boolean {
  const parsed = taxonomySchema.safeParse(json);
  if (!parsed.success) return false;
  return [parsed.data].flat().some(({ options }) => Array.isArray(options) && options.length > 0);
}

/** Reads the elements of a GoGoCarto map, with the file of its categories when it is there. */
export function readGogocarto(elements: unknown, taxonomy: unknown, vocabularies: Vocabularies): Reading {
  const problems: Problem[] = [];
  const draft = emptyDraft();
  const parsed = fileSchema.safeParse(elements);
  if (!parsed.success) return { draft, problems: [problem('error', 'file-unknown')] };
  const categories = taxonomy === undefined ? null : categoryNames(taxonomy);
  if (!categories) problems.push(problem('warning', 'taxonomy-missing'));
  const find = wordFinder(vocabularies);
  const data = Array.isArray(parsed.data) ? parsed.data : parsed.data.data;
  const seen = new Set<string>();
  data.forEach((candidate, index) => {
    const row = index + 1;
    const element = elementSchema.safeParse(candidate);
    if (!element.success) {
      const value = element.error.issues.map(({ path }) => path.join('.')).join(', ');
      problems.push(problem('error', 'record-invalid', { row, value }));
    } else if (seen.has(element.data.id)) {
      problems.push(problem('error', 'duplicate-id', { row, value: element.data.id }));
    } else {
      seen.add(element.data.id);
      draft.actors.push({ row, record: actorOf(element.data, categories, find, row, problems) });
    }
  });
  if (data.length === 0) problems.push(problem('error', 'no-rows'));
  return { draft, problems };
}

function actorOf(
  element: Element,
  categories: ReadonlyMap<string, string[]> | null,
  find: WordFinder,
  row: number,
  problems: Problem[],
): ActorInput {
  const tags = new Set<string>();
  const sectors = new Set<string>();
  for (const id of element.taxonomy ?? []) {
    const path = categories?.get(id);
    if (!path && categories) {
      problems.push(problem('warning', 'category-unknown', { row, column: 'taxonomy', value: id }));
    }
    tags.add(path?.at(-1) ?? id);
    const sector = path?.map((name) => find.term('sectors', name)).find((found) => found !== undefined);
    if (sector) sectors.add(sector);
  }
  const description = [element.commitment, element.description, element.descriptionMore]
    .map((part) => htmlToText(part ?? ''))
    .filter(Boolean)
    .join('\n\n');
  const { latitude, longitude } = element.geo ?? {};
  return {
    id: element.id,
    name: element.name,
    description,
    website: element.website ?? '',
    source: element.sourceKey ?? '',
    commune: {
      name: element.address?.addressLocality ?? '',
      postcode: element.address?.postalCode ?? '',
    },
    latitude: inRange(latitude, 90),
    longitude: inRange(longitude, 180),
    tags: [...tags],
    sectors: [...sectors].map((sector) => ({ sector })),
  };
}

function inRange(value: number | undefined, most: number): number | null {
  return value !== undefined && Math.abs(value) <= most ? value : null;
}

/** The path of names down to each category, by its id. */
function categoryNames(taxonomy: unknown): Map<string, string[]> | null {
  const parsed = taxonomySchema.safeParse(taxonomy);
  if (!parsed.success) return null;
  const names = new Map<string, string[]>();
  const walk = (category: Category, above: readonly string[]) => {
    for (const option of category.options ?? []) {
      const path = option.name ? [...above, option.name] : [...above];
      if (option.id !== undefined) names.set(String(option.id), path);
      for (const below of option.subcategories ?? []) walk(below, path);
    }
  };
  for (const category of [parsed.data].flat()) walk(category, []);
  return names;
}

function hasOwn(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && name in value;
}
