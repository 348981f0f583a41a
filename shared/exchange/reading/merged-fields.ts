import { sameValue } from '../../base/same-value.ts';
import type { Field } from '../../fields/field.ts';
import { ownId } from '../../fields/own.ts';
import { PROGRAM_FIELDS } from '../../fields/register.ts';
import { type FieldValue, isKnown } from '../../fields/value.ts';
import type { Actor, ActorInput } from '../../model/actor.ts';
import type { Cooperation, CooperationInput } from '../../model/cooperation.ts';
import { figuresIn, isByYear, storedFigures } from '../../model/figures.ts';

/** A field of a record that an import changes, or would. */
export interface FieldChange {
  /** The id of the field in the register. */
  field: string;
  /** What is stored for it, and what the file gives. */
  before: unknown;
  after: unknown;
  /** The user wants it left as it is. */
  kept: boolean;
}

/** What a table needs to know of a record's key; the two ends and the id are no fields that a file changes. */
const NO_FIELDS: ReadonlySet<string> = new Set(['id', 'from', 'to']);

/**
 * What a record becomes when the given fields replace its own; nothing given erases nothing. Fields that are
 * `kept` are reported and stay as they are.
 */
export function mergedFields<R extends Actor | Cooperation>(
  table: 'actors' | 'cooperations',
  before: R,
  given: ActorInput | CooperationInput,
  kept: readonly string[] = [],
): { after: R; changes: FieldChange[] } {
  const after: Record<string, unknown> = { ...before };
  const changes: FieldChange[] = [];
  for (const { path, value } of leaves(given)) {
    const [key, inner] = path;
    if (NO_FIELDS.has(key)) continue;
    const { id, field } = fieldAt(table, path);
    if (isEmpty(value) || (field && !isKnown(value as FieldValue, field))) continue;
    const outer = after[key];
    const own = inner === undefined ? outer : partOf(outer, inner);
    const next = withYearsOf(own, value);
    if (sameValue(completed(next), completed(own))) continue;
    const change = { field: id, before: own, after: next, kept: kept.includes(id) };
    changes.push(change);
    if (change.kept) continue;
    after[key] = inner === undefined ? next : { ...(isPlainObject(outer) ? outer : {}), [inner]: next };
  }
  return { after: after as unknown as R, changes };
}

/** The fields that a record says something in, by their ids. */
export function fieldsGiven(table: 'actors' | 'cooperations', given: object): string[] {
  return leaves(given).flatMap(({ path, value }) => {
    const { id, field } = fieldAt(table, path);
    return isEmpty(value) || (field && !isKnown(value as FieldValue, field)) ? [] : [id];
  });
}

/** A figure by year keeps the years that the file says nothing of. */
function withYearsOf(own: unknown, value: unknown): unknown {
  if (!isByYear(own) && !isByYear(value)) return value;
  return storedFigures({ ...figuresIn(own), ...figuresIn(value) });
}

type Path = readonly [string, string?];

/** The values of a record, each where it stands: those of its objects apart. */
function leaves(record: object): { path: Path; value: unknown }[] {
  return Object.entries(record).flatMap(([key, value]): { path: Path; value: unknown }[] =>
    isPlainObject(value) && !isByYear(value)
      ? Object.entries(value).map(([inner, part]) => ({ path: [key, inner], value: part }))
      : [{ path: [key], value }],
  );
}

const AT = {
  actors: fieldsByPath('actors'),
  cooperations: fieldsByPath('cooperations'),
};

/** The main sector is a part of the sectors: their change is told once. */
function fieldsByPath(table: 'actors' | 'cooperations'): ReadonlyMap<string, Field> {
  const whole = PROGRAM_FIELDS[table].filter(({ type }) => type.name !== 'main-sector');
  return new Map(whole.map((field) => [field.path.join('.'), field]));
}

function fieldAt(table: 'actors' | 'cooperations', path: Path): { id: string; field: Field | undefined } {
  const [key, inner] = path;
  if (key === 'custom' && inner !== undefined) return { id: ownId(inner), field: undefined };
  const at = path.join('.');
  const field = AT[table].get(at);
  return { id: field?.id ?? at, field };
}

export function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function partOf(outer: unknown, inner: string): unknown {
  return isPlainObject(outer) && Object.hasOwn(outer, inner) ? outer[inner] : undefined;
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists of sectors may leave out what is the default: they are compared as the model completes them. */
function completed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(completed);
  return isPlainObject(value) && 'sector' in value ? { main: false, stages: [], ...value } : value;
}
