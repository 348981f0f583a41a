import type { Patch } from '../../changes/patch.ts';
import { type ImportProfile, importProfileSchema } from '../../model/import-profile.ts';
import type { Network } from '../../model/network.ts';
import type { Mapping } from '../tables/column-mapping.ts';
import { sameHeaders } from './match-profile.ts';

/** A table of files that are imported, with how it was read. */
export interface ReadTable {
  file: string;
  sheet: string;
  headers: readonly string[];
  mapping: Mapping;
  csv: ImportProfile['csv'];
}

/** Older shapes give way: a network is no archive of every file there ever was. */
const MOST = 60;

/**
 * The profiles of a network with those of the tables that are imported: one of the same headers is replaced and keeps
 * its name, which somebody may have given it.
 */
export function keptProfiles(
  before: readonly ImportProfile[],
  tables: readonly ReadTable[],
  day: string,
  newId: () => string,
): ImportProfile[] {
  let profiles = [...before];
  for (const { file, sheet, headers, mapping, csv } of tables) {
    if (headers.every((header) => header.trim() === '')) continue;
    const known = profiles.find((profile) => sameHeaders(profile.headers, headers));
    const profile = importProfileSchema.parse({
      id: known?.id ?? newId(),
      name: known?.name ?? profileName(file, sheet),
      usedOn: day,
      headers: [...headers],
      mapping: lasting(mapping),
      csv,
    });
    profiles = [...profiles.filter(({ id }) => id !== profile.id), profile];
  }
  return profiles.sort((one, other) => other.usedOn.localeCompare(one.usedOn)).slice(0, MOST);
}

/** What of a mapping is true of the next file too: numbers of rows are not. */
function lasting({ leftOut, ...mapping }: Mapping): Mapping {
  return leftOut?.hidden === undefined ? mapping : { ...mapping, leftOut: { hidden: leftOut.hidden } };
}

/** What a shape is called: its file without the date that each month brings, and its sheet where it has several. */
function profileName(file: string, sheet: string): string {
  const stem = file.replace(/\.\w+$/, '');
  const plain = stem.replace(/[\s_.-]*(?:\d{1,4}[\s_.-]*)*(?:\(\d+\))?$/, '') || stem || file;
  return sheet === file || sheet === stem || sheet === '' ? plain : `${plain} · ${sheet}`;
}

/** A patch that keeps these profiles as well, in the same change of the network as its new words. */
export function withProfiles(patch: Patch, network: Network, importProfiles: ImportProfile[]): Patch {
  const own = patch.find((change) => change.table === 'network');
  const before = own?.table === 'network' ? own.before : network;
  const after = { ...(own?.table === 'network' ? own.after : network), importProfiles };
  const others = patch.filter((change) => change !== own);
  return [{ table: 'network', id: network.id, before, after }, ...others];
}

/** Profiles with those of a file: of one shape, that of the file. */
export function joinedProfiles(
  before: readonly ImportProfile[],
  given: readonly ImportProfile[],
): ImportProfile[] {
  const ids = new Set(given.map(({ id }) => id));
  const others = before.filter(
    ({ id, headers }) => !ids.has(id) && !given.some((profile) => sameHeaders(profile.headers, headers)),
  );
  return [...given, ...others].slice(0, MOST);
}
