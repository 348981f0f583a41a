import { zipSync } from 'fflate';
import type { Language } from '../bridge.ts';
import { NO_PAST, type Past } from '../changes/past.ts';
import { translator } from '../i18n/translate.ts';
import { type NetworkState, type TableName, toData } from '../model/network-state.ts';
import type { FormatName, PageFormat, PictureFormat } from './formats.ts';
import { writeCx2 } from './graphs/cx2-write.ts';
import { writeCyjs } from './graphs/cyjs-write.ts';
import { type Directions, type Held, hasBothDirections } from './graphs/directions.ts';
import { writeGeojson } from './graphs/geojson-write.ts';
import { writeGephiCsv } from './graphs/gephi-csv-write.ts';
import { writeGexf } from './graphs/gexf-write.ts';
import type { Look } from './graphs/graph-write.ts';
import { writeGraphml } from './graphs/graphml-write.ts';
import { writeKumuJson, writeKumuXlsx } from './graphs/kumu-write.ts';
import { writePajek } from './graphs/pajek-write.ts';
import { writeMaillage } from './maillage/maillage-write.ts';
import { writeCsvPair } from './tables/csv-write.ts';
import { writeXlsx } from './tables/xlsx-write.ts';

export interface WriteOptions {
  language: Language;
  /** ISO date and time of the writing. */
  now: string;
  /** How the map draws the actors; formats that keep colours write them. */
  looks?: ReadonlyMap<string, Look>;
  /** How GEXF and GraphML hold ties of both kinds. */
  directions?: Directions;
  /** Content hashes of the snapshots that the network has here, by which a `.maillage` file is merged later. */
  ancestors?: readonly string[];
  /** Tables that a `.maillage` file is to say nothing of; without it, contacts and sessions when there are none. */
  without?: readonly TableName[];
  /** Snapshots that go along in a `.maillage` file. */
  past?: Past;
}

const GRAPH_WRITERS = { gexf: writeGexf, graphml: writeGraphml };

/** Formats that are written from the records alone, without a drawing. */
export type WrittenFormat = Exclude<FormatName, PictureFormat | PageFormat>;

/** Writes a network in a format that needs no drawing, with all that the format can carry of it. */
export async function writeFile(
  state: NetworkState,
  format: WrittenFormat,
  { language, now, looks, directions = 'pairs', ancestors = [], without, past = NO_PAST }: WriteOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const t = translator(language);
  switch (format) {
    case 'maillage':
      return writeMaillage(toData(state), {
        contacts: without ? !without.includes('contacts') : state.contacts.size > 0,
        ...(without && { without }),
        now,
        ancestors,
        past,
      });
    case 'csv': {
      const { actors, cooperations } = writeCsvPair(state, language);
      return zipSync({
        [`${t('exports.actorsFile')}.csv`]: actors,
        [`${t('exports.cooperationsFile')}.csv`]: cooperations,
      });
    }
    case 'gephi': {
      const { nodes, edges } = writeGephiCsv(state, language);
      return zipSync({ [`${t('exports.nodesFile')}.csv`]: nodes, [`${t('exports.edgesFile')}.csv`]: edges });
    }
    case 'xlsx':
      return writeXlsx(state, language);
    case 'gexf':
    case 'graphml': {
      const of = (held: Held) => GRAPH_WRITERS[format](state, language, looks, held);
      if (directions !== 'apart' || !hasBothDirections(state))
        return of(directions === 'mixed' ? 'mixed' : 'pairs');
      return zipSync({
        [`${t('exports.directedFile')}.${format}`]: of('directed'),
        [`${t('exports.undirectedFile')}.${format}`]: of('undirected'),
      });
    }
    case 'cyjs':
      return writeCyjs(state, language);
    case 'cx2':
      return writeCx2(state, language);
    case 'kumuXlsx':
      return writeKumuXlsx(state, language);
    case 'kumuJson':
      return writeKumuJson(state, language);
    case 'geojson':
      return writeGeojson(state, language);
    case 'pajek':
      return writePajek(state);
  }
}
