import type { Network } from '../../model/network.ts';
import { isDecp, readDecp } from '../french-data/decp-read.ts';
import type { FieldFormat } from '../french-data/format.ts';
import { isGogocartoElements, isGogocartoTaxonomy, readGogocarto } from '../french-data/gogocarto-read.ts';
import { isLesEmplois, readLesEmplois } from '../french-data/les-emplois-read.ts';
import {
  isRechercheEntreprises,
  readRechercheEntreprises,
} from '../french-data/recherche-entreprises-read.ts';
import { isCx2, readCx2 } from '../graphs/cx2-read.ts';
import { isCyjs, readCyjs } from '../graphs/cyjs-read.ts';
import { isGeojson, isUmap, readGeojson, readUmap } from '../graphs/geojson-read.ts';
import { isGexf, readGexf } from '../graphs/gexf-read.ts';
import { isGraphml, readGraphml } from '../graphs/graphml-read.ts';
import { isKumu, readKumu } from '../graphs/kumu-read.ts';
import { isNodeLink, readNodeLink } from '../graphs/node-link-read.ts';
import { isPajek, readPajek } from '../graphs/pajek-read.ts';
import { readMaillage } from '../maillage/maillage-read.ts';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';
import { proposeMapping } from '../tables/column-mapping.ts';
import { type CsvOptions, readCsv } from '../tables/csv-read.ts';
import { isCompoundFile } from '../tables/workbook-read.ts';
import type { Reading } from './draft.ts';
import { fieldSource } from './field-source.ts';
import { isNestedDeep, parseLooseJson } from './loose-json.ts';
import { openWorkbook } from './open-workbook.ts';
import type { Source } from './source.ts';
import { decodeText } from './text-decode.ts';
import { unzipSafely } from './unzip.ts';

