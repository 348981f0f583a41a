import { sameValue } from '../../base/same-value.ts';
import type { Language } from '../../bridge.ts';
import { describeChange } from '../../changes/history/patch-lines.ts';
import type { Change, Patch } from '../../changes/patch.ts';
import { translator } from '../../i18n/translate.ts';
import { customFieldLabel, listTermLabel } from '../../i18n/vocabulary-labels.ts';
import type { ListRef } from '../../model/lists.ts';
import type { Network } from '../../model/network.ts';
import type { NetworkState, TableName } from '../../model/network-state.ts';
import type { Term, VocabularyName } from '../../model/vocabulary.ts';
import { changedFields } from '../comparison/compare.ts';
import { namesIn } from './record-name.ts';

/** What the change is about: a table of records, or a part of the network's header. */
export type IncomingPart = Exclude<TableName, 'positions'> | 'network' | 'lists' | 'customFields';

/** One record, or one entry of a list, that a merge brings, changes or takes out. */
export interface IncomingChange {
  key: string;
  part: IncomingPart;
  fate: 'added' | 'changed' | 'removed';
  name: string;
  /** What of it changes; '' for a record as a whole. */
  detail: string;
}

/** A patch by the names of what it touches; places on the map are counted elsewhere. */
export function incomingChanges(
  patch: Patch,
  mine: NetworkState,
  result: NetworkState,
  language: Language,
): IncomingChange[] {
  const { words, nameOf } = namesIn(result, mine, language);
  return patch.flatMap((change): IncomingChange[] => {
    const { table, id } = change;
    if (table === 'network') return headerChanges(change.before, change.after, language);
    if (table === 'positions') return [];
    const fate = change.before === null ? 'added' : change.after === null ? 'removed' : 'changed';
    const lines = fate === 'changed' ? (describeChange(change, words)?.lines ?? []) : [];
    const detail = [...new Set(lines.map(({ label }) => label))].join(', ') || fieldNames(change, language);
    const name = nameOf(table, id, (change.after ?? change.before) as never);
    return [{ key: `${table} ${id}`, part: table, fate, name, detail }];
  });
}

/** The fields that changed of a record whose fields are in no register. */
function fieldNames(change: Change, language: Language): string {
  const { table, before, after } = change;
  if (!before || !after || (table !== 'views' && table !== 'stories')) return '';
  const t = translator(language);
  const known = {
    name: t('snapshots.merge.field.name'),
    title: t('snapshots.merge.field.title'),
    steps: t('snapshots.merge.field.steps'),
    settings: t('snapshots.merge.field.settings'),
    camera: t('snapshots.merge.field.camera'),
    places: t('snapshots.merge.field.places'),
  };
  const fields = changedFields(before, after);
  return fields.flatMap((field) => (field in known ? [known[field as keyof typeof known]] : [])).join(', ');
}

function headerChanges(before: Network, after: Network, language: Language): IncomingChange[] {
  const t = translator(language);
  const own = (['name', 'territory', 'description'] as const).filter(
    (field) => !sameValue(before[field], after[field]),
  );
  const header: IncomingChange[] = own.map((field) => ({
    key: `network ${field}`,
    part: 'network',
    fate: 'changed',
    name: t(`snapshots.merge.field.${field}`),
    detail: after[field],
  }));
  const lists = Object.keys(after.vocabularies) as VocabularyName[];
  return [
    ...header,
    ...lists.flatMap((name) => listChanges(before, after, { name }, language)),
    ...entries(before.customFields, after.customFields, 'customFields', (field) =>
      customFieldLabel(field, language),
    ),
  ];
}

function listChanges(before: Network, after: Network, list: ListRef, language: Language): IncomingChange[] {
  if (list.name === 'stages') return [];
  const terms = (network: Network): readonly Term[] => network.vocabularies[list.name];
  const label = (term: Term) => {
    const from = terms(after).some(({ id }) => id === term.id) ? after : before;
    return listTermLabel(from.vocabularies, list, term.id, language);
  };
  const detail = translator(language)(`lists.name.${list.name}`);
  return entries(terms(before), terms(after), 'lists', label, `${list.name} `).map((change) => ({
    ...change,
    detail,
  }));
}

function entries<R extends { id: string }>(
  before: readonly R[],
  after: readonly R[],
  part: IncomingPart,
  nameOf: (entry: R) => string,
  prefix = '',
): IncomingChange[] {
  const [was, is] = [before, after].map((list) => new Map(list.map((entry) => [entry.id, entry])));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].flatMap((id): IncomingChange[] => {
    const [one, other] = [was?.get(id), is?.get(id)];
    const entry = other ?? one;
    if (!entry || sameValue(one, other)) return [];
    const fate = !one ? 'added' : !other ? 'removed' : 'changed';
    return [{ key: `${part} ${prefix}${id}`, part, fate, name: nameOf(entry), detail: '' }];
  });
}
