/** A stretch of a line: plain words, or words brought out. A link is written as its words and its address, as text. */
export interface Span {
  text: string;
  bold?: true;
  italic?: true;
}

export type Block =
  | { what: 'paragraph'; lines: Span[][] }
  | { what: 'list'; ordered: boolean; items: Span[][] };

const BULLET = /^\s{0,3}[-*+]\s+(.*)$/;
const NUMBER = /^\s{0,3}\d{1,3}[.)]\s+(.*)$/;
const HEADING = /^\s{0,3}#{1,6}\s+(.*)$/;

/**
 * The text of a step as paragraphs and lists: light Markdown, of which only bold, italic and lists mean anything.
 * Whatever else is written stays the text it is; no tag and no address ever comes out of it.
 */
export function stepText(text: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const last = blocks.at(-1);
    const bullet = BULLET.exec(line);
    const number = NUMBER.exec(line);
    const heading = HEADING.exec(line);
    if (line.trim() === '') {
      open = false;
    } else if (bullet || number) {
      const ordered = number !== null && bullet === null;
      const item = spans((bullet ?? number)?.[1] ?? '');
      if (open && last?.what === 'list' && last.ordered === ordered) last.items.push(item);
      else blocks.push({ what: 'list', ordered, items: [item] });
      open = true;
    } else if (heading) {
      blocks.push({ what: 'paragraph', lines: [[{ text: plain(heading[1] ?? ''), bold: true }]] });
      open = false;
    } else if (open && last?.what === 'paragraph') {
      last.lines.push(spans(line.trim()));
    } else {
      blocks.push({ what: 'paragraph', lines: [spans(line.trim())] });
      open = true;
    }
  }
  return blocks;
}

/** Marks of one line; a mark that is never closed is a sign like any other. */
const MARKS = /(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(\*|_)(?=\S)(.+?)(?<=\S)\3(?![\p{L}\p{N}])/gu;

function spans(line: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const match of line.matchAll(MARKS)) {
    // An underscore inside a word, as in a file name, is part of it.
    const before = line[match.index - 1] ?? ' ';
    if (match[3] === '_' && /[\p{L}\p{N}]/u.test(before)) continue;
    if (match.index > from) found.push({ text: plain(line.slice(from, match.index)) });
    if (match[2] !== undefined) found.push({ text: plain(match[2]), bold: true });
    else found.push({ text: plain(match[4] ?? ''), italic: true });
    from = match.index + match[0].length;
  }
  if (from < line.length || found.length === 0) found.push({ text: plain(line.slice(from)) });
  return found;
}

/** `[words](address)` reads as words (address); a backslash before a sign of Markdown goes. */
function plain(text: string): string {
  return text.replace(/\[([^[\]]+)\]\(([^()\s]+)\)/g, '$1 ($2)').replace(/\\([\\`*_{}[\]()#+\-.!>])/g, '$1');
}
