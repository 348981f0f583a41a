import type { Field } from '../../fields/field.ts';
import { ownField, ownId } from '../../fields/own.ts';
import { fieldsOf } from '../../fields/register.ts';
import { fieldValue, isKnown, storedValue, unfitValue } from '../../fields/value.ts';
import type { Actor, ActorSector } from '../../model/actor.ts';
import { type Figures, figuresIn, storedFigures } from '../../model/figures.ts';
import { type CustomField, customFieldSchema } from '../../model/network.ts';

/** What is chosen for an actor as one thing: a field by its id, or fields that go together by their name. */
export type MergeField = string;

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

/** The fields of actors that are chosen as one, by what they are chosen as. */
export function mergedFields(customFields: readonly CustomField[]): Map<MergeField, Field[]> {
  const merged = new Map<MergeField, Field[]>();
  for (const field of fieldsOf('actors', { customFields: [...customFields] })) {
    // The main sector is stored among the sectors.
    if (field.type.name === 'main-sector') continue;
    const name = field.mergedAs || field.id;
    merged.set(name, [...(merged.get(name) ?? []), field]);
  }
  return merged;
}

/** The same with what the actors hold of fields that are gone. */
function mergedIn(actors: readonly Actor[], customFields: readonly CustomField[]): Map<MergeField, Field[]> {
  const merged = mergedFields(customFields);
  for (const { custom } of actors) {
    for (const [id, value] of Object.entries(custom)) {
      if (merged.has(ownId(id))) continue;
      const type = Array.isArray(value) ? 'choices' : 'text';
      merged.set(ownId(id), [ownField(customFieldSchema.parse({ id, of: 'actor', label: {}, type }))]);
    }
  }
  return merged;
}

/** The fields that any of the actors fills, with the choice proposed; the first actor is the one that stays. */
export function compareFields(
  actors: readonly Actor[],
  customFields: readonly CustomField[] = [],
): FieldComparison[] {
  return [...mergedIn(actors, customFields)].flatMap(([name, fields]): FieldComparison[] => {
    const filled = actors.filter((actor) => fields.some((field) => saysAnything(actor, field)));
    const [first] = filled;
    if (!first) return [];
    const differs = new Set(actors.map((actor) => JSON.stringify(valuesOf(actor, fields)))).size > 1;
    const joinable = isJoinable(filled, fields);
    const proposed: MergeChoice =
      differs && joinable && filled.length > 1 ? 'both' : { of: preferred(fields, first, filled).id };
    return [{ field: name, differs, joinable, proposed }];
  });
}

/** The fields of the actor that stays, once the choices are made; what is not chosen is as proposed. */
export function fieldsAfterMerge(
  actors: readonly Actor[],
  choices: MergeChoices,
  customFields: readonly CustomField[] = [],
): Partial<Actor> {
  const merged = mergedIn(actors, customFields);
  let after: Record<string, unknown> = { custom: {} };
  for (const { field: name, proposed, joinable } of compareFields(actors, customFields)) {
    const choice = choices[name] ?? proposed;
    const chosen = choice === 'both' ? undefined : actors.find(({ id }) => id === choice.of);
    for (const field of merged.get(name) ?? []) {
      const from = chosen ?? actors[0];
      const value = choice === 'both' && joinable ? joined(field, actors) : from && storedValue(from, field);
      after = withStored(after, field, value);
    }
  }
  return after as Partial<Actor>;
}

function withStored(
  record: Record<string, unknown>,
  { path: [key, inner] }: Field,
  value: unknown,
): Record<string, unknown> {
  if (value === undefined) return record;
  if (inner === undefined) return { ...record, [key]: value };
  return { ...record, [key]: { ...(record[key] as object | undefined), [inner]: value } };
}

function valuesOf(actor: Actor, fields: readonly Field[]): unknown[] {
  return fields.map((field) => storedValue(actor, field) ?? null);
}

/** A kind of "other" and an unknown answer say nothing; a value that its field can no longer hold does. */
function saysAnything(actor: Actor, field: Field): boolean {
  return unfitValue(actor, field) !== undefined || isKnown(fieldValue(actor, field), field);
}

/** Lists can always stand side by side; texts where the field is one that keeps both. */
function isJoinable(filled: readonly Actor[], fields: readonly Field[]): boolean {
  const [field, second] = fields;
  if (!field || second) return false;
  const values = filled.map((actor) => storedValue(actor, field));
  if (field.type.name === 'figures') return agree(values.map(figuresIn));
  return (
    values.every(Array.isArray) ||
    (field.merge === 'both' && values.every((value) => typeof value === 'string'))
  );
}

/** Whether figures say nothing different of any year; a single one that all say need not be joined. */
function agree(figures: readonly Figures[]): boolean {
  const all = figures.flatMap((one) => Object.entries(one));
  return (
    new Set(all.map(([year]) => year)).size > 1 &&
    all.every(([year, value]) => figures.every((one) => one[year] === undefined || one[year] === value))
  );
}

/** The first to know, but for dates that a longer memory knows better. */
function preferred([field]: readonly Field[], first: Actor, filled: readonly Actor[]): Actor {
  if (field?.merge !== 'earliest' && field?.merge !== 'latest') return first;
  const date = (actor: Actor) => String(fieldValue(actor, field));
  return filled.reduce((best, actor) => {
    const better = field.merge === 'earliest' ? date(actor) < date(best) : date(actor) > date(best);
    return better ? actor : best;
  });
}

function joined(field: Field, actors: readonly Actor[]): unknown {
  if (field.type.name === 'sectors') return joinedSectors(actors);
  const values = actors.map((actor) => storedValue(actor, field));
  if (field.type.name === 'figures') {
    return storedFigures(Object.assign({}, ...values.map(figuresIn)) as Figures);
  }
  if (values.some(Array.isArray)) {
    return [...new Set(values.flatMap((value) => (Array.isArray(value) ? value : [])))];
  }
  return [...new Set(values.map((value) => String(value ?? '')).filter(Boolean))].join('\n\n');
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
