import { expose, transfer } from 'comlink';
import { freshIds } from '#shared/changes/commands/import.ts';
import type { Patch } from '#shared/changes/patch.ts';
import { type CommuneFinder, communeFinder } from '#shared/communes/commune-finder.ts';
import { readDirectory } from '#shared/communes/directory.ts';
import type { FieldFormat } from '#shared/exchange/french-data/format.ts';
import type { Problem } from '#shared/exchange/problem.ts';
import { openWithProfiles } from '#shared/exchange/profiles/open-with-profiles.ts';
import type { Progress, ReportProgress } from '#shared/exchange/progress.ts';
import type { Reading } from '#shared/exchange/reading/draft.ts';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import { type ImportPlan, planImport } from '#shared/exchange/reading/import-plan.ts';
import { joinReadings } from '#shared/exchange/reading/join-readings.ts';
import type { FileBytes } from '#shared/exchange/reading/open-files.ts';
import { asksForCommunes } from '#shared/exchange/reading/plan-communes.ts';
import type { ImportTarget, PlannedRow } from '#shared/exchange/reading/planning.ts';
import { readTable } from '#shared/exchange/reading/read-table.ts';
import type { Source, UsedProfile } from '#shared/exchange/reading/source.ts';
import type { Encoding } from '#shared/exchange/reading/text-decode.ts';
import { type Mapping, proposeMapping } from '#shared/exchange/tables/column-mapping.ts';
import type { CsvOptions } from '#shared/exchange/tables/csv-read.ts';
import { type FoundWord, isToDecide } from '#shared/exchange/tables/found-words.ts';
import { withoutLeftOut } from '#shared/exchange/tables/left-out.ts';
import type { SheetKind } from '#shared/exchange/tables/sheet-kind.ts';
import type { TableRow } from '#shared/exchange/tables/table.ts';
import { type TableColumn, tableColumns } from '#shared/exchange/tables/table-columns.ts';
import { type WriteOptions, type WrittenFormat, writeFile } from '#shared/exchange/write-file.ts';
import type { Network } from '#shared/model/network.ts';
import {
  emptyState,
  type NetworkData,
  type NetworkState,
  toData,
  toState,
} from '#shared/model/network-state.ts';
import type { ProgressPort } from './session.ts';

/** The records of a network that an import meets. */
export type TargetTable = Exclude<keyof ImportTarget, 'network'>;

type NetworkLists = Pick<Network, 'vocabularies' | 'customFields' | 'importProfiles'>;

/** A table as the mapping screen needs it: the rows themselves stay in the worker. */
export interface TableInfo {
  kind: 'table';
  file: string;
  sheet: string;
  /** The sheet is hidden in its workbook. */
  hidden: boolean;
  columns: readonly TableColumn[];
  rowCount: number;
  /** Rows that seem to be about the table, which are left out unless they are ticked. */
  about: readonly { row: number; text: string }[];
  /** How many rows the workbook hides. */
  hiddenRowCount: number;
  /** The row of the file that holds the headers, and the rows among which another one can be chosen. */
  headerRow: number;
  top: readonly { row: number; text: string }[];
  mapping: Mapping;
  /** The settings of an earlier import that it is read by. */
  profile: UsedProfile | null;
  csv: { encoding: Encoding; delimiter: string } | null;
}

export type SourceInfo =
  | TableInfo
  | {
      kind: 'reading';
      file: string;
      actorCount: number;
      cooperationCount: number;
      /** The format of the field that it was recognised as, and whether it came as a table. */
      format: FieldFormat | null;
      tabular: boolean;
    }
  | Extract<Source, { kind: 'network' }>
  | { kind: 'failed'; file: string; problems: Problem[] };

/** What was read, as the dry run needs it: the records themselves stay in the worker. */
export interface ReadingInfo {
  /** The name the files give themselves; '' when they give none. */
  name: string;
  problems: Problem[];
  /** Actors and cooperations. */
  count: number;
  /** Words of tables that somebody should see what becomes of. */
  words: readonly FoundWord[];
}

/** A plan without its patch, which is asked for when it is stored. */
export type PlanInfo = Omit<ImportPlan, 'patch'> & { changeCount: number };

/** The same without its rows, which cross in lots. */
export type PlanHead = Omit<PlanInfo, 'rows'> & { rowCount: number };

/** The main thread has better to do than to be notified of every step. */
const MILLISECONDS = 80;

let idFor = freshIds();
let sources: Source[] = [];
let reading: Reading = joinReadings([]);
let target: NetworkState | null = null;
let rows: readonly PlannedRow[] = [];
let patch: Patch = [];

