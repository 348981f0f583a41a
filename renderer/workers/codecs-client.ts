import { done } from '#shared/base/outcome.ts';
import type { Change, Patch } from '#shared/changes/patch.ts';
import type { ReportProgress } from '#shared/exchange/progress.ts';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import type { FileBytes } from '#shared/exchange/reading/open-files.ts';
import type { ImportTarget, PlannedRow } from '#shared/exchange/reading/planning.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import type { CsvOptions } from '#shared/exchange/tables/csv-read.ts';
import type { SheetKind } from '#shared/exchange/tables/sheet-kind.ts';
import type { WriteOptions, WrittenFormat } from '#shared/exchange/write-file.ts';
import type { Network } from '#shared/model/network.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { CodecsWorker, PlanInfo, ReadingInfo, SourceInfo, TargetTable } from './codecs.worker.ts';
import { inWorker, startWorker, type WorkerOutcome } from './session.ts';

type NetworkLists = Pick<Network, 'vocabularies' | 'customFields' | 'importProfiles'>;

const TARGET_TABLES: readonly TargetTable[] = ['actors', 'cooperations', 'collectives', 'contacts'];

const create = () => new Worker(new URL('./codecs.worker.ts', import.meta.url), { type: 'module' });

/** Records that cross at once: between two lots the screen can draw and take input. */
const LOT = 2000;

/** One import's own worker: what it has opened lives in it, and ending it cancels whatever it is doing. */
export interface CodecsSession {
  open(
    files: readonly FileBytes[],
    network: NetworkLists,
    csv: Readonly<Record<string, CsvOptions>>,
    report: ReportProgress,
  ): Promise<WorkerOutcome<SourceInfo[]>>;
  /** The mapping of a table if it held records of this kind. */
  propose(
    index: number,
    kind: SheetKind | null,
    network: NetworkLists,
  ): Promise<WorkerOutcome<Mapping | null>>;
  read(
    mappings: readonly (Mapping | null)[],
    network: NetworkLists,
    report: ReportProgress,
  ): Promise<WorkerOutcome<ReadingInfo>>;
  /** Plans what was read on a network, which crosses to the worker only when it is another one than before. */
  plan(
    target: ImportTarget,
    options: ImportOptions,
    report: ReportProgress,
  ): Promise<WorkerOutcome<PlanInfo>>;
  /** The patch of the plan that was made last. */
  patch(changeCount: number): Promise<WorkerOutcome<Patch>>;
  end(): void;
}

export function startCodecs(): CodecsSession {
  const { ask, end } = startWorker<CodecsWorker>(create);
  let met: ImportTarget | null = null;

  async function meet(target: ImportTarget): Promise<WorkerOutcome<null>> {
    if (met === target) return done(null);
    met = null;
    const meeting = await ask((codecs) => codecs.meet(target.network));
    if (!meeting.ok) return meeting;
    for (const table of TARGET_TABLES) {
      const records = [...target[table].values()];
      for (let from = 0; from < records.length; from += LOT) {
        const lot = records.slice(from, from + LOT);
        const crossing = await ask((codecs) => codecs.meetRecords(table, lot as never));
        if (!crossing.ok) return crossing;
      }
    }
    met = target;
    return done(null);
  }

  return {
    open: (files, network, csv, report) =>
      ask((codecs, progressPort) => codecs.open(files, network, csv, progressPort), report),
    propose: (index, kind, network) => ask((codecs) => codecs.propose(index, kind, network)),
    read: (mappings, network, report) =>
      ask((codecs, progressPort) => codecs.read(mappings, network, progressPort), report),
    async plan(target, options, report) {
      const meeting = await meet(target);
      if (!meeting.ok) return meeting;
      const planned = await ask((codecs, progressPort) => codecs.plan(options, progressPort), report);
      if (!planned.ok) return planned;
      const { rowCount, ...head } = planned.value;
      const rows = await inLots<PlannedRow>(rowCount, (from, to) => ask((codecs) => codecs.rows(from, to)));
      return rows.ok ? done({ ...head, rows: rows.value }) : rows;
    },
    patch: (changeCount) =>
      inLots<Change>(changeCount, (from, to) => ask((codecs) => codecs.changes(from, to))),
    end,
  };
}

async function inLots<T>(
  count: number,
  askFor: (from: number, to: number) => Promise<WorkerOutcome<readonly T[]>>,
): Promise<WorkerOutcome<T[]>> {
  const all: T[] = [];
  for (let from = 0; from < count; from += LOT) {
    const lot = await askFor(from, from + LOT);
    if (!lot.ok) return lot;
    all.push(...lot.value);
  }
  return done(all);
}

/** Writes a network in a format that needs no drawing, away from the main thread; an abort ends it. */
export function writeInWorker(
  state: NetworkState,
  format: WrittenFormat,
  options: WriteOptions,
  signal?: AbortSignal,
): Promise<WorkerOutcome<Uint8Array<ArrayBuffer>>> {
  return inWorker<CodecsWorker, Uint8Array<ArrayBuffer>>(
    create,
    (codecs) => codecs.write(state, format, options),
    { signal },
  );
}
