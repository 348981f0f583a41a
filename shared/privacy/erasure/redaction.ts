import type { Change } from '../../changes/patch.ts';
import type { Network } from '../../model/network.ts';
import { type NetworkData, type Records, TABLE_NAMES, type TableName } from '../../model/network-state.ts';
import type { Redactor } from './mentions.ts';
import { isOwn, type Person, withoutPerson } from './person.ts';

/** A record of a network, or the network's own header. */
export type AnyRecord = Records[TableName] | Network;

const NOTHING_SPOKEN = {};

/**
 * The part of a record that may speak of somebody else. The name and address of another contact are that
 * person's own, even when they read the same.
 */
function spoken(table: Change['table'], record: AnyRecord): object {
  // The letters of a picture are no words.
  if (table === 'logos') return NOTHING_SPOKEN;
  return table === 'contacts' && 'function' in record ? { function: record.function } : record;
}

/** The fields of a record whose text names the person. */
export function mentioningFields(table: Change['table'], record: AnyRecord, words: Redactor): string[] {
  return Object.entries(spoken(table, record)).flatMap(([key, value]) =>
    words.mentions({ [key]: value }) ? [key] : [],
  );
}

/** The passages of a record that name the person, as they are written. */
export function foundIn(table: Change['table'], record: AnyRecord, words: Redactor): string[] {
  return words.found(spoken(table, record));
}

/** A record without the words; the very same object when it has none. */
export function redactRecord<R extends AnyRecord>(table: Change['table'], record: R, words: Redactor): R {
  const text = spoken(table, record);
  const redacted = words.redact(text);
  return redacted === text ? record : { ...record, ...redacted };
}

function redactChange(change: Change, words: Redactor): Change {
  const before = change.before && redactRecord(change.table, change.before, words);
  const after = change.after && redactRecord(change.table, change.after, words);
  return before === change.before && after === change.after
    ? change
    : ({ ...change, before, after } as Change);
}

/** What a journal entry keeps of a person, and the entry without it. */
export interface CleanedEntry {
  changes: readonly Change[];
  /** It held a record of the person. */
  held: boolean;
  /** Other records in it name the person. */
  mentioned: boolean;
}

/** Takes a person's records out of an entry's changes, and with `words` what other records say of it. */
export function cleanEntry(changes: readonly Change[], person: Person, words: Redactor): CleanedEntry {
  const cleaned = changes.map((change) => redactChange(withoutPerson(change, person), words));
  const own = changes.map((change) => isOwn(change.table, change.id, person));
  return {
    changes: cleaned,
    held: changes.some((change, index) => own[index] && (change.before !== null || change.after !== null)),
    mentioned: changes.some((change, index) => !own[index] && cleaned[index] !== change),
  };
}

/** A whole copy of a network without a person, and what it kept of the person. */
export interface CleanedNetwork extends Omit<CleanedEntry, 'changes'> {
  data: NetworkData;
}

/** Takes a person's records out of a copy of a network, and with `words` what the others say of it. */
export function cleanNetwork(data: NetworkData, person: Person, words: Redactor): CleanedNetwork {
  let [held, mentioned] = [false, false];
  const redacted = <R extends AnyRecord>(table: Change['table'], record: R): R => {
    const cleaned = redactRecord(table, record, words);
    mentioned ||= cleaned !== record;
    return cleaned;
  };
  const tables = TABLE_NAMES.map((table) => {
    const kept = (data[table] as Records[TableName][]).filter(({ id }) => !isOwn(table, id, person));
    held ||= kept.length < data[table].length;
    return [table, kept.map((record) => redacted(table, record))] as const;
  });
  const network = redacted('network', data.network);
  return { data: { ...data, ...Object.fromEntries(tables), network }, held, mentioned };
}
