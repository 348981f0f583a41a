import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';

export interface XmlHandlers {
  /** `name` without its prefix, in lower case. */
  open(name: string, attributes: Record<string, string>, line: number): void;
  text(piece: string): void;
  close(name: string): void;
}

/** Characters between two reports of the progress. */
const PIECE = 256 * 1024;

/**
 * Reads XML as a stream of events, up to the first fault, which is reported; signs that XML forbids are taken out
 * before. A document type is refused: entities
 * can swell a file without end. False when nothing at all should be taken from the file.
 */
export function readXml(
  text: string,
  handlers: XmlHandlers,
  problems: Problem[],
  report: ReportProgress = ignoreProgress,
): boolean {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
    problems.push(problem('error', 'xml-doctype'));
    return false;
  }
  const parser = new SaxesParser({ xmlns: false });
  let broken = false;
  parser.on('error', () => {
    // What comes after the first fault is nonsense, and so is its line.
    if (!broken) problems.push(problem('error', 'xml-broken', { row: parser.line }));
    broken = true;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    if (!broken) handlers.open(localName(tag.name), tag.attributes, parser.line);
  });
  const words = (piece: string) => {
    if (!broken) handlers.text(piece);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('closetag', (tag: SaxesTagPlain) => {
    if (!broken) handlers.close(localName(tag.name));
  });
  const allowed = withoutForbidden(text, problems);
  for (let from = 0; from < allowed.length && !broken; from += PIECE) {
    parser.write(allowed.slice(from, from + PIECE));
    report({ unit: 'bytes', file: '', done: Math.min(from + PIECE, allowed.length), total: allowed.length });
  }
  parser.close();
  return true;
}

/** Signs that no XML may hold, and references, which may stand for such signs. */
const DOUBTFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}|(?:&#(?:x[\da-f]+|\d+);)+/giu;

/**
 * The text with the forbidden signs taken out, each reported with its line. Two references to the halves of one sign
 * are that sign.
 */
function withoutForbidden(text: string, problems: Problem[]): string {
  let [line, read] = [1, 0];
  return text.replace(DOUBTFUL, (found, at: number) => {
    const references = [...found.matchAll(/&#(x?)([\da-f]+);/gi)];
    const codes = references.map(([, radix, digits = '']) => Number.parseInt(digits, radix ? 16 : 10));
    if (codes.length > 0 && codes.every(isAllowed)) return found;
    const forbidden: string[] = [];
    let kept = '';
    for (let place = 0; place < codes.length; place++) {
      const [code = 0, next = 0] = codes.slice(place, place + 2);
      if (isAllowed(code)) kept += references[place]?.[0] ?? '';
      else if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
        kept += String.fromCharCode(code, next);
        place++;
      } else forbidden.push(references[place]?.[0] ?? '');
    }
    if (codes.length === 0)
      forbidden.push(`U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
    for (; read < at; read++) if (text.charCodeAt(read) === LINE_FEED) line++;
    if (forbidden.length > 0)
      problems.push(problem('warning', 'xml-sign', { row: line, value: forbidden.join(' ') }));
    return kept;
  });
}

const LINE_FEED = 10;

function isAllowed(code: number): boolean {
  return (
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    (code > 0xffff && code < 0x110000)
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
