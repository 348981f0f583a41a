import { fold } from '../../base/fold.ts';
import { readDate } from '../../fields/read-date.ts';
import { isPartialDate } from '../../model/dates.ts';

const MONTHS: ReadonlyMap<string, number> = new Map(
  ['fr-FR', 'en-GB'].flatMap((locale) =>
    (['long', 'short'] as const).flatMap((style) =>
      Array.from({ length: 12 }, (_, month): [string, number] => [
        fold(
          new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' }).format(Date.UTC(2023, month, 1)),
        ),
        month + 1,
      ]),
    ),
  ),
);

/** "2023", "04/2023", "17/04/2023", "mars 2026", "17 april 2023": a partial ISO date; null when it is none. */
export function readSpokenDate(text: string): string | null {
  const trimmed = text.trim();
  if (/^\d{5}/.test(trimmed)) return null;
  const date = readDate(trimmed);
  if (date !== null) return date;
  const [, day = '', month = '', year = ''] =
    /^(?:(\d{1,2})(?:er|st|nd|rd|th)? )?(\p{L}+) (\d{4})$/u.exec(fold(trimmed)) ?? [];
  const number = MONTHS.get(month);
  if (number === undefined) return null;
  const parts = [year, String(number), ...(day ? [day] : [])].map((part) => part.padStart(2, '0'));
  const spoken = parts.join('-');
  return isPartialDate(spoken) ? spoken : null;
}

export type Period = { start?: string; end?: string };

const SINCE =
  /^(?:depuis|des|dès|[àa] partir d[eu]|since|from|starting|en|in|debut|début|start)\s+(?:le |the )?(.+)$/iu;
const UNTIL =
  /^(?:jusqu['’]?\s?(?:en|au|à|a)|jusque|until|till|to|up to|fin|fin en|end|ends|ended)\s+(?:le |the )?(.+)$/iu;
const RANGE =
  /^(?:(?:de|du|from)\s+)?(.+?)(?:\s*(?:[–—]|(?<=^\d{4}\s*)-(?=\s*\d{4}$))\s*|\s+(?:à|a|au|to|until|jusqu['’]?(?:en|au|à|a))\s+)(.+)$/iu;

/**
 * "depuis 2023", "until 2026", "2023-2026", "2023": the days they give. 'unreadable' when the words announce a
 * date and none follows; null when the text is not about time.
 */
export function readPeriod(text: string): Period | 'unreadable' | null {
  const range = RANGE.exec(text);
  const [start, end] = [readSpokenDate(range?.[1] ?? ''), readSpokenDate(range?.[2] ?? '')];
  if (start !== null && end !== null) return { start, end };
  const until = UNTIL.exec(text);
  if (until) return one('end', until[1]);
  const since = SINCE.exec(text);
  if (since) return one('start', since[1]);
  // A bare number is a year only when it can be one; 04/2023 and the like are dates whatever they say.
  if (/^\d+$/.test(text) && !/^(?:19|20)\d\d$/.test(text)) return null;
  const date = readSpokenDate(text);
  return date === null ? null : { start: date };
}

function one(side: 'start' | 'end', text = ''): Period | 'unreadable' | null {
  const date = readSpokenDate(text);
  if (date !== null) return { [side]: date };
  return /\d/.test(text) ? 'unreadable' : null;
}
