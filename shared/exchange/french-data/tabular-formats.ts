import type { ReportProgress } from '../progress.ts';
import type { Table } from '../tables/table.ts';
import { ban } from './ban-read.ts';
import { decpTable } from './decp-table-read.ts';
import { essFrance } from './ess-france-read.ts';
import { europe } from './europe-read.ts';
import { headerKey } from './field-table.ts';
import { finess } from './finess-read.ts';
import type { NetworkLists, TabularFormat } from './format.ts';
import { helloasso } from './helloasso-read.ts';
import { marcheInclusion } from './marche-inclusion-read.ts';
import { rna } from './rna-read.ts';
import { scdl } from './scdl-read.ts';
import { sirene } from './sirene-read.ts';

/** Tabular formats of the field; the narrower ones first. */
const TABULAR_FORMATS: readonly TabularFormat[] = [
  ban,
  finess,
  scdl,
  decpTable,
  rna,
  essFrance,
  marcheInclusion,
  helloasso,
  europe,
  sirene,
];

/** The format that a table is in; undefined for a table of somebody's own. */
function tabularFormatOf(table: Table): TabularFormat | undefined {
  const keys = new Set(table.headers.map(headerKey));
  return TABULAR_FORMATS.find((format) => format.is(keys, table));
}

/** Reads a table that is in a format of the field; null for any other. */
export function readTabularFormat(table: Table, network: NetworkLists, report?: ReportProgress) {
  const format = tabularFormatOf(table);
  if (!format) return null;
  return {
    format: format.format,
    isFalseAlarm: format.isFalseAlarm,
    reading: format.read(table, network, report),
  };
}
