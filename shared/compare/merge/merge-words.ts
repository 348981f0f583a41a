import type { Language } from '../../bridge.ts';
import { fieldTexts, networkTexts } from '../../changes/history/field-texts.ts';
import { type FieldLine, fieldLines } from '../../changes/history/patch-lines.ts';
import type { FieldTable } from '../../fields/field.ts';
import { PROGRAM_FIELDS } from '../../fields/register.ts';
import { translator } from '../../i18n/translate.ts';
import { customFieldLabel, labelOf } from '../../i18n/vocabulary-labels.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { VocabularyName } from '../../model/vocabulary.ts';
import { ORDER } from './merge-record.ts';
import { joinedWith, MERGE_RULES } from './merge-rules.ts';
import type { ConflictDecision, MergeDecision } from './plan-merge.ts';
import { namesIn } from './record-name.ts';

/** A decision as it is read: what it is about, and what each side says. */
export interface DecisionWords {
  record: string;
  field: string;
  mine: string;
  theirs: string;
  /** Both sides are texts that somebody wrote: their difference can be shown word by word. */
  written: boolean;
}

/** Puts the decisions of a merge in words; the networks are those that were merged. */
export function decisionWords(
  mine: NetworkState,
  theirs: NetworkState,
  language: Language,
): (decision: MergeDecision) => DecisionWords {
  const t = translator(language);
  const { words, nameOf } = namesIn(mine, theirs, language);
  const unknown = t('history.unknown');

  /** The record with one side's value in the place in question. */
  function sideOf(decision: ConflictDecision, value: unknown): object | null {
    const { table, id, path } = decision;
    const record = table === 'network' ? mine.network : (mine[table].get(id) ?? theirs[table].get(id));
    if (!record) return null;
    const parts = joinedWith(path, MERGE_RULES[table])
      ? Object.entries(value as object).map(([key, part]) => [[...path.slice(0, -1), key], part] as const)
      : [[path, value] as const];
    return parts.reduce((whole, [at, part]) => withValueAt(whole, at, part) as object, record as object);
  }

  function linesOf(decision: ConflictDecision): FieldLine[] {
    const sides = [sideOf(decision, decision.mine), sideOf(decision, decision.theirs)];
    const { table } = decision;
    const texts = sides.map((record) => {
      if (!record) return [];
      if (table === 'network') return networkTexts(record as NetworkState['network'], words);
      return isRegistered(table) ? fieldTexts(table, record, words) : [];
    });
    return fieldLines(texts[0] ?? [], texts[1] ?? []);
  }

  /** The place of what is in no register: a step of a story, a setting of a view, an entry of a list. */
  function placeOf({ table, id, path }: ConflictDecision): string {
    const [first = '', inner = '', ...rest] = path;
    if (table === 'network' && first === 'vocabularies') {
      const list = inner as VocabularyName;
      const entry =
        rest[0] && rest[0] !== ORDER ? labelOf(words.network.vocabularies, list, rest[0], language) : '';
      return [t(`lists.name.${list}`), entry, order(path)].filter(Boolean).join(' · ');
    }
    if (table === 'network' && first === 'customFields') {
      const field = [mine, theirs]
        .flatMap(({ network }) => network.customFields)
        .find((one) => one.id === inner);
      return [t('snapshots.merge.part.customFields'), field ? customFieldLabel(field, language) : '']
        .filter(Boolean)
        .join(' · ');
    }
    if (table === 'stories' && first === 'steps' && inner !== ORDER) {
      const stories = [mine.stories.get(id), theirs.stories.get(id)];
      const steps = stories.map((story) => story?.steps.findIndex((step) => step.id === inner) ?? -1);
      const found = stories.flatMap((story) => story?.steps.find((step) => step.id === inner) ?? [])[0];
      const place = (steps.find((at) => at >= 0) ?? 0) + 1;
      const step = t('stories.step.placeIn', {
        place,
        count: stories[0]?.steps.length ?? 0,
        title: found?.title || t('stories.step.untitled', { number: place }),
      });
      return [step, stepField(rest[0])].filter(Boolean).join(' · ');
    }
    if (path.at(-1) === ORDER) return order(path);
    return otherField(first);
  }

  const order = (path: readonly string[]) => (path.at(-1) === ORDER ? t('snapshots.merge.field.order') : '');

  function stepField(field: string | undefined): string {
    switch (field) {
      case 'title':
        return t('stories.step.title');
      case 'text':
        return t('stories.step.text');
      case 'notes':
        return t('stories.step.notes');
      case 'seconds':
        return t('stories.step.seconds');
      case undefined:
        return '';
      default:
        return t('stories.step.shows');
    }
  }

  function otherField(field: string): string {
    switch (field) {
      case 'name':
      case 'title':
      case 'settings':
      case 'camera':
      case 'places':
        return t(`snapshots.merge.field.${field}`);
      case 'seconds':
        return t('stories.step.seconds');
      case 'png':
        return t('snapshots.merge.field.picture');
      default:
        return t('snapshots.merge.otherField');
    }
  }

  /** A value that no register puts in words; undefined when it has none that a person would know it by. */
  function valueWords({ path, table }: ConflictDecision, value: unknown): string | undefined {
    if (value === undefined) return t('snapshots.merge.gone');
    if (value === null || value === '') return unknown;
    if (path.at(-1) === 'viewId')
      return mine.views.get(`${value}`)?.name ?? theirs.views.get(`${value}`)?.name;
    if (path.at(-1) === 'snapshotId' || path.at(-1) === ORDER) return undefined;
    if (table === 'logos' || (table === 'views' && path[0] === 'settings')) return undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    if (typeof value !== 'object') return undefined;
    const { title, text, name, label } = value as Record<string, unknown>;
    const named = [title ?? name ?? label, text].map((part) =>
      typeof part === 'object' && part !== null ? Object.values(part).join(' / ') : part,
    );
    return named.filter((part) => typeof part === 'string' && part !== '').join('\n') || undefined;
  }

  return (decision) => {
    const name = decision.table === 'network' ? '' : nameOf(decision.table, decision.id);
    const record = `${t(`snapshots.merge.table.${decision.table}`)} ${name}`.trim();
    if (decision.kind === 'deletion') {
      const cooperations =
        decision.cooperations > 0 ? [t('snapshots.merge.withTies', { count: decision.cooperations })] : [];
      const changed = decision.changed ? [t('snapshots.merge.changedSince')] : [];
      return {
        record,
        field: [t(`snapshots.merge.deletedBy.${decision.by}`), ...changed, ...cooperations].join(' · '),
        mine: t(decision.by === 'mine' ? 'snapshots.merge.leaveDeleted' : 'snapshots.merge.keep'),
        theirs: t(decision.by === 'mine' ? 'snapshots.merge.bringBack' : 'snapshots.merge.delete'),
        written: false,
      };
    }
    const lines = linesOf(decision);
    if (lines.length > 0) {
      return {
        record,
        field: [...new Set(lines.map(({ label }) => label))].join(', '),
        mine: sideText(lines, 'before') || unknown,
        theirs: sideText(lines, 'after') || unknown,
        written: isWritten(decision),
      };
    }
    return {
      record,
      field: placeOf(decision),
      mine: valueWords(decision, decision.mine) ?? t('snapshots.merge.ownVersion'),
      theirs: valueWords(decision, decision.theirs) ?? t('snapshots.merge.theirVersion'),
      written: isWritten(decision),
    };
  };
}

/** Texts long enough that one does not see at a glance what differs. */
function isWritten({ table, mine, theirs }: ConflictDecision): boolean {
  if (table === 'logos') return false;
  return typeof mine === 'string' && typeof theirs === 'string' && Math.min(mine.length, theirs.length) > 12;
}

function isRegistered(table: string): table is FieldTable {
  return Object.hasOwn(PROGRAM_FIELDS, table);
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

/** The same value with another in one place; a step of the path leads into an object, or to an item by its id. */
function withValueAt(whole: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  if (Array.isArray(whole)) {
    return whole.map((item) => {
      const { id, sector, actorId } = item as Record<string, unknown>;
      return (id ?? sector ?? actorId) === first ? withValueAt(item, rest, value) : item;
    });
  }
  const { [first]: inner, ...others } = (whole ?? {}) as Record<string, unknown>;
  const next = withValueAt(inner, rest, value);
  return next === undefined ? others : { ...others, [first]: next };
}
