import { COLOURS } from '../../base/colours.ts';
import { escapeXml } from '../../base/escape.ts';
import type { Language } from '../../bridge.ts';
import type { Minutes } from '../../changes/history/minutes.ts';
import { csvOf } from '../../exchange/tables/csv-write.ts';
import { translator } from '../../i18n/translate.ts';

const { ink, lineStrong, muted } = COLOURS.light;
const STYLE = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 system-ui,sans-serif;color:${ink}}
h1{font-size:1.6rem}h2{margin-top:1.6rem;border-bottom:1px solid ${lineStrong};font-size:1.1rem}
ul ul{color:${muted};font-size:.9rem}`;

/** Minutes as a page of their own: no script, nothing from elsewhere, all text escaped. */
export function minutesHtml(minutes: Minutes, language: Language): string {
  const t = translator(language);
  const list = (items: readonly string[]) => `<ul>${items.join('')}</ul>`;
  const line = (text: string) => `<li>${escapeXml(text)}</li>`;
  const item = (name: string, details: readonly string[]) =>
    details.length === 0 ? line(name) : `<li>${escapeXml(name)}${list(details.map(line))}</li>`;
  const part = (heading: string, items: readonly string[]) =>
    `<h2>${escapeXml(heading)}</h2>\n${list(items)}`;
  const parts = [
    ...minutes.sections.map(({ heading, items }) =>
      part(
        heading,
        items.map(({ name, details }) => item(name, details)),
      ),
    ),
    ...minutes.notes.map(({ heading, items }) => part(heading, items.map(line))),
  ];
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(minutes.title)}</title>
<style>${STYLE}</style></head>
<body>
<h1>${escapeXml(minutes.title)}</h1>
<p>${escapeXml(minutes.network)}<br>${escapeXml(minutes.period)}</p>
${parts.length === 0 ? `<p>${escapeXml(t('history.minutes.none'))}</p>` : parts.join('\n')}
</body>
</html>
`;
}

/** Minutes as a table: one row a record or remark. */
export function minutesCsv(minutes: Minutes, language: Language): Uint8Array<ArrayBuffer> {
  const t = translator(language);
  const rows = [
    ...minutes.sections.flatMap(({ heading, items }) =>
      items.map(({ name, details }) => [heading, name, details.join(' / ')]),
    ),
    ...minutes.notes.flatMap(({ heading, items }) => items.map((text) => [heading, text, ''])),
  ];
  const heads = [t('history.column.part'), t('history.column.what'), t('history.column.details')];
  return csvOf([heads, ...rows], language);
}
