import type { ImportProfile } from '../../model/import-profile.ts';
import type { Mapping } from '../tables/column-mapping.ts';
import { SHEET_KINDS, type SheetKind } from '../tables/sheet-kind.ts';
import type { Table } from '../tables/table.ts';
import { placesIn } from './match-profile.ts';

/**
 * The mapping of a profile for a table whose columns may stand elsewhere, or be new: what the profile does not say of
 * them is as it is proposed. `propose` gives the proposal for a table of this kind.
 */
export function appliedProfile(
  { mapping, headers }: ImportProfile,
  table: Pick<Table, 'headers'>,
  propose: (kind: SheetKind) => Mapping,
): Mapping | null {
  const kind = SHEET_KINDS.find((known) => known === mapping.kind);
  if (!kind) return null;
  const proposed = propose(kind);
  const places = placesIn(table.headers, headers);
  const { leftOut, constants, ...rest } = mapping;
  const hidden = leftOut instanceof Object && (leftOut as { hidden?: unknown }).hidden === true;
  const moved = Object.entries(rest).map(([key, value]) => [
    key,
    byColumn(value, headers.length, places, (proposed as unknown as Record<string, unknown>)[key]),
  ]);
  const leaving = hidden ? { leftOut: { hidden } } : {};
  const texts = constants instanceof Object ? Object.entries(constants) : [];
  const said = texts.filter(([, text]) => typeof text === 'string');
  const all = said.length > 0 ? { constants: Object.fromEntries(said) } : {};
  return { ...proposed, ...Object.fromEntries(moved), ...leaving, ...all, kind } as Mapping;
}

/** A setting with an item for each column follows the columns to where they stand now. */
function byColumn(value: unknown, columns: number, places: readonly number[], proposed: unknown): unknown {
  if (!Array.isArray(value) || value.length !== columns) {
    const isByColumn = Array.isArray(proposed) && proposed.length === places.length;
    return isByColumn ? proposed : shaped(proposed, value);
  }
  return places.map((place, column) => {
    const own = Array.isArray(proposed) ? proposed[column] : undefined;
    return place < 0 ? own : shaped(own, value[place]);
  });
}

/** A value of the shape of the proposed one: a file of settings may hold anything. */
function shaped(proposed: unknown, given: unknown): unknown {
  if (given === undefined) return proposed;
  if (proposed === undefined || proposed === null) {
    return typeof given === 'object' && given !== null && typeof proposed === 'object' ? proposed : given;
  }
  if (given === null) return typeof proposed === 'string' ? given : proposed;
  if (Array.isArray(proposed)) {
    return Array.isArray(given) ? given.filter((item) => typeof item === 'string') : proposed;
  }
  if (typeof proposed !== typeof given || Array.isArray(given)) return proposed;
  if (typeof proposed !== 'object') return given;
  const known = Object.entries(proposed).map(([key, own]) => [
    key,
    Object.hasOwn(given, key) ? shaped(own, (given as Record<string, unknown>)[key]) : own,
  ]);
  // What is set for a column that was not proposed as such a one.
  const more = Object.entries(given).filter(([key]) => !Object.hasOwn(proposed, key));
  return Object.fromEntries([...known, ...more]);
}
