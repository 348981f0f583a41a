import type { Language } from '../../bridge.ts';
import { itemWords, type Minutes } from '../../changes/history/minutes.ts';
import { csvOf } from '../../exchange/tables/csv-write.ts';
import { translator } from '../../i18n/translate.ts';
import type { Block } from '../blocks/block.ts';
import { blocksHtml } from '../blocks/blocks-html.ts';
import { markup } from '../blocks/markup.ts';
import { documentHtml } from '../report/document.ts';
import { MINUTES_STYLE } from './style.ts';

/** Minutes as a page for paper and screen: no script, nothing from elsewhere, all text escaped. */
export function minutesHtml(blocks: readonly Block[], minutes: Minutes, language: Language): string {
  const { title } = minutes;
  return documentHtml(markup`<main>\n${blocksHtml(blocks)}</main>`, {
    ...{ title, language, page: 'A4', style: MINUTES_STYLE },
    footer: minutesFooter(minutes),
  });
}

/** At the foot of every page. */
export function minutesFooter({ title, network, period }: Minutes): string {
  return [title, network, period].filter(Boolean).join(' · ');
}

/** Minutes as a table: one row a record or remark. */
export function minutesCsv(minutes: Minutes, language: Language): Uint8Array<ArrayBuffer> {
  const t = translator(language);
  const rows = [
    ...minutes.sections.flatMap(({ heading, items }) =>
      items.map((item) => [heading, item.name, itemWords(item, language)]),
    ),
    ...minutes.notes.flatMap(({ heading, items }) => items.map((text) => [heading, text, ''])),
  ];
  const heads = [t('history.column.part'), t('history.column.what'), t('history.column.details')];
  return csvOf([heads, ...rows], language);
}
