import { own } from '../../base/own.ts';
import type { Language } from '../../bridge.ts';
import { type Minutes, type MinutesNote, minutesOf } from '../../changes/history/minutes.ts';
import { netChanges } from '../../changes/history/net-changes.ts';
import { describeChange, wordsFor } from '../../changes/history/patch-lines.ts';
import { type Change, type Patch, recordChange } from '../../changes/patch.ts';
import { formatPartialDate, formatTime } from '../../i18n/format.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Session } from '../../model/session.ts';

/**
 * The patches that say what a session changed, out of all since its start: up to the last one that touched the
 * session itself once its review is closed, all of them before. Null when none is of the session: its journal is on
 * another computer.
 */
export function patchesOfSession(patches: readonly Patch[], session: Session): readonly Patch[] | null {
  const last = patches.findLastIndex((patch) =>
    patch.some(({ table, id }) => table === 'sessions' && id === session.id),
  );
  if (last < 0) return null;
  return session.closedAt === '' ? patches : patches.slice(0, last + 1);
}

/** What a session changed in the network since it began, what it put aside, and what its review dropped. */
export function sessionMinutes(
  session: Session,
  patches: readonly Patch[],
  state: NetworkState,
  language: Language,
): Minutes {
  const t = translator(language);
  const minutes = minutesOf(netChanges(patches), state, periodOf(session, language), language);
  const words = wordsFor(state, language, patches);
  const notes: MinutesNote[] = [
    { heading: t('capture.minutes.remarks'), items: session.remarks.map((remark) => remarkText(remark)) },
    notedAs('capture.minutes.dropped', droppedNames()),
    notedAs(
      'capture.minutes.refused',
      session.refused.map(({ one, other, type }) =>
        t('capture.minutes.pair', {
          one: words.actorName(one),
          other: words.actorName(other),
          type: labelOf(state.network.vocabularies, 'cooperationTypes', type, language),
        }),
      ),
    ),
  ];
  return {
    ...minutes,
    title: t('capture.minutes.title', { name: session.name }),
    notes: notes.filter(({ items }) => items.length > 0),
  };

  function notedAs(key: 'capture.minutes.dropped' | 'capture.minutes.refused', items: string[]): MinutesNote {
    return { heading: t(key, { count: items.length }), items };
  }

  function remarkText({ text, actorId }: Session['remarks'][number]): string {
    return actorId === null
      ? text
      : t('capture.minutes.remarkAbout', { text, actor: words.actorName(actorId) });
  }

  /** What was dropped is gone from the network: the journal still knows what it was. */
  function droppedNames(): string[] {
    if (session.closedAt === '') return [];
    const known = lastKnown(patches);
    return session.captured.flatMap(({ table, id }) => {
      const change = own(session.verdicts, id) === 'drop' && known.get(`${table} ${id}`);
      return change ? (describeChange(change, words)?.name ?? []) : [];
    });
  }
}

/** Every record of these patches as it was last, as if it were being removed. */
function lastKnown(patches: readonly Patch[]): Map<string, Change> {
  const known = new Map<string, Change>();
  for (const patch of patches) {
    for (const { table, id, before, after } of patch) {
      const record = after ?? before;
      if (table !== 'network' && record) {
        known.set(`${table} ${id}`, recordChange(table, id, record as never, null));
      }
    }
  }
  return known;
}

/** "24 novembre 2026, de 14:05 à 15:50, 1 h 45 min". */
export function periodOf({ day, startedAt, endedAt }: Session, language: Language): string {
  const t = translator(language);
  const from = formatTime(startedAt, language);
  const date = formatPartialDate(day, language);
  if (endedAt === '') return [date, t('capture.minutes.from', { from })].filter(Boolean).join(', ');
  const until = formatTime(endedAt, language);
  return [date, t('capture.minutes.times', { from, until }), lengthOf(startedAt, endedAt, language)]
    .filter(Boolean)
    .join(', ');
}

function lengthOf(from: string, until: string, language: Language): string {
  const t = translator(language);
  const total = Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 60_000));
  const [hours, minutes] = [Math.floor(total / 60), total % 60];
  return hours === 0
    ? t('capture.minutes.minutes', { minutes })
    : t('capture.minutes.hours', { hours, minutes });
}
