import { expose } from 'comlink';
import type { Mapping } from '#shared/codecs/column-mapping.ts';
import type { CsvOptions } from '#shared/codecs/csv-read.ts';
import { joinReadings, type Reading } from '#shared/codecs/draft.ts';
import { interpret } from '#shared/codecs/interpret.ts';
import { type FileBytes, openFiles, type Source } from '#shared/codecs/open-files.ts';
import type { Problem } from '#shared/codecs/problem.ts';
import type { Encoding } from '#shared/codecs/text-decode.ts';
import type { Network } from '#shared/model/network.ts';
import type { NetworkData } from '#shared/model/network-state.ts';

type NetworkLists = Pick<Network, 'vocabularies' | 'customFields'>;

/** A table as the mapping screen needs it: the rows themselves stay in the worker. */
export interface TableInfo {
  kind: 'table';
  file: string;
  sheet: string;
  headers: string[];
  samples: string[][];
  rowCount: number;
  mapping: Mapping;
  csv: { encoding: Encoding; delimiter: string } | null;
}

export type SourceInfo =
  | TableInfo
  | { kind: 'reading'; file: string; actorCount: number; cooperationCount: number }
  | { kind: 'network'; file: string; data: NetworkData; problems: Problem[]; ancestors: readonly string[] }
  | { kind: 'failed'; file: string; problems: Problem[] };

const SAMPLES = 3;

let sources: Source[] = [];

const worker = {
  /** Opens files and keeps what they hold; answers what the screen needs of them. */
  async open(
    files: readonly FileBytes[],
    network: NetworkLists,
    csv: Readonly<Record<string, CsvOptions>>,
  ): Promise<SourceInfo[]> {
    sources = await openFiles(files, network, csv);
    return sources.map(infoOf);
  },

  /** Reads all that was opened as one draft; `mappings` in the order of the sources, null for no table. */
  read(mappings: readonly (Mapping | null)[], network: NetworkLists): Reading {
    return joinReadings(
      sources.flatMap((source, index) => {
        if (source.kind === 'reading') return [source.reading];
        const mapping = mappings[index];
        if (source.kind !== 'table' || !mapping) return [];
        const { draft, problems } = interpret(source.table, mapping, network);
        return [{ draft, problems: [...source.problems, ...problems] }];
      }),
    );
  },
};
export type CodecsWorker = typeof worker;

function infoOf(source: Source): SourceInfo {
  if (source.kind === 'table') {
    const { table, file, mapping, csv } = source;
    return {
      kind: 'table',
      file,
      sheet: table.name,
      headers: table.headers,
      samples: table.rows.slice(0, SAMPLES).map(({ cells }) => cells),
      rowCount: table.rows.length,
      mapping,
      csv,
    };
  }
  if (source.kind !== 'reading') return source;
  const { actors, cooperations } = source.reading.draft;
  const { file } = source;
  return { kind: 'reading', file, actorCount: actors.length, cooperationCount: cooperations.length };
}

expose(worker);
