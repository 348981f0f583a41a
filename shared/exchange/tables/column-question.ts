import type { Field } from '../../fields/field.ts';
import { ownField } from '../../fields/own.ts';
import { fieldOf } from '../../fields/register.ts';
import { wholeId } from '../../fields/value.ts';
import { SEPARATORS } from '../../fields/values.ts';
import { type CustomField, type CustomFieldType, customFieldSchema } from '../../model/network.ts';
import { type ColumnTarget, isCustomTarget } from './column-target.ts';
import { type CellsReading, FIELD_TYPE } from './column-types.ts';
import type { SheetKind } from './sheet-kind.ts';

/** What can be asked of how a column is read. */
export type ColumnQuestion = 'decimal' | 'order' | 'separators' | 'zeros';

/** What is asked of a column that fills this target: what its cells leave open, as far as it matters there. */
export function columnQuestion(
  { as, open }: CellsReading,
  target: ColumnTarget,
  kind: SheetKind,
  customFields: readonly CustomField[],
): ColumnQuestion | null {
  const type = fieldTypeOf(target, kind, as, customFields);
  const question = type && questionOf(type);
  return question && open[question] ? question : null;
}

function fieldTypeOf(
  target: ColumnTarget,
  kind: SheetKind,
  as: CellsReading['as'],
  customFields: readonly CustomField[],
): Field['type'] | undefined {
  if (target === null) return undefined;
  if (!isCustomTarget(target)) {
    return fieldOf(kind === 'cooperations' || kind === 'collectives' ? kind : 'actors', target)?.type;
  }
  const own = customFields.find(({ id }) => wholeId(target) === `own ${id}`);
  const type = target.startsWith('new ') ? (target.slice(4) as CustomFieldType) : FIELD_TYPE[as];
  return ownField(own ?? customFieldSchema.parse({ id: 'new', of: 'actor', label: {}, type })).type;
}

function questionOf(type: Field['type']): ColumnQuestion | null {
  switch (type.name) {
    case 'number':
    case 'figures':
      return 'decimal';
    case 'date':
      return 'order';
    case 'choices':
    case 'tags':
    case 'sectors':
      return 'separators';
    case 'text':
      return type.check ? 'zeros' : null;
    default:
      return null;
  }
}

/** The signs that can be chosen to part the values of a cell; '' keeps it whole. */
export const SEPARATOR_CHOICES = [
  '',
  SEPARATORS,
  `${SEPARATORS},`,
  `${SEPARATORS}/`,
  `${SEPARATORS},/`,
] as const;