const worker = {
  /** Opens files and keeps what they hold; returns what the screen needs of them. */
  async open(
    files: readonly FileBytes[],
    network: NetworkLists,
    csv: Readonly<Record<string, CsvOptions>>,
    progressPort: ProgressPort,
  ): Promise<SourceInfo[]> {
    // The ids of other files: what they called 1 is not what these call 1.
    idFor = freshIds();
    sources = await openWithProfiles(
      files,
      network,
      csv,
      network.importProfiles ?? [],
      nowAndThen(progressPort),
    );
    return sources.map(infoOf);
  },

  /**
   * What each column of a table would become if it held records of this kind, or of the one that it seems to hold;
   * null for no table. Settings of before are forgotten.
   */
  propose(index: number, kind: SheetKind | null, network: NetworkLists): Mapping | null {
    const source = sources[index];
    if (source?.kind !== 'table') return null;
    const { profile: _forgotten, ...fresh } = source;
    sources[index] = fresh;
    return proposeMapping(source.table, kind ?? undefined, network.customFields);
  },

  /** Reads all that was opened as one draft; `mappings` in the order of the sources, null for no table. */
  read(
    mappings: readonly (Mapping | null)[],
    network: NetworkLists,
    progressPort: ProgressPort,
  ): ReadingInfo {
    const report = nowAndThen(progressPort);
    reading = joinReadings(
      sources.flatMap((source, index) => {
        if (source.kind === 'reading') return [{ ...source.reading, file: source.file }];
        const mapping = mappings[index];
        if (source.kind !== 'table' || !mapping) return [];
        const { file } = source;
        return [readTable(source, mapping, network, (progress) => report({ ...progress, file }))];
      }),
    );
    const { draft, problems } = reading;
    const count = draft.actors.length + draft.cooperations.length;
    return { name: draft.name, problems, count, words: (reading.words ?? []).filter(isToDecide) };
  },

  /** Begins to receive what network the import meets; its records follow. */
  meet(network: Network): void {
    target = emptyState(network);
  },

  /** Some records of the network that the import meets. */
  meetRecords(table: TargetTable, records: NetworkData[TargetTable]): void {
    if (!target) return;
    const met = toState({ ...toData(emptyState(target.network)), [table]: records });
    target = { ...target, [table]: new Map<string, unknown>([...target[table], ...met[table]]) };
  },

  /** Says what importing what was read would do to that network. */
  async plan(options: ImportOptions, progressPort: ProgressPort): Promise<PlanHead> {
    if (!target) throw new Error('no network to import into');
    const { draft } = reading;
    const met = target;
    const findCommune = asksForCommunes(draft) ? await communes() : null;
    const plan = planImport(met, draft, options, idFor, nowAndThen(progressPort), findCommune);
    const { rows: everyRow, patch: whole, ...head } = plan;
    rows = everyRow;
    patch = whole;
    return { ...head, changeCount: patch.length, rowCount: rows.length };
  },

  /** Some rows of the plan that was made last. */
  rows(from: number, to: number): readonly PlannedRow[] {
    return rows.slice(from, to);
  },

  /** Writes a network in a format that needs no drawing. */
  async write(state: NetworkState, format: WrittenFormat, options: WriteOptions) {
    const bytes = await writeFile(state, format, options);
    return transfer(bytes, [bytes.buffer]);
  },

  /** Some changes of the plan that was made last. */
  changes(from: number, to: number): Patch {
    return patch.slice(from, to);
  },
};
export type CodecsWorker = typeof worker;

let finder: CommuneFinder | null = null;

/** The communes of France, read the first time that a file needs them; without them nothing is completed. */
async function communes(): Promise<CommuneFinder | null> {
  try {
    finder ??= communeFinder(readDirectory((await import('virtual:communes')).default));
  } catch {
    // The list is no part of what was asked for: what the file says is imported all the same.
  }
  return finder;
}

function nowAndThen(progressPort: ProgressPort): ReportProgress {
  let last = Number.NEGATIVE_INFINITY;
  return (progress: Progress) => {
    const now = performance.now();
    if (now - last < MILLISECONDS) return;
    last = now;
    progressPort?.postMessage(progress);
  };
}

function infoOf(source: Source): SourceInfo {
  if (source.kind === 'table') {
    const { table, file, mapping, csv, profile = null } = source;
    return {
      kind: 'table',
      file,
      sheet: table.name,
      hidden: table.hidden === true,
      columns: tableColumns(withoutLeftOut(table)),
      rowCount: table.rows.filter(({ about }) => !about).length,
      about: table.rows.filter(({ about }) => about).map(rowText),
      hiddenRowCount: table.rows.filter(({ hidden }) => hidden).length,
      headerRow: table.headerRow ?? 1,
      top: (table.top ?? []).map(rowText),
      mapping,
      profile,
      csv,
    };
  }
  if (source.kind !== 'reading') return source;
  const { actors, cooperations } = source.reading.draft;
  const { file, format = null, tabular = false } = source;
  const counts = { actorCount: actors.length, cooperationCount: cooperations.length };
  return { kind: 'reading', file, ...counts, format, tabular };
}

function rowText({ row, cells }: TableRow): { row: number; text: string } {
  return { row, text: cells.filter(Boolean).join(' · ') };
}

expose(worker);
