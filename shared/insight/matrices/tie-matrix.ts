import { type Actor, mainSector } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { Vocabularies } from '../../model/vocabulary.ts';
import type { ProjectedTie } from '../../network/graph/projection.ts';
import type { Evidence } from '../evidence.ts';
import { endsOf, idsOf, type Scope } from '../scope.ts';

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
  /** What joins actors of the two, whatever the direction. */
  cell(one: string, other: string): MatrixCell;
  /** The highest count of a cell. */
  most: number;
}

export interface MatrixCell {
  /** The ties, and the memberships of the scope. */
  count: number;
  /** How many of them are memberships. */
  memberships: number;
  /** The ids of the ties, and the actors of the memberships. */
  evidence: Evidence;
}

interface Joined {
  cooperations: Cooperation[];
  memberships: ProjectedTie[];
}

/** Who cooperates with whom by sector, kind or level, as a symmetric table. */
export function tieMatrix(scope: Scope, field: MatrixField): TieMatrix {
  const values = new Map(scope.actors.map((actor) => [actor.id, VALUE[field](actor)]));
  const cells = new Map<string, Joined>();
  const keyOf = (one: string, other: string) => JSON.stringify([one, other].sort());
  const joinedBy = ({ from, to }: Scope['links'][number]): Joined => {
    const key = keyOf(values.get(from) ?? '', values.get(to) ?? '');
    const cell = cells.get(key) ?? { cooperations: [], memberships: [] };
    cells.set(key, cell);
    return cell;
  };
  for (const cooperation of scope.cooperations) joinedBy(cooperation).cooperations.push(cooperation);
  for (const membership of scope.memberships) joinedBy(membership).memberships.push(membership);
  const present = new Set(values.values());
  const listed = scope.network.vocabularies[field].map(({ id }) => id).filter((id) => present.has(id));
  const others = [...present]
    .filter((id) => !listed.includes(id))
    .sort((one, other) => (one < other ? 1 : -1));
  return {
    keys: [...listed, ...others],
    cell: (one, other) => cellOf(cells.get(keyOf(one, other))),
    most: [...cells.values()].reduce((most, joined) => Math.max(most, cellOf(joined).count), 0),
  };
}

function cellOf({ cooperations, memberships }: Joined = { cooperations: [], memberships: [] }): MatrixCell {
  return {
    count: cooperations.length + memberships.length,
    memberships: memberships.length,
    evidence: { actors: endsOf(memberships), cooperations: idsOf(cooperations) },
  };
}
