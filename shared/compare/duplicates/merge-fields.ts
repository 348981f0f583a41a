import type { Actor, ActorSector } from '../../model/actor.ts';
import type { CustomValue } from '../../model/common.ts';

/** What is chosen for an actor as one thing: latitude and longitude go together, custom fields each alone. */
export type MergeField =
  | Exclude<keyof Actor, 'id' | 'latitude' | 'longitude' | 'custom'>
  | 'coordinates'
  | `custom.${string}`;

/** The actor whose value is taken, or both for lists and long texts. */
export type MergeChoice = { of: string } | 'both';
export type MergeChoices = Readonly<Partial<Record<MergeField, MergeChoice>>>;

export interface FieldComparison {
  field: MergeField;
  /** Whether the actors that know it say different things, or only some know it. */
  differs: boolean;
  /** Whether the values can stand side by side in one record. */
  joinable: boolean;
  proposed: MergeChoice;
}

const LISTS: readonly MergeField[] = ['sectors', 'roles', 'tags'];
const LONG_TEXTS: readonly MergeField[] = ['description', 'source'];
const FIELDS = [
  'name',
  'acronym',
  'kind',
  'legalForm',
  'ess',
  'esus',
  'siren',
  'siret',
  'rna',
  'ape',
  'level',
  'commune',
  'coordinates',
  'sectors',
  'roles',
  'tags',
  'jobs',
  'budget',
  'website',
  'description',
  'joinedOn',
  'leftOn',
  'source',
  'confidence',
  'checkedOn',
] as const satisfies readonly MergeField[];

/** The fields that any of the actors fills, with the choice proposed; the first actor is the one that stays. */
export function compareFields(actors: readonly Actor[]): FieldComparison[] {
  const custom = [...new Set(actors.flatMap((actor) => Object.keys(actor.custom)))];
  const fields: MergeField[] = [...FIELDS, ...custom.map((id): MergeField => `custom.${id}`)];
  return fields.flatMap((field) => {
    const filled = actors.filter((actor) => !isEmpty(field, fieldValue(actor, field)));
    const [first] = filled;
    if (!first) return [];
    const differs = new Set(actors.map((actor) => JSON.stringify(fieldValue(actor, field)))).size > 1;
    const joinable =
      LISTS.includes(field) ||
      LONG_TEXTS.includes(field) ||
      filled.every((actor) => Array.isArray(fieldValue(actor, field)));
    const proposed: MergeChoice =
      differs && joinable && filled.length > 1 ? 'both' : { of: preferred(field, first, filled).id };
    return [{ field, differs, joinable, proposed }];
  });
}

/** The fields of the actor that stays, once the choices are made; what is not chosen is as proposed. */
export function fieldsAfterMerge(actors: readonly Actor[], choices: MergeChoices): Partial<Actor> {
  const fields: Record<string, unknown> = {};
  const custom: Record<string, CustomValue> = {};
  for (const { field, proposed, joinable } of compareFields(actors)) {
    const choice = choices[field] ?? proposed;
    const chosen = choice === 'both' ? undefined : actors.find(({ id }) => id === choice.of);
    const value =
      choice === 'both' && joinable ? joined(field, actors) : fieldValue(chosen ?? actors[0], field);
    if (field === 'coordinates') Object.assign(fields, value);
    else if (!isCustom(field)) fields[field] = value;
    else if (value !== undefined) custom[field.slice(CUSTOM.length)] = value as CustomValue;
  }
  return { ...fields, custom } as Partial<Actor>;
}

const CUSTOM = 'custom.';

function isCustom(field: MergeField): field is `custom.${string}` {
  return field.startsWith(CUSTOM);
}

function fieldValue(actor: Actor | undefined, field: MergeField): unknown {
  if (!actor) return undefined;
  if (field === 'coordinates') return { latitude: actor.latitude, longitude: actor.longitude };
  if (isCustom(field)) return actor.custom[field.slice(CUSTOM.length)];
  return actor[field];
}

/** Whether a value says nothing; a kind of "other" and an unknown answer do not. */
function isEmpty(field: MergeField, value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (field === 'kind') return value === 'autre';
  if (field === 'ess' || field === 'esus') return value === 'unknown';
  return typeof value === 'object' && Object.values(value).every((part) => part === '' || part === null);
}

/** The first to know, but for dates that a longer memory knows better. */
function preferred(field: MergeField, first: Actor, filled: readonly Actor[]): Actor {
  if (field !== 'joinedOn' && field !== 'checkedOn') return first;
  return filled.reduce((best, actor) => {
    const earlier = actor[field] < best[field];
    return earlier === (field === 'joinedOn') && actor[field] !== best[field] ? actor : best;
  });
}

function joined(field: MergeField, actors: readonly Actor[]): unknown {
  if (field === 'sectors') return joinedSectors(actors);
  const values = actors.map((actor) => fieldValue(actor, field));
  if (LONG_TEXTS.includes(field)) return [...new Set(values.map(String).filter(Boolean))].join('\n\n');
  return [...new Set(values.flatMap((value) => (Array.isArray(value) ? value : [])))];
}

/** Each sector once, with the stages of all; the first main sector stays the only one. */
function joinedSectors(actors: readonly Actor[]): ActorSector[] {
  const sectors = new Map<string, ActorSector>();
  let hasMain = false;
  for (const entry of actors.flatMap((actor) => actor.sectors)) {
    const before = sectors.get(entry.sector);
    const main: boolean = before?.main || (entry.main && !hasMain);
    hasMain = hasMain || main;
    const stages = [...new Set([...(before?.stages ?? []), ...entry.stages])];
    sectors.set(entry.sector, { sector: entry.sector, main, stages });
  }
  return [...sectors.values()];
}
