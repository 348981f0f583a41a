import type { CustomField, Network } from '../model/network.ts';
import { WIDTHS } from './define.ts';
import type { Field, FieldTable, FieldType, Sensitivity } from './field.ts';

/** What stands before the id of one of the network's own fields. */
const OWN = 'custom.';

export const TABLE_OF_OWN = {
  actor: 'actors',
  cooperation: 'cooperations',
  collective: 'collectives',
} as const satisfies Record<CustomField['of'], FieldTable>;

/** The id of one of the network's own fields among the fields of its table. */
export function ownId(customFieldId: string): string {
  return OWN + customFieldId;
}

export function isOwnId(id: string): boolean {
  return id.startsWith(OWN);
}

/** A field that a network adds to its records: the same as those of the program, made at run time. */
export function ownField(custom: CustomField): Field {
  const type = typeOf(custom);
  const grouped = type.name === 'choice' || type.name === 'choices' || type.name === 'ternary';
  const measured = type.name === 'number' || type.name === 'figures';
  return {
    id: ownId(custom.id),
    table: TABLE_OF_OWN[custom.of],
    path: ['custom', custom.id],
    type,
    sensitivity: sensitivityOf(custom, type),
    section: 'custom',
    half: false,
    shown: 'fact',
    inFiles: true,
    names: [],
    merge: isKeptWhole(type) ? 'both' : 'first',
    mergedAs: '',
    groupKey: `custom:${custom.id}`,
    grouped,
    filtered: grouped || type.name === 'date',
    measured,
    missable: false,
    asked: '',
    quick: null,
    width: WIDTHS[type.name],
    year: '',
    own: custom,
  };
}

/** The network's own fields of one table, in the order in which the network lists them. */
export function ownFields(
  { customFields }: { customFields: Readonly<Network['customFields']> },
  table: FieldTable,
): Field[] {
  return customFields.filter(({ of }) => TABLE_OF_OWN[of] === table).map(ownField);
}

/** Lists, long texts and figures of several years stand side by side. */
function isKeptWhole(type: FieldType): boolean {
  return type.name === 'choices' || type.name === 'figures' || (type.name === 'text' && type.long === true);
}

function typeOf({ type, options, byYear }: CustomField): FieldType {
  switch (type) {
    case 'long-text':
      return { name: 'text', long: true };
    case 'number':
      return { name: byYear ? 'figures' : 'number' };
    case 'eur':
      return { name: byYear ? 'figures' : 'number', unit: 'eur' };
    case 'date':
      return { name: 'date' };
    case 'yes-no':
      return { name: 'ternary' };
    case 'choice':
    case 'choices':
      return { name: type, list: { of: 'field', words: options } };
    case 'link':
      return { name: 'link' };
    default:
      return { name: 'text' };
  }
}

/** A sum of money of a body says whose it is, as its budget does. */
function sensitivityOf({ of }: CustomField, type: FieldType): Sensitivity {
  if ((type.name === 'number' || type.name === 'figures') && type.unit === 'eur' && of !== 'cooperation')
    return 'identifying';
  return SENSITIVITIES[type.name] ?? 'free-text';
}

/** What is a word of a list, a number, a date or an answer says little; all else may hold anything. */
const SENSITIVITIES: Readonly<Partial<Record<FieldType['name'], Sensitivity>>> = {
  number: 'public',
  figures: 'public',
  date: 'public',
  ternary: 'public',
  choice: 'public',
  choices: 'public',
};
