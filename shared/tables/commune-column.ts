import { fold } from '../base/fold.ts';
import type { Field } from '../fields/field.ts';
import { storedValue } from '../fields/value.ts';
import type { Actor } from '../model/actor.ts';
import { type Column, manyOf, taken, textRank } from './column.ts';

/** A commune by its name; another name brings codes of its own or leaves the former ones behind. */
export function communeColumn<R extends object>(
  { path: [key] }: Field,
  named: { id: string; label: string; width: number },
): Column<R> {
  const communeOf = (record: R) => storedValue(record, { path: [key] }) as Actor['commune'];
  const set = (name: string, record: R, insee = '', postcode = '') => {
    const commune = communeOf(record);
    const same = fold(name) === fold(commune.name) && insee === '' && postcode === '';
    return taken<R>({ [key]: same ? { ...commune, name } : { name, insee, postcode } } as Partial<R>);
  };
  const text = (record: R) => communeOf(record).name;
  return {
    ...named,
    kind: 'commune',
    options: [],
    text,
    rank: (record) => textRank(text(record)),
    value: (record) => {
      const { name, insee, postcode } = communeOf(record);
      return [name, insee, postcode];
    },
    write: (value, record) => {
      const [name = '', insee, postcode] = manyOf(value);
      return set(name.trim(), record, insee, postcode);
    },
    read: (typed, record) => set(typed.trim(), record),
  };
}
