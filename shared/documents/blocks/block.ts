/** A run of text. A name is somebody's own word: it keeps its direction of writing among others. */
export interface Run {
  text: string;
  bold?: true;
  name?: true;
}

/** A paragraph: runs one after the other. */
export type Words = readonly Run[];

/** What a paragraph is for; a file writes each in a style of its own. */
export type Tone = 'plain' | 'quiet' | 'kicker' | 'territory' | 'description' | 'question' | 'limit' | 'made';

/** A column of a table: the first names its row; numbers stand to the right. */
export interface Column {
  /** '' in a table without a head. */
  title: string;
  kind: 'row' | 'number' | 'words' | 'detail';
}

/** A cell: its paragraphs. */
export type Cell = readonly Words[];

/** A part of a document, whatever file it is written to: a page of HTML or a text document. */
export type Block =
  | { what: 'title'; text: string }
  | { what: 'heading'; level: 2 | 3 | 4; text: string; ordinal?: number; count?: number }
  | { what: 'text'; words: Words; tone: Tone }
  | { what: 'facts'; facts: readonly Fact[] }
  | { what: 'cards'; cards: readonly Card[] }
  | { what: 'list'; items: readonly Words[] }
  | { what: 'table'; columns: readonly Column[]; rows: readonly (readonly Cell[])[] }
  /** `undrawn` stands in its place where there are no dots of it and dots are needed. */
  | { what: 'figure'; drawing: Drawing; caption: Words; undrawn: Words }
  /** A chapter, by its name in the style sheet. */
  | { what: 'section'; name: string; blocks: readonly Block[] }
  /** What stays on one page where it can. */
  | { what: 'group'; name: string; blocks: readonly Block[] };

export interface Fact {
  name: string;
  value: string;
}

/** A figure that is seen at a glance, with what it was counted from. */
export interface Card extends Fact {
  detail: string;
}

/** A drawing as vectors; width and height in its own units. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
  /** What it is called, for who does not see it. */
  title: string;
  /** The same in dots, where something could draw it: for programs that draw no vectors, or draw them otherwise. */
  png?: Uint8Array<ArrayBuffer>;
}

/** From this much wider than high on, a drawing is larger on a lying page. */
const WIDE = 1.15;

export function isLying({ width, height }: Drawing): boolean {
  return width / height > WIDE;
}

export const plain = (text: string): Words => [{ text }];
export const bold = (text: string): Run => ({ text, bold: true });
export const named = (text: string): Run => ({ text, name: true });

export const heading = (level: 2 | 3 | 4, text: string, ordinal?: number): Block =>
  ordinal === undefined ? { what: 'heading', level, text } : { what: 'heading', level, text, ordinal };
export const text = (words: string | Words, tone: Tone = 'plain'): Block => ({
  what: 'text',
  words: typeof words === 'string' ? plain(words) : words,
  tone,
});
export const section = (name: string, blocks: readonly Block[]): Block => ({ what: 'section', name, blocks });
export const group = (name: string, blocks: readonly Block[]): Block => ({ what: 'group', name, blocks });
