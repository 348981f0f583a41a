import type { Language } from '../../bridge.ts';
import { describeChange, type FieldLine, wordsFor } from '../../changes/history/patch-lines.ts';
import { type Change, recordChange } from '../../changes/patch.ts';
import { translator } from '../../i18n/translate.ts';
import type { Contact } from '../../model/contact.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { ConflictDecision, MergeDecision } from './plan-merge.ts';

/** A decision as it is read: what it is about, and what each side says. */
export interface DecisionWords {
  record: string;
  field: string;
  mine: string;
  theirs: string;
}

/** Puts the decisions of a merge in words; the networks are those that were merged. */
export function decisionWords(
  mine: NetworkState,
  theirs: NetworkState,
  language: Language,
): (decision: MergeDecision) => DecisionWords {
  const t = translator(language);
  const known = { ...mine, actors: new Map([...theirs.actors, ...mine.actors]) };
  const words = wordsFor(known, language);
  const unknown = t('history.unknown');

  /** A record that is the same but for the field in question. */
  function changeOf({ table, id, field, mine: one, theirs: other }: ConflictDecision): Change | null {
    if (table === 'network') {
      const [before, after] = [withField(mine.network, field, one), withField(mine.network, field, other)];
      return { table, id, before, after };
    }
    const record = mine[table].get(id);
    if (!record) return null;
    const [before, after] = [withField(record, field, one), withField(record, field, other)];
    return recordChange(table, id, before as never, after as never);
  }

  function nameOf({ table, id }: MergeDecision): string {
    if (table === 'network') return t('snapshots.merge.table.network');
    const record = mine[table].get(id) ?? theirs[table].get(id);
    const described =
      record && describeChange(recordChange(table, id, record as never, record as never), words);
    return described?.name || (record && 'name' in record ? String(record.name) : '');
  }

  return (decision) => {
    const name = nameOf(decision);
    const kind = t(`snapshots.merge.table.${decision.table}`);
    const record = decision.table === 'network' ? name : `${kind} ${name}`;
    if (decision.kind === 'deletion') {
      const cooperations =
        decision.cooperations > 0 ? [t('snapshots.merge.withTies', { count: decision.cooperations })] : [];
      const changed = decision.changed ? [t('snapshots.merge.changedSince')] : [];
      return {
        record,
        field: [t(`snapshots.merge.deletedBy.${decision.by}`), ...changed, ...cooperations].join(' · '),
        mine: t(decision.by === 'mine' ? 'snapshots.merge.leaveDeleted' : 'snapshots.merge.keep'),
        theirs: t(decision.by === 'mine' ? 'snapshots.merge.bringBack' : 'snapshots.merge.delete'),
      };
    }
    if (decision.field === '') {
      const texts = [decision.mine, decision.theirs].map(wholeText);
      return { record, field: kind, mine: texts[0] || unknown, theirs: texts[1] || unknown };
    }
    const change = changeOf(decision);
    const lines = change ? (describeChange(change, words)?.lines ?? []) : [];
    return {
      record,
      field: [...new Set(lines.map(({ label }) => label))].join(', ') || t('snapshots.merge.otherField'),
      mine: sideText(lines, 'before') || (lines.length > 0 ? unknown : t('snapshots.merge.ownVersion')),
      theirs: sideText(lines, 'after') || (lines.length > 0 ? unknown : t('snapshots.merge.theirVersion')),
    };
  };
}

function sideText(lines: readonly FieldLine[], side: 'before' | 'after'): string {
  return lines
    .map((line) => {
      if (line.kind === 'value') return line[side];
      return (side === 'before' ? line.removed : line.added).join(', ');
    })
    .filter(Boolean)
    .join(' · ');
}

function wholeText(record: unknown): string {
  const { name = '', email = '', phone = '' } = (record ?? {}) as Partial<Contact>;
  return [name, email, phone].filter(Boolean).join(' · ');
}

/** The same record with one field set; a path such as `custom.a` leads into it. */
function withField<R extends object>(record: R, path: string, value: unknown): R {
  const [first = '', ...rest] = path.split('.');
  const fields = record as Record<string, unknown>;
  if (rest.length === 0) return { ...record, [first]: value };
  const inner = (fields[first] ?? {}) as Record<string, unknown>;
  const { [rest.join('.')]: _, ...others } = inner;
  return {
    ...record,
    [first]: value === undefined ? others : { ...inner, [rest.join('.')]: value },
  };
}
