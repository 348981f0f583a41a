import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Problem, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress } from '../progress.ts';

export interface XmlHandlers {
  /** `name` without its prefix, in lower case. */
  open(name: string, attributes: Record<string, string>, line: number): void;
  text(piece: string): void;
  close(name: string): void;
}

/** Characters between two words about the progress. */
const PIECE = 256 * 1024;

/**
 * Reads XML as a stream of events, up to the first fault, which is reported. A document type is refused: entities
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
  for (let from = 0; from < text.length && !broken; from += PIECE) {
    parser.write(text.slice(from, from + PIECE));
    report({ unit: 'bytes', file: '', done: Math.min(from + PIECE, text.length), total: text.length });
  }
  parser.close();
  if (broken) problems.push(problem('error', 'xml-broken', { row: parser.line }));
  return true;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
