import { escapeXml } from '../../base/escape.ts';

/** A piece of HTML that may stand as it is: whatever went into it is escaped. */
export interface Markup {
  readonly html: string;
}

type Piece = string | number | Markup | readonly Markup[];

/** HTML out of a template. What is put in is text, and escaped, unless it is markup itself. */
export function markup(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { html: strings.reduce((html, string, index) => html + written(pieces[index - 1] ?? '') + string) };
}

/** Stands for HTML that was made, and escaped, elsewhere. */
export function trusted(html: string): Markup {
  return { html };
}

/** A drawing that stands inline: HTML needs no namespace for it. */
export function inlineSvg(svg: string): Markup {
  return trusted(svg.replace(' xmlns="http://www.w3.org/2000/svg"', ''));
}

/** Markup when there is something to show, else nothing. */
export function when(shown: unknown, piece: () => Markup): Markup {
  return shown ? piece() : { html: '' };
}

function written(piece: Piece): string {
  if (typeof piece === 'string') return escapeXml(piece);
  if (typeof piece === 'number') return String(piece);
  return 'html' in piece ? piece.html : piece.map(({ html }) => html).join('');
}

/** A text as a CSS string: nothing in it can end the string, the style or its element. */
export function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${safe}"`;
}
