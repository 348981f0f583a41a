import { own } from '../../base/own.ts';
import { sameValue } from '../../base/same-value.ts';
import { convertCustomValue, customValueText, missingOptions } from '../../fields/custom-values.ts';
import { type CustomValue, newId } from '../../model/common.ts';
import { type CustomField, customFieldSchema, networkSchema } from '../../model/network.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Command } from '../command.ts';
import { type Change, type Patch, recordChange } from '../patch.ts';
import { moved } from './lists.ts';

/** The table whose records have the fields of each kind. */
const TABLE_OF_FIELD = {
  actor: 'actors',
  cooperation: 'cooperations',
  collective: 'collectives',
} as const satisfies Record<CustomField['of'], string>;

type Words = { yes: string; no: string };

function fieldsCommand(patch: (state: NetworkState) => Patch): Command {
  return { kind: 'fields-update', details: {}, patch };
}

function headerChange({ network }: NetworkState, customFields: readonly CustomField[]): Change[] {
  const after = networkSchema.parse({ ...network, customFields });
  return sameValue(after, networkSchema.parse(network))
    ? []
    : [{ table: 'network', id: network.id, before: network, after }];
}

export function newField(of: CustomField['of'], label: CustomField['label']): CustomField {
  return customFieldSchema.parse({ id: newId(), of, label, type: 'text' });
}

export function addField(field: CustomField): Command {
  return fieldsCommand((state) => headerChange(state, [...state.network.customFields, field]));
}

/** Puts a field before or after others of its kind of record. */
export function moveField(id: string, to: number): Command {
  return fieldsCommand((state) => {
    const all = state.network.customFields;
    const field = all.find((own) => own.id === id);
    if (!field) return [];
    const order = moved(
      all.filter(({ of }) => of === field.of),
      id,
      to,
    );
    let next = 0;
    return headerChange(
      state,
      all.map((own) => (own.of === field.of ? (order[next++] ?? own) : own)),
    );
  });
}

/** The values that records have in a field, by record. */
export function fieldValues(
  state: NetworkState,
  { id, of }: Pick<CustomField, 'id' | 'of'>,
): Map<string, CustomValue> {
  const values = new Map<string, CustomValue>();
  for (const record of state[TABLE_OF_FIELD[of]].values()) {
    const value = own(record.custom, id);
    if (value !== undefined) values.set(record.id, value);
  }
  return values;
}

/** What a change of type would do to the values: how many fit, and the texts that stay as they are. */
export function previewConversion(
  state: NetworkState,
  field: CustomField,
  words: Words,
): { fitting: number; kept: string[] } {
  const kept: string[] = [];
  let fitting = 0;
  for (const value of fieldValues(state, field).values()) {
    if (convertCustomValue(value, field, words) === null) kept.push(customValueText(value, words));
    else fitting++;
  }
  return { fitting, kept };
}

/**
 * Changes what a field is. With another type its values are converted where they can be and kept as they are
 * where not; words in use that its list lacks are added to it. `renamed` takes options to
 * their new words; '' takes them off the records.
 */
export function updateField(
  id: string,
  fields: Partial<Omit<CustomField, 'id' | 'of'>>,
  words: Words,
  renamed: ReadonlyMap<string, string> = new Map(),
): Command {
  return fieldsCommand((state) => {
    const before = state.network.customFields.find((field) => field.id === id);
    if (!before) return [];
    const field = customFieldSchema.parse({ ...before, ...fields });
    const values = new Map(
      [...fieldValues(state, before)].map(([record, value]) => {
        const current = renamedValue(value, renamed);
        if (current === null || field.type === before.type) return [record, current] as const;
        return [record, convertCustomValue(current, field, words) ?? current] as const;
      }),
    );
    const options = [
      ...field.options,
      ...missingOptions(
        field,
        [...values.values()].filter((value) => value !== null),
      ),
    ];
    return [
      ...headerChange(
        state,
        state.network.customFields.map((own) => (own.id === id ? { ...field, options } : own)),
      ),
      ...valueChanges(state, before, values),
    ];
  });
}

function renamedValue(value: CustomValue, renamed: ReadonlyMap<string, string>): CustomValue | null {
  if (typeof value === 'string') return renamed.get(value) === '' ? null : (renamed.get(value) ?? value);
  if (!Array.isArray(value)) return value;
  const words = [...new Set(value.map((word) => renamed.get(word) ?? word))].filter((word) => word !== '');
  return words.length === 0 ? null : words;
}

/** Deletes a field with its values; undo brings both back. */
export function deleteField(id: string): Command {
  return fieldsCommand((state) => {
    const field = state.network.customFields.find((own) => own.id === id);
    if (!field) return [];
    return [
      ...headerChange(
        state,
        state.network.customFields.filter((own) => own.id !== id),
      ),
      ...valueChanges(
        state,
        field,
        new Map([...fieldValues(state, field).keys()].map((record) => [record, null])),
      ),
    ];
  });
}

/** The records whose value in a field becomes another one; null takes it away. */
function valueChanges(
  state: NetworkState,
  { id, of }: CustomField,
  values: ReadonlyMap<string, CustomValue | null>,
): Change[] {
  const table = TABLE_OF_FIELD[of];
  return [...values].flatMap(([recordId, value]) => {
    const before = state[table].get(recordId);
    if (!before || sameValue(own(before.custom, id), value)) return [];
    const { [id]: _gone, ...others } = before.custom;
    const after = { ...before, custom: value === null ? others : { ...before.custom, [id]: value } };
    return [recordChange(table, recordId, before, after as never)];
  });
}
