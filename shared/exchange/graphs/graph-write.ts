import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import type { NetworkState } from '../../model/network-state.ts';
import {
  type CellValue,
  type ColumnType,
  directedOf,
  isEmpty,
  type RecordColumn,
  recordColumns,
} from '../tables/record-columns.ts';

/** How the map draws an actor, for formats that keep it. */
export interface Look {
  colour: string;
  size: number;
}

export interface WrittenColumn {
  title: string;
  type: ColumnType;
}

export interface WrittenNode {
  id: string;
  label: string;
  start: string;
  end: string;
  /** In the order of the columns. */
  values: readonly CellValue[];
  /** With the vertical axis pointing down, as on the screen. */
  place: { x: number; y: number } | null;
  look: Look | null;
}

export interface WrittenEdge {
  id: string;
  from: string;
  to: string;
  directed: boolean;
  /** Whether it is one half of a tie that goes no way. */
  mutual: boolean;
  /** The type of the cooperation in words. */
  kind: string;
  label: string;
  /** 1 to 5; null where it is not known. */
  weight: number | null;
  start: string;
  end: string;
  values: readonly CellValue[];
}

/** A network as any graph format holds it: what GraphFile is to the readers. */
export interface WrittenGraph {
  name: string;
  description: string;
  nodeColumns: readonly WrittenColumn[];
  edgeColumns: readonly WrittenColumn[];
  nodes: readonly WrittenNode[];
  edges: readonly WrittenEdge[];
}

/** The fields that a format has a place of its own for: they make no column. */
export interface OwnPlaces {
  actors: readonly string[];
  cooperations: readonly string[];
}

/**
 * Names that formats and programs give a meaning of their own: a field of the network called so is written
 * under another name.
 */
const RESERVED = new Set(
  'id name label title tooltip source target from to type kind weight strength start end directed mutual direction reversed x y z n d v shared_name shared name suid selected parent represents image position group interaction attributes element elements creator updater created_at updated_at edge label __proto__ nom titre denomination raison_sociale'
    .split(' ')
    .concat('shared name', 'edge label', 'element type', 'connection type'),
);

/** Describes a network as a graph, fields that nothing fills left out. */
export function writtenGraph(
  state: NetworkState,
  language: Language,
  own: OwnPlaces,
  looks: ReadonlyMap<string, Look> = new Map(),
): WrittenGraph {
  const actors = [...state.actors.values()];
  const cooperations = [...state.cooperations.values()].filter(
    ({ from, to }) => state.actors.has(from) && state.actors.has(to),
  );
  const nodeColumns = filled(recordColumns('actors', state, language), actors, own.actors);
  const columns = edgeTitles(recordColumns('cooperations', state, language), language);
  const edgeColumns = filled(columns, cooperations, own.cooperations);
  const kindOf = columns.find(({ id }) => id === 'type');
  const directed = directedOf(state);
  return {
    name: state.network.name,
    description: state.network.description,
    nodeColumns: titled(nodeColumns),
    edgeColumns: titled(edgeColumns),
    nodes: actors.map((actor) => {
      const place = state.positions.get(actor.id);
      return {
        id: actor.id,
        label: actor.name,
        start: actor.joinedOn,
        end: actor.leftOn,
        values: nodeColumns.map(({ value }) => value(actor)),
        place: place ? { x: place.x, y: place.y } : null,
        look: looks.get(actor.id) ?? null,
      };
    }),
    edges: cooperations.map((cooperation) => ({
      id: cooperation.id,
      from: cooperation.from,
      to: cooperation.to,
      directed: directed(cooperation),
      mutual: false,
      kind: String(kindOf?.value(cooperation) ?? ''),
      label: cooperation.description,
      weight: cooperation.strength,
      start: cooperation.startedOn,
      end: cooperation.endedOn,
      values: edgeColumns.map(({ value }) => value(cooperation)),
    })),
  };
}

/** Beside an end called "source", a column "Source" would be taken for it. */
function edgeTitles(columns: readonly RecordColumn[], language: Language): RecordColumn[] {
  const t = translator(language);
  return columns.map((column) =>
    column.id === 'source' ? { ...column, title: t('exports.informationSource') } : column,
  );
}

function filled(
  columns: readonly RecordColumn[],
  records: readonly object[],
  own: readonly string[],
): RecordColumn[] {
  return columns.filter(
    ({ id, value }) => !own.includes(id) && records.some((record) => !isEmpty(value(record))),
  );
}

/** Titles as keys: each once, and none that a program would take for something else. */
function titled(columns: readonly RecordColumn[]): WrittenColumn[] {
  const taken = new Set<string>();
  return columns.map(({ own, title: wanted, type }) => {
    let title = wanted.trim() || '?';
    const free = (candidate: string) =>
      !taken.has(candidate.toLowerCase()) && (!own || !RESERVED.has(candidate.toLowerCase()));
    for (let number = 2; !free(title); number++) title = `${wanted.trim() || '?'} ${number}`;
    taken.add(title.toLowerCase());
    return { title, type };
  });
}

/** The values that are known, by title: for formats that are JSON. */
export function attributesOf(
  columns: readonly WrittenColumn[],
  values: readonly CellValue[],
): [string, Exclude<CellValue, null>][] {
  return columns.flatMap(({ title }, index): [string, Exclude<CellValue, null>][] => {
    const value = values[index] ?? null;
    return value === null || isEmpty(value) ? [] : [[title, value]];
  });
}

const encoder = new TextEncoder();

export function textBytes(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** JSON that people can read too. */
export function jsonBytes(value: unknown): Uint8Array<ArrayBuffer> {
  return textBytes(`${JSON.stringify(value, null, 1)}\n`);
}
