import type { CustomFieldType } from '../../model/network.ts';

/** The columns that a table of actors or of cooperations may have. Their words are in the catalogue `fields`. */
export const ACTOR_FIELDS = [
  'id',
  'name',
  'acronym',
  'kind',
  'legalForm',
  'ess',
  'esus',
  'siren',
  'siret',
  'rna',
  'ape',
  'level',
  'commune',
  'insee',
  'postcode',
  'latitude',
  'longitude',
  'mainSector',
  'sectors',
  'roles',
  'jobs',
  'budget',
  'website',
  'description',
  'tags',
  'joinedOn',
  'leftOn',
  'source',
  'confidence',
  'checkedOn',
] as const;
export type ActorField = (typeof ACTOR_FIELDS)[number];

export const COOPERATION_FIELDS = [
  'id',
  'from',
  'to',
  'type',
  'directed',
  'status',
  'strength',
  'startedOn',
  'endedOn',
  'amount',
  'amountKind',
  'programme',
  'sectors',
  'socialClause',
  'environmentalClause',
  'reserved',
  'contractEnd',
  'description',
  'source',
  'confidence',
  'checkedOn',
  'tags',
] as const;
export type CooperationField = (typeof COOPERATION_FIELDS)[number];

export type TableKind = 'actors' | 'cooperations';
export type Field = ActorField | CooperationField;

/**
 * One of the network's own fields: the one of this id, a new one of this type, or (custom) the one that the
 * header names, made with the type that the cells speak for when there is none.
 */
export type CustomTarget = 'custom' | `own ${string}` | `new ${CustomFieldType}`;

/** What becomes of a column: a field of the model, a field of the network's own, or nothing (null). */
export type ColumnTarget = Field | CustomTarget | null;

export function isCustomTarget(target: ColumnTarget): target is CustomTarget {
  return target !== null && (target === 'custom' || target.startsWith('own ') || target.startsWith('new '));
}

export function fieldsOf(kind: TableKind): readonly Field[] {
  return kind === 'actors' ? ACTOR_FIELDS : COOPERATION_FIELDS;
}
