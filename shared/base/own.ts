/**
 * What a record holds under a key that comes from data: nothing of what every object has by nature, such as
 * `constructor`, which a field, a group or an actor of a file may well be called.
 */
export function own<V>(record: Readonly<Record<string, V>> | undefined, key: string): V | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
