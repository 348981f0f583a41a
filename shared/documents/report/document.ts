import { COLOURS } from '../../base/colours.ts';
import type { Language } from '../../bridge.ts';
import { cssString, type Markup, markup, trusted } from '../blocks/markup.ts';

const { ink, muted, panel } = COLOURS.light;

export interface DocumentOptions {
  title: string;
  language: Language;
  /** At the foot of every page, beside its number; null for a single page, with narrow margins. */
  footer: string | null;
  /** The typeface as a data URL; without it the reader's own is used. */
  font?: string | undefined;
  /** Size and orientation of the paper. */
  page: 'A4' | 'A4 landscape' | `${number}mm ${number}mm`;
  style: string;
}

/** What the document may do wherever it is opened: wear its own style, show pictures that it holds. No script. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** A self-contained HTML document for paper and for the screen. */
export function documentHtml(body: Markup, options: DocumentOptions): string {
  const { title, language, footer, font, page, style } = options;
  const face = font
    ? `@font-face{font-family:"Atkinson Hyperlegible Next Variable";font-weight:200 800;src:url(${font})}\n`
    : '';
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Maillage">
<title>${title}</title>
<style>${trusted(face + pageRules(page, footer) + style)}</style>
</head>
<body>
${body}
</body>
</html>
`.html;
}

/** Paper, margins, and at the foot of every page what it belongs to and its number. */
function pageRules(page: DocumentOptions['page'], footer: string | null): string {
  const foot =
    footer === null
      ? 'margin: 10mm;'
      : `margin: 16mm 16mm 18mm;
  @bottom-left { content: ${cssString(footer)}; font: 8pt ${FONT}; color: ${muted}; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt ${FONT}; color: ${muted}; }`;
  return `
@page {
  size: ${page};
  ${foot}
}
html { font: 10.5pt/1.45 ${FONT}; color: ${ink}; background: ${panel}; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
`;
}

const FONT = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", Arial, sans-serif';
