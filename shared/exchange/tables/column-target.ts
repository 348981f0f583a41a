import type { CustomFieldType } from '../../model/network.ts';

/**
 * One of the network's own fields: the one of this id, a new one of this type, or (custom) the one that the
 * header names, made with the type that the cells speak for when there is none.
 */
type CustomTarget = 'custom' | `own ${string}` | `new ${CustomFieldType}`;

/**
 * What becomes of a column: the identifier or a field of the program by its id, a field of the network's own, or
 * nothing (null).
 */
export type ColumnTarget = CustomTarget | (string & {}) | null;

export function isCustomTarget(target: ColumnTarget): target is CustomTarget {
  return target !== null && (target === 'custom' || target.startsWith('own ') || target.startsWith('new '));
}
