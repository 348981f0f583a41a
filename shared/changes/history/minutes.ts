import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Change } from '../patch.ts';
import { describeChange, lineText, type RecordLines, wordsFor } from './patch-lines.ts';

export const MINUTES_TABLES = ['actors', 'cooperations', 'collectives'] as const;
export type MinutesTable = (typeof MINUTES_TABLES)[number];
const ACTIONS = ['added', 'changed', 'removed'] as const;

export interface MinutesItem {
  id: string;
  table: MinutesTable;
  name: string;
  /** The fields that changed, one a line; for what was added, those that are known. */
  details: readonly string[];
  /** What a tie joins, in words; null for anything else. */
  tie: { from: string; to: string; type: string; directed: boolean } | null;
}

export interface MinutesSection {
  table: MinutesTable;
  action: RecordLines['action'];
  heading: string;
  items: readonly MinutesItem[];
}

/** Something to be said besides the changes, such as what was put aside. */
export interface MinutesNote {
  heading: string;
  items: readonly string[];
}

/** What changed in a network over a period, ready to be read out, printed or saved. */
export interface Minutes {
  title: string;
  network: string;
  period: string;
  sections: readonly MinutesSection[];
  notes: readonly MinutesNote[];
}

/** Minutes of net changes. Contacts of persons and places on the map are no matter for minutes. */
export function minutesOf(
  changes: readonly Change[],
  state: NetworkState,
  period: string,
  language: Language,
): Minutes {
  const t = translator(language);
  const words = wordsFor(state, language, [changes]);
  const records = changes.flatMap((change) => describeChange(change, words) ?? []);
  const sections = MINUTES_TABLES.flatMap((table) =>
    ACTIONS.flatMap((action): MinutesSection[] => {
      const items = records
        .filter((record) => record.table === table && record.action === action)
        // A change that says nothing in words, such as the order of a list, is no news.
        .filter(({ lines }) => action !== 'changed' || lines.length > 0)
        .map(({ id, name, lines, tie }) => ({
          ...{ id, table, name, tie },
          details: detailsOf(action, lines, language),
        }))
        .sort((one, other) => one.name.localeCompare(other.name, language));
      const heading = t(`history.count.${table}.${action}`, { count: items.length });
      return items.length === 0 ? [] : [{ table, action, heading, items }];
    }),
  );
  return {
    title: t('history.minutes.title'),
    network: [state.network.name, state.network.territory].filter(Boolean).join(' · '),
    period,
    sections,
    notes: [],
  };
}

function detailsOf(action: RecordLines['action'], lines: RecordLines['lines'], language: Language): string[] {
  if (action === 'removed') return [];
  if (action === 'changed') return lines.map((line) => lineText(line, language));
  const t = translator(language);
  return lines.flatMap((line) => {
    if (TITLE_FIELDS.has(line.path)) return [];
    const text = line.kind === 'list' ? line.added.join(', ') : line.after;
    return [t('history.line', { label: line.label, text })];
  });
}

/** Fields of a new record that its line says already. */
const TITLE_FIELDS: ReadonlySet<string> = new Set(['name', 'from', 'to', 'display', 'type']);

/** What a line says after the name: the type of a tie that came or went, and the fields, one after the other. */
export function itemWords({ tie, details }: MinutesItem, language: Language): string {
  return joined(tie === null ? details : [tie.type, ...details], language);
}

/** Parts of one line. */
export function joined(parts: readonly string[], language: Language): string {
  return parts.join(translator(language)('history.minutes.separator'));
}

/** Minutes as plain text, for a mail or a file: one line a change. */
export function minutesText(minutes: Minutes, language: Language): string {
  const t = translator(language);
  const head = [minutes.title, minutes.network, minutes.period];
  const body = minutes.sections.flatMap(({ heading, items }) => [
    '',
    heading,
    ...items.map((item) => {
      const words = itemWords(item, language);
      return `- ${oneLine(words === '' ? item.name : `${item.name} — ${words}`)}`;
    }),
  ]);
  const notes = minutes.notes.flatMap(({ heading, items }) => [
    '',
    heading,
    ...items.map((text) => `- ${oneLine(text)}`),
  ]);
  const none = minutes.sections.length === 0 ? ['', t('history.minutes.none')] : [];
  const lines = [...head, ...none, ...body, ...notes];
  return `${lines.join('\n')}\n`;
}

/** A description may hold line breaks: they would break the list. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' / ');
}
