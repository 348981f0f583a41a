import type { Scope } from '../levers/scope.ts';
import { type Actor, mainSector } from '../model/actor.ts';
import type { Vocabularies } from '../model/vocabulary.ts';

export const MATRIX_FIELDS = ['sectors', 'kinds', 'levels'] as const;
export type MatrixField = (typeof MATRIX_FIELDS)[number] & keyof Vocabularies;

const VALUE: Readonly<Record<MatrixField, (actor: Actor) => string>> = {
  sectors: (actor) => mainSector(actor) ?? '',
  kinds: ({ kind }) => kind,
  levels: ({ level }) => level,
};

export interface TieMatrix {
  /** The values that an actor in scope has, in the order of the list; '' last, for those without one. */
  keys: readonly string[];
  /** Ids of the ties between actors of the two, whatever the direction. */
  cell(one: string, other: string): readonly string[];
  /** The most ties that a cell holds. */
  most: number;
}

/** Who cooperates with whom by sector, kind or level, as a symmetric table of ties. */
export function tieMatrix(scope: Scope, field: MatrixField): TieMatrix {
  const values = new Map(scope.actors.map((actor) => [actor.id, VALUE[field](actor)]));
  const cells = new Map<string, string[]>();
  for (const { id, from, to } of scope.ties) {
    const key = JSON.stringify([values.get(from), values.get(to)].sort());
    const cell = cells.get(key);
    if (cell) cell.push(id);
    else cells.set(key, [id]);
  }
  const present = new Set(values.values());
  const listed = scope.network.vocabularies[field].map(({ id }) => id).filter((id) => present.has(id));
  const others = [...present]
    .filter((id) => !listed.includes(id))
    .sort((one, other) => (one < other ? 1 : -1));
  return {
    keys: [...listed, ...others],
    cell: (one, other) => cells.get(JSON.stringify([one, other].sort())) ?? [],
    most: Math.max(0, ...[...cells.values()].map(({ length }) => length)),
  };
}
