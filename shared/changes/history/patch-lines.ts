import type { Language } from '../../bridge.ts';
import type { Words } from '../../i18n/field-text.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import { isDirected } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Change, Patch } from '../patch.ts';
import { type FieldText, fieldTexts, networkTexts } from './field-texts.ts';

/** One field of a record that is not what it was. */
export type FieldLine =
  | { kind: 'value'; path: string; label: string; before: string; after: string }
  | { kind: 'list'; path: string; label: string; added: readonly string[]; removed: readonly string[] };

/** The kinds of record whose changes are described. */
export type DescribedTable = 'actors' | 'cooperations' | 'collectives' | 'contacts' | 'network';

/** What became of one record, in words. */
export interface RecordLines {
  table: DescribedTable;
  id: string;
  name: string;
  action: 'added' | 'changed' | 'removed';
  lines: FieldLine[];
  /** What a tie joins, in words; null for any other record. */
  tie: TieWords | null;
}

interface TieWords {
  from: string;
  to: string;
  type: string;
  directed: boolean;
}

/** Words for the records of a network, and for those that are in these patches only: they may be gone. */
export function wordsFor(state: NetworkState, language: Language, patches: Iterable<Patch> = []): Words {
  const gone = new Map<string, string>();
  for (const patch of patches) {
    for (const change of patch) {
      const actor = change.table === 'actors' && (change.after ?? change.before);
      if (actor) gone.set(change.id, actor.name);
    }
  }
  return {
    language,
    network: state.network,
    actorName: (id) =>
      state.actors.get(id)?.name ?? gone.get(id) ?? translator(language)('history.actorGone'),
  };
}

/** A patch in words, record by record. */
export function describePatch(patch: Patch, words: Words): RecordLines[] {
  return patch.flatMap((change) => describeChange(change, words) ?? []);
}

const UNDESCRIBED = ['positions', 'logos', 'views', 'stories', 'sessions'] as const;

/** Whether changes of a kind are left unsaid: what no words show, and what is about the work, not the network. */
export function isUndescribed(table: Change['table']): table is (typeof UNDESCRIBED)[number] {
  return UNDESCRIBED.some((undescribed) => undescribed === table);
}

/** A change in words; null when it is of a kind that is left unsaid or is nothing but technical. */
export function describeChange(change: Change, words: Words): RecordLines | null {
  const { table } = change;
  if (isUndescribed(table)) return null;
  const tie = tieOf(change, words);
  const name = nameOf(change, tie, words.language);
  const action = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed';
  const lines = fieldLines(textsOf(change, 'before', words), textsOf(change, 'after', words));
  return { table, id: change.id, name, action, lines, tie };
}

function tieOf(change: Change, words: Words): TieWords | null {
  const tie = change.table === 'cooperations' ? (change.after ?? change.before) : null;
  if (!tie) return null;
  const { vocabularies } = words.network;
  return {
    from: words.actorName(tie.from),
    to: words.actorName(tie.to),
    type: labelOf(vocabularies, 'cooperationTypes', tie.type, words.language),
    directed: isDirected(tie, vocabularies.cooperationTypes),
  };
}

function nameOf(change: Change, tie: TieWords | null, language: Language): string {
  if (tie) {
    const { from, to, directed } = tie;
    const name = directed ? 'inspector.cooperation.name' : 'inspector.cooperation.nameBoth';
    return translator(language)(name, { from, to });
  }
  const record = change.after ?? change.before;
  return record && 'name' in record ? record.name : '';
}

function textsOf(change: Change, side: 'before' | 'after', words: Words): FieldText[] {
  switch (change.table) {
    case 'actors':
    case 'cooperations':
    case 'collectives':
      return change[side] ? fieldTexts(change.table, change[side], words) : [];
    case 'network':
      return networkTexts(change[side], words);
    default:
      return [];
  }
}

/** The fields that differ between two records in words; a record that is not there has none. */
export function fieldLines(before: readonly FieldText[], after: readonly FieldText[]): FieldLine[] {
  const keyOf = ({ path, label }: FieldText) => `${path} ${label}`;
  const old = new Map(before.map((field) => [keyOf(field), field]));
  const now = new Map(after.map((field) => [keyOf(field), field]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const field = is ?? was;
    return field ? (fieldLine(field, was?.text, is?.text) ?? []) : [];
  });
}

function fieldLine(
  { path, label }: FieldText,
  was: FieldText['text'] | undefined,
  is: FieldText['text'] | undefined,
): FieldLine | null {
  if (typeof was === 'object' || typeof is === 'object') {
    const [old, now] = [listOf(was), listOf(is)];
    const added = now.filter((item) => !old.includes(item));
    const removed = old.filter((item) => !now.includes(item));
    return added.length + removed.length === 0 ? null : { kind: 'list', path, label, added, removed };
  }
  const [before, after] = [was ?? '', is ?? ''];
  return before === after ? null : { kind: 'value', path, label, before, after };
}

function listOf(text: FieldText['text'] | undefined): readonly string[] {
  if (typeof text === 'object') return text;
  return text === undefined || text === '' ? [] : [text];
}

/** A line as the minutes and the history write it: "Commune : Rives → Clairval". */
export function lineText(line: FieldLine, language: Language): string {
  const t = translator(language);
  if (line.kind === 'list') {
    const items = [...line.added.map((item) => `+ ${item}`), ...line.removed.map((item) => `− ${item}`)];
    return t('history.line', { label: line.label, text: items.join(', ') });
  }
  const unknown = t('history.unknown');
  const text = `${line.before || unknown} → ${line.after || unknown}`;
  return t('history.line', { label: line.label, text });
}