export interface FileBytes {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

type NetworkLists = Pick<Network, 'vocabularies' | 'customFields'>;

/** Opens files that were chosen together, whatever they are; never throws. `csv` overrides guesses by file name. */
export async function openFiles(
  files: readonly FileBytes[],
  network: NetworkLists,
  csv: Readonly<Record<string, CsvOptions>> = {},
  report: ReportProgress = ignoreProgress,
): Promise<Source[]> {
  const json = files.filter(({ name, bytes }) => formatOf(name, bytes) === 'json');
  const others = files.filter((file) => !json.includes(file));
  const opened: Source[][] = [];
  for (const file of others) {
    opened.push(await openFile(file, network, csv[file.name] ?? {}, progressOf(file, report)));
  }
  return [...opened.flat(), ...openJson(json, network, report)];
}

/** Readers know how far they are in a text; the user knows how many bytes the file has. */
function progressOf({ name, bytes }: FileBytes, report: ReportProgress): ReportProgress {
  return (progress) => {
    const { unit, done, total } = progress;
    if (unit === 'rows') report({ ...progress, file: name });
    else report({ unit, file: name, done: Math.round((done / total) * bytes.length), total: bytes.length });
  };
}

type Format = 'csv' | 'xlsx' | 'maillage' | 'gexf' | 'graphml' | 'pajek' | 'json' | 'empty' | 'unknown';

const WORKBOOKS: readonly string[] = ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods'];

/** What a file is, by its content first and its name second; xlsx stands for every kind of workbook. */
export function formatOf(name: string, bytes: Uint8Array): Format {
  if (bytes.length === 0) return 'empty';
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && extension !== 'csv') {
    const known = extension === 'maillage' || WORKBOOKS.includes(extension ?? '');
    const unzipped = known ? null : unzipSafely(bytes);
    const maillage = unzipped?.ok ? 'manifest.json' in unzipped.value : extension === 'maillage';
    return maillage ? 'maillage' : 'xlsx';
  }
  if (extension === 'maillage') return extension;
  if (isCompoundFile(bytes) || WORKBOOKS.includes(extension ?? '')) return 'xlsx';
  const start = decodeText(bytes.subarray(0, 4000))?.text.trimStart() ?? '';
  if (extension === 'gexf' || isGexf(start)) return 'gexf';
  if (extension === 'graphml' || isGraphml(start)) return 'graphml';
  if (isPajek(start)) return 'pajek';
  // Pages and graphs of other programs have commas as well, and would make a table of nonsense.
  if (/^<(?:\?xml|!doctype|html)\b/i.test(start) || (extension !== 'csv' && programOf(start)))
    return 'unknown';
  const json = ['json', 'cyjs', 'cx2', 'geojson', 'umap'].includes(extension ?? '') || /^[[{]/.test(start);
  return json ? 'json' : 'csv';
}

/** Files of other programs that hold no network we could read, by the tag that they begin with. */
const PROGRAMS: Readonly<Record<string, string>> = {
  mxfile: 'draw.io',
  mxgraphmodel: 'draw.io',
  svg: 'SVG',
  kml: 'Google Earth, KML',
  gpx: 'GPX',
  opml: 'OPML',
  map: 'FreeMind',
  html: 'HTML',
  visiodocument: 'Visio',
};

/** Formats of graphs that are no XML and that we do not read, by how they begin. */
const OTHER_GRAPHS: readonly [string, RegExp][] = [
  ['GML', /^(?:(?:creator|version|comment)\b[^\n]*\n\s*|#[^\n]*\n\s*)*graph\s*\[/i],
  ['Graphviz, DOT', /^(?:strict\s+)?(?:di)?graph\b[^\n{;]*\{/i],
  ['GDF', /^nodedef\s*>/i],
  ['UCINET, DL', /^dl\s+(?:n|nr|nc|nm)\s*=/i],
];

/** The program whose file begins so; undefined when it is none of those that we know by name. */
function programOf(start: string): string | undefined {
  const graph = OTHER_GRAPHS.find(([, begins]) => begins.test(start));
  if (graph) return graph[0];
  const [, tag = ''] = /^(?:<[?!][^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:\w+:)?([a-z]+)\b/i.exec(start) ?? [];
  const name = tag.toLowerCase();
  return Object.hasOwn(PROGRAMS, name) ? PROGRAMS[name] : undefined;
}

function unknownFile(bytes: Uint8Array): Problem {
  const program = programOf(decodeText(bytes.subarray(0, 4000))?.text.trimStart() ?? '');
  return program === undefined
    ? problem('error', 'file-unknown')
    : problem('error', 'file-other-program', { value: program });
}

const GRAPH_READERS = { gexf: readGexf, graphml: readGraphml, pajek: readPajek };

/** Formats that are JSON, by what they hold; the narrower ones first. */
const JSON_READERS: readonly {
  format?: FieldFormat;
  is(json: unknown): boolean;
  read(json: unknown, network: NetworkLists, report: ReportProgress): Reading;
}[] = [
  { is: isCx2, read: readCx2 },
  { is: isCyjs, read: readCyjs },
  { is: isGeojson, read: readGeojson },
  { format: 'umap', is: isUmap, read: readUmap },
  { format: 'decp', is: isDecp, read: readDecp },
  { format: 'rechercheEntreprises', is: isRechercheEntreprises, read: readRechercheEntreprises },
  { format: 'lesEmplois', is: isLesEmplois, read: readLesEmplois },
  { is: isKumu, read: readKumu },
  { is: isNodeLink, read: readNodeLink },
];

async function openFile(
  { name, bytes }: FileBytes,
  network: NetworkLists,
  options: CsvOptions,
  report: ReportProgress,
): Promise<Source[]> {
  const failed = (problems: Problem[]): Source[] => [{ kind: 'failed', file: name, problems }];
  const format = formatOf(name, bytes);
  switch (format) {
    case 'empty':
      return failed([problem('error', 'file-empty')]);
    case 'maillage': {
      const { data, past, problems, ancestors, without } = readMaillage(bytes);
      return data
        ? [{ kind: 'network', file: name, data, past, problems, ancestors, without }]
        : failed(problems);
    }
    case 'unknown':
      return failed([unknownFile(bytes)]);
    case 'gexf':
    case 'graphml':
    case 'pajek': {
      const reading = GRAPH_READERS[format](bytes, network, report);
      if (reading.draft.actors.length === 0) return failed(reading.problems);
      return [{ kind: 'reading', file: name, reading }];
    }
    case 'xlsx': {
      return openWorkbook(bytes, name, network, options);
    }
    default: {
      const { table, encoding, delimiter, problems } = readCsv(bytes, name, options, report);
      if (!table || !encoding) return failed(problems);
      const known = fieldSource(name, { table, problems }, network, options, report);
      if (known) return [known];
      const mapping = proposeMapping(table, undefined, network.customFields);
      return [{ kind: 'table', file: name, table, mapping, csv: { encoding, delimiter }, problems }];
    }
  }
}

/** GoGoCarto comes as two files: the elements, and the categories that they refer to. */
function openJson(files: readonly FileBytes[], network: NetworkLists, report: ReportProgress): Source[] {
  const parsed = files.map((file) => {
    const text = decodeText(file.bytes)?.text ?? '';
    const deep = isNestedDeep(text);
    return {
      name: file.name,
      deep,
      json: deep ? undefined : parseLooseJson(text),
      report: progressOf(file, report),
    };
  });
  const taxonomy = parsed.find(({ json }) => !isGogocartoElements(json) && isGogocartoTaxonomy(json));
  return parsed.flatMap(({ name, json, deep, report }): Source[] => {
    if (json === undefined) {
      const code = deep ? 'json-deep' : 'json-broken';
      return [{ kind: 'failed', file: name, problems: [problem('error', code)] }];
    }
    if (isGogocartoElements(json)) {
      const reading = readGogocarto(json, taxonomy?.json, network.vocabularies);
      return [{ kind: 'reading', file: name, reading, format: 'gogocarto' }];
    }
    const reader = JSON_READERS.find(({ is }) => is(json));
    if (reader) {
      const reading = reader.read(json, network, report);
      const empty = reading.draft.actors.length + reading.draft.cooperations.length === 0;
      return [
        empty
          ? { kind: 'failed', file: name, problems: reading.problems }
          : { kind: 'reading', file: name, reading, ...(reader.format && { format: reader.format }) },
      ];
    }
    // The categories are used by the elements; alone they are nothing to import.
    if (name === taxonomy?.name && parsed.some((other) => isGogocartoElements(other.json))) return [];
    const code = isGogocartoTaxonomy(json) ? 'taxonomy-alone' : 'file-unknown';
    return [{ kind: 'failed', file: name, problems: [problem('error', code)] }];
  });
}
