import type { Language } from '../../bridge.ts';
import {
  itemWords,
  joined,
  type Minutes,
  type MinutesItem,
  type MinutesSection,
} from '../../changes/history/minutes.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { translator } from '../../i18n/translate.ts';
import { type Block, bold, heading, plain, section, text, type Words } from '../blocks/block.ts';
import { type TieEnd, tiesByActor } from './ties-by-actor.ts';

/** Minutes for paper: one line a change, new ties by who and what, and room to sign. */
export function minutesBlocks(minutes: Minutes, language: Language, day: string): Block[] {
  const t = translator(language);
  const parts = [
    ...minutes.sections.map((part) => section('changes', sectionBlocks(part, language))),
    ...minutes.notes.map(({ heading: title, items }) =>
      section('changes', [heading(2, title), { what: 'list', items: items.map(plain) }]),
    ),
  ];
  return [
    text(minutes.network, 'kicker'),
    { what: 'title', text: minutes.title },
    ...(minutes.period === '' ? [] : [text(minutes.period, 'territory')]),
    ...(parts.length === 0 ? [text(t('history.minutes.none'))] : parts),
    section('signature', [
      text(t('history.minutes.printed', { date: formatPartialDate(day, language) }), 'quiet'),
      text(t('history.minutes.signed')),
    ]),
  ];
}

function sectionBlocks(part: MinutesSection, language: Language): Block[] {
  const grouped = part.table === 'cooperations' && part.action === 'added';
  const items = grouped
    ? tiesByActor(part.items).map(({ who, types }): Words => {
        const kinds = types.map(
          ({ type, others }) => `${type} ${others.map((end) => endWords(end, language)).join(', ')}`,
        );
        return [bold(who), { text: ` — ${joined(kinds, language)}` }];
      })
    : part.items.map((item) => lineOf(item, language));
  return [heading(2, part.heading), { what: 'list', items }];
}

function endWords({ arrow, name, details }: TieEnd, language: Language): string {
  return `${arrow} ${name}${details.length > 0 ? ` (${joined(details, language)})` : ''}`;
}

function lineOf(item: MinutesItem, language: Language): Words {
  const words = itemWords(item, language);
  return words === '' ? [bold(item.name)] : [bold(item.name), { text: ` — ${words}` }];
}
