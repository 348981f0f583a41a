import type { ImportProfile } from '../../model/import-profile.ts';
import type { Network } from '../../model/network.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { type FileBytes, openFiles } from '../reading/open-files.ts';
import type { Source } from '../reading/source.ts';
import { ENCODINGS } from '../reading/text-decode.ts';
import { proposeMapping } from '../tables/column-mapping.ts';
import { type CsvOptions, DELIMITERS } from '../tables/csv-read.ts';
import { appliedProfile } from './apply-profile.ts';
import { profileFor } from './match-profile.ts';

type NetworkLists = Pick<Network, 'vocabularies' | 'customFields'>;
type TableSource = Extract<Source, { kind: 'table' }>;
type CsvSettings = Readonly<Record<string, CsvOptions>>;

/** Opens files as `openFiles` does, and reads tables of a known shape as they were read before. */
export async function openWithProfiles(
  files: readonly FileBytes[],
  network: NetworkLists,
  csv: CsvSettings,
  profiles: readonly ImportProfile[],
  report: ReportProgress = ignoreProgress,
): Promise<Source[]> {
  let sources = await openFiles(files, network, csv, report);
  if (profiles.length === 0) return sources;
  const again = sources.some((source) => source.kind === 'table') ? settingsOf(sources, csv, profiles) : null;
  if (again) sources = await openFiles(files, network, again, report);
  return sources.map((source) => (source.kind === 'table' ? withProfile(source, network, profiles) : source));
}

function withProfile(
  source: TableSource,
  network: NetworkLists,
  profiles: readonly ImportProfile[],
): TableSource {
  const profile = profileFor(source.table.headers, profiles);
  const mapping =
    profile &&
    appliedProfile(profile, source.table, (kind) => proposeMapping(source.table, kind, network.customFields));
  if (!profile || !mapping) return source;
  const { id, name, usedOn } = profile;
  return { ...source, mapping, profile: { id, name, usedOn } };
}

/**
 * What files are to be opened with where they are no known shape as they were opened: other headers further up or
 * down, or the separator and the encoding of their last time. null when there is nothing to try.
 */
function settingsOf(
  sources: readonly Source[],
  csv: CsvSettings,
  profiles: readonly ImportProfile[],
): CsvSettings | null {
  const settings: Record<string, CsvOptions> = { ...csv };
  let changed = false;
  for (const source of sources) {
    if (source.kind !== 'table' || profileFor(source.table.headers, profiles)) continue;
    const { file, table } = source;
    const own = settings[file] ?? {};
    const chosen = own.headerRow !== undefined || own.headerRows?.[table.name] !== undefined;
    const row = chosen ? undefined : table.top?.find(({ cells }) => profileFor(trimmed(cells), profiles));
    if (row) {
      const headerRows = { ...own.headerRows, [table.name]: row.row };
      settings[file] = { ...own, ...(source.csv && { headerRow: row.row }), headerRows };
      changed = true;
      continue;
    }
    const last = source.csv && own.delimiter === undefined ? lastReading(source, profiles) : null;
    if (last) {
      settings[file] = { ...own, ...last };
      changed = true;
    }
  }
  return changed ? settings : null;
}

/** The separator and encoding of a profile whose headers this text would have under them: all in one cell so far. */
function lastReading({ csv, table }: TableSource, profiles: readonly ImportProfile[]): CsvOptions | null {
  for (const profile of profiles) {
    const delimiter = DELIMITERS.find((known) => known === profile.csv?.delimiter);
    const encoding = ENCODINGS.find((known) => known === profile.csv?.encoding);
    if (!csv || !delimiter || !encoding) continue;
    if (delimiter === csv.delimiter && encoding === csv.encoding) continue;
    const headers = table.headers.join(csv.delimiter).split(delimiter);
    if (profileFor(headers, [profile])) return { delimiter, encoding };
  }
  return null;
}

function trimmed(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}
