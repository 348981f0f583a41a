import { type Joint, tidyName } from './grammar.ts';

/** A stretch of a line without the spaces around it. */
export interface Span {
  start: number;
  end: number;
  text: string;
}

export interface Scan {
  groups: Span[][];
  joints: (Span & { joint: Joint })[];
  /** Where the colon stands that parts names from fields; null when there is none. */
  colon: number | null;
  fields: Span[];
  /** Where a quote opens that nothing closes; null when all are closed. */
  unclosed: number | null;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”' };
const BULLET = /^\s*(?:[-*•·–—]|\d{1,3}[.)])\s+/u;
const JOINTS: readonly [Joint, RegExp][] = [
  ['-', /<-+>|<>|↔|--+(?![->])|(?<=\s)-(?=\s)/uy],
  ['>', /[-=]*>|→/uy],
  ['<', /<-*|←/uy],
];
const PLUS = /(?<=\s)\+(?=\s)/uy;
const COLON = /:(?!\/\/)/uy;

/** Parts a line into names, joints and fields. Never throws, whatever the text. */
export function scanLine(line: string): Scan {
  const { mask, unclosed } = quoteMask(line);
  const groups: Span[][] = [[]];
  const joints: Scan['joints'] = [];
  let colon: number | null = null;
  let start = BULLET.exec(line)?.[0].length ?? 0;
  const closeName = (end: number) => groups.at(-1)?.push(spanOf(line, start, end));
  let at = start;
  while (at < line.length && colon === null) {
    const joint = mask[at] ? null : jointAt(line, at);
    if (joint) {
      closeName(at);
      joints.push(joint);
      groups.push([]);
      at = start = joint.end;
    } else if (!mask[at] && matchAt(PLUS, line, at) !== null) {
      closeName(at);
      at = start = at + 1;
    } else if (!mask[at] && matchAt(COLON, line, at) !== null) {
      colon = at;
    } else at++;
  }
  closeName(colon ?? line.length);
  return { groups, joints, colon, fields: colon === null ? [] : scanFields(line, colon + 1, mask), unclosed };
}

function scanFields(line: string, from: number, mask: Uint8Array): Span[] {
  const fields: Span[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < line.length; at++) {
    if (mask[at]) continue;
    const sign = line[at];
    if (sign === '(') depth++;
    if (sign === ')') depth = Math.max(0, depth - 1);
    const separates = sign === ';' || (sign === ',' && !isDecimalComma(line, at));
    if (depth === 0 && separates) {
      fields.push(spanOf(line, start, at));
      start = at + 1;
    }
  }
  fields.push(spanOf(line, start, line.length));
  return fields.filter(({ text }) => text !== '');
}

function isDecimalComma(line: string, at: number): boolean {
  return /\d/.test(line[at - 1] ?? '') && /\d/.test(line[at + 1] ?? '');
}

function spanOf(line: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/u.test(line[start] ?? '')) start++;
  while (end > start && /\s/u.test(line[end - 1] ?? '')) end--;
  return { start, end, text: line.slice(start, end) };
}

function jointAt(line: string, at: number): (Span & { joint: Joint }) | null {
  for (const [joint, pattern] of JOINTS) {
    const text = matchAt(pattern, line, at);
    if (text !== null) return { joint, start: at, end: at + text.length, text };
  }
  return null;
}

function matchAt(pattern: RegExp, line: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(line)?.[0] ?? null;
}

/** Which characters stand in quotes. A quote opens at the start of a word only: 12" and l"x are no quotes. */
function quoteMask(line: string): { mask: Uint8Array; unclosed: number | null } {
  const mask = new Uint8Array(line.length);
  let unclosed: number | null = null;
  for (let at = 0; at < line.length; at++) {
    const opens =
      CLOSING[line[at] ?? ''] !== undefined && (at === 0 || /[\s:,;<>+#=(→←↔]/u.test(line[at - 1] ?? ''));
    if (!opens) continue;
    const end = closingQuote(line, at);
    mask.fill(1, at, end ?? line.length);
    if (end === null) unclosed ??= at;
    at = (end ?? line.length) - 1;
  }
  return { mask, unclosed };
}

/** The position after the quote that closes the one at `open`; null when nothing closes it. */
function closingQuote(line: string, open: number): number | null {
  const closing = CLOSING[line[open] ?? ''];
  for (let at = open + 1; at < line.length; at++) {
    if (line[at] !== closing) continue;
    if (closing === '"' && line[at + 1] === '"') at++;
    else return at + 1;
  }
  return null;
}

/** The text of a span that is one whole quotation, without its quotes; null when it is none. */
export function unquoted(text: string): string | null {
  const closing = CLOSING[text[0] ?? ''];
  if (closing === undefined) return null;
  const end = closingQuote(text, 0);
  if (end !== null && end < text.length) return null;
  const inner = text.slice(1, end === null ? text.length : -1);
  return tidyName(closing === '"' ? inner.replaceAll('""', '"') : inner);
}

/** A span as the name it stands for. */
export function nameOf(text: string): string {
  return unquoted(text) ?? tidyName(text);
}

export function quote(text: string): string {
  return `"${tidyName(text).replaceAll('"', '""')}"`;
}
