import { proxy, wrap } from 'comlink';
import type { Change, Patch } from '#shared/changes/patch.ts';
import type { Tell } from '#shared/exchange/progress.ts';
import type { FileBytes } from '#shared/exchange/reading/open-files.ts';
import type { ImportOptions, ImportTarget, PlannedRow } from '#shared/exchange/reading/planning.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import type { CsvOptions } from '#shared/exchange/tables/csv-read.ts';
import type { Network } from '#shared/model/network.ts';
import type { CodecsWorker, PlanInfo, ReadingInfo, SourceInfo } from './codecs.worker.ts';

type NetworkLists = Pick<Network, 'vocabularies' | 'customFields'>;

const TARGET_TABLES = ['actors', 'cooperations', 'collectives'] as const;
export type TargetTable = (typeof TARGET_TABLES)[number];

/** Records that cross at once: between two lots the screen can draw and hear. */
const LOT = 2000;

/** One import's own worker: what it has opened lives in it, and ending it cancels whatever it is doing. */
export interface CodecsSession {
  open(
    files: readonly FileBytes[],
    network: NetworkLists,
    csv: Readonly<Record<string, CsvOptions>>,
    tell: Tell,
  ): Promise<SourceInfo[]>;
  read(mappings: readonly (Mapping | null)[], network: NetworkLists, tell: Tell): Promise<ReadingInfo>;
  /** Plans what was read on a network, which crosses to the worker only when it is another one than before. */
  plan(target: ImportTarget, options: ImportOptions, tell: Tell): Promise<PlanInfo>;
  /** The patch of the plan that was made last. */
  patch(changeCount: number): Promise<Patch>;
  end(): void;
}

export function startCodecs(): CodecsSession {
  const worker = new Worker(new URL('./codecs.worker.ts', import.meta.url), { type: 'module' });
  const codecs = wrap<CodecsWorker>(worker);
  const broken = Promise.withResolvers<never>();
  worker.addEventListener('error', (event) => broken.reject(new Error(event.message)));
  broken.promise.catch(() => undefined);
  const orBroken = <R>(answer: Promise<R>): Promise<R> => Promise.race([answer, broken.promise]);
  let met: ImportTarget | null = null;

  async function meet(target: ImportTarget): Promise<void> {
    if (met === target) return;
    met = null;
    await codecs.meet(target.network);
    for (const table of TARGET_TABLES) {
      const records = [...target[table].values()];
      for (let from = 0; from < records.length; from += LOT) {
        await codecs.meetRecords(table, records.slice(from, from + LOT) as never);
      }
    }
    met = target;
  }

  return {
    open: (files, network, csv, tell) => orBroken(codecs.open(files, network, csv, proxy(tell))),
    read: (mappings, network, tell) => orBroken(codecs.read(mappings, network, proxy(tell))),
    async plan(target, options, tell) {
      await orBroken(meet(target));
      const { rowCount, ...head } = await orBroken(codecs.plan(options, proxy(tell)));
      const rows = await inLots<PlannedRow>(rowCount, (from, to) => orBroken(codecs.rows(from, to)));
      return { ...head, rows };
    },
    patch: (changeCount) => inLots<Change>(changeCount, (from, to) => orBroken(codecs.changes(from, to))),
    end: () => worker.terminate(),
  };
}

async function inLots<T>(
  count: number,
  ask: (from: number, to: number) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = [];
  for (let from = 0; from < count; from += LOT) all.push(...(await ask(from, from + LOT)));
  return all;
}
