import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { withoutControls } from '../../base/escape.ts';
import type { Language } from '../../bridge.ts';
import {
  type Block,
  type Card,
  type Cell,
  type Column,
  type Fact,
  isLying,
  type Tone,
  type Words,
} from './block.ts';
import { docxStyles, HEX } from './docx-styles.ts';

export interface DocxOptions {
  title: string;
  language: Language;
  /** At the foot of every page, beside its number. */
  footer: string;
}

const MM = 56.7;
const PAPER = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const MARGIN = Math.round(16 * MM);
/** What stands between the margins, in twentieths of a point. */
const WIDTH = PAPER.width - 2 * MARGIN;
const PIXEL = 15;
/** Height that a heading and a caption leave to a drawing. */
const DRAWING_HEIGHT = { lying: Math.round(140 * MM), standing: Math.round(225 * MM) };
const CARDS_A_ROW = 4;
/** Groups that are short enough to stay on one page. */
const KEPT = new Set(['lever', 'formulas']);

interface Page {
  lying: boolean;
  blocks: Block[];
}

/**
 * Blocks as a text document (Office Open XML, ISO/IEC 29500) with real headings, tables and pictures, for Word and
 * LibreOffice Writer.
 */
export async function blocksDocx(
  blocks: readonly Block[],
  options: DocxOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, language, footer } = options;
  const sections = pagesOf(blocks).map(
    (page): ISectionOptions => ({
      properties: {
        page: {
          size: { ...PAPER, orientation: page.lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
          margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
        },
      },
      footers: { default: footerOf(footer, page.lying) },
      children: childrenOf(page.blocks, false),
    }),
  );
  const document = new Document({
    title: clean(title),
    creator: 'Maillage',
    lastModifiedBy: 'Maillage',
    styles: docxStyles(language),
    sections,
  });
  return new Uint8Array(await Packer.pack(document, 'uint8array'));
}

/** A chapter with a lying drawing that is drawn stands on pages of its own. */
function pagesOf(blocks: readonly Block[]): Page[] {
  const pages: Page[] = [];
  for (const block of blocks) {
    const lying =
      block.what === 'section' &&
      block.blocks.some(
        (inside) => inside.what === 'figure' && inside.drawing.png && isLying(inside.drawing),
      );
    const last = pages.at(-1);
    if (last?.lying === lying) last.blocks.push(block);
    else pages.push({ lying, blocks: [block] });
  }
  return pages;
}

function childrenOf(blocks: readonly Block[], kept: boolean): FileChild[] {
  return blocks.flatMap((block, at) => {
    // A heading takes the words under it along to what they are about.
    const leads = block.what === 'text' && blocks[at - 1]?.what === 'heading';
    return childOf(block, (kept || leads) && at < blocks.length - 1);
  });
}

/** What one block becomes; `keepNext` holds it on the page of what follows. */
function childOf(block: Block, keepNext: boolean): FileChild[] {
  switch (block.what) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.TITLE, children: runs([{ text: block.text }]) })];
    case 'heading':
      return [headingOf(block)];
    case 'text':
      return linesOf(block.words).map(
        (line) => new Paragraph({ style: STYLE_OF[block.tone], keepNext, children: runs(line) }),
      );
    case 'facts':
      return [factsTable(block.facts, keepNext), gap(keepNext)];
    case 'cards':
      return [cardsTable(block.cards), gap(keepNext)];
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ style: 'ListParagraph', bullet: { level: 0 }, children: runs(item) }),
      );
    case 'table':
      return [tableOf(block.columns, block.rows, keepNext), gap(keepNext)];
    case 'figure':
      return figureOf(block);
    case 'section':
      return childrenOf(block.blocks, false);
    case 'group':
      return childrenOf(block.blocks, KEPT.has(block.name));
  }
}

const STYLE_OF: Readonly<Record<Tone, string>> = {
  plain: 'Normal',
  quiet: 'Quiet',
  kicker: 'Kicker',
  territory: 'Territory',
  description: 'Normal',
  question: 'Question',
  limit: 'Quiet',
  made: 'Quiet',
};

const LEVELS = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

function headingOf({ level, text, ordinal, count }: Extract<Block, { what: 'heading' }>): Paragraph {
  const words = [ordinal === undefined ? '' : `${ordinal}. `, text, count === undefined ? '' : ` (${count})`];
  return new Paragraph({
    heading: LEVELS[level],
    keepNext: true,
    children: runs([{ text: words.join('') }]),
  });
}

/**
 * A drawing as dots: Word draws vectors without the light edge around names, and LibreOffice draws their stand-in.
 * Where nothing could draw it, words say so.
 */
function figureOf({ drawing, caption, undrawn }: Extract<Block, { what: 'figure' }>): FileChild[] {
  const { width, height, title, png } = drawing;
  const lying = isLying(drawing);
  const room = lying ? PAPER.height - 2 * MARGIN : WIDTH;
  const scale = Math.min(room / width, (lying ? DRAWING_HEIGHT.lying : DRAWING_HEIGHT.standing) / height);
  const transformation = {
    width: Math.round((width * scale) / PIXEL),
    height: Math.round((height * scale) / PIXEL),
  };
  const altText = { name: clean(title), title: clean(title), description: clean(textOf(caption)) };
  const told = new Paragraph({ style: 'Quiet', children: runs(caption) });
  if (!png) return [new Paragraph({ style: 'Quiet', children: runs(undrawn) }), told];
  const picture = new ImageRun({ type: 'png', data: png, transformation, altText });
  return [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture] }), told];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: HEX.line };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const RULED = {
  top: LINE,
  bottom: LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: LINE,
  insideVertical: NO_LINE,
};
const BOXED = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};
const CELL_MARGINS = { top: 50, bottom: 50, left: 90, right: 90 };

/** Parts of the width that a column takes, by what it holds. */
const SHARES: Readonly<Record<Column['kind'], number>> = { row: 4, number: 2, words: 6, detail: 3 };

/** About how wide a letter of a cell is, and what stands on either side of its text. */
const LETTER = 105;
const PADDING = 2 * 90;

/** Columns by their shares; one of numbers has room for each of its lines, but for no more than its part of all. */
function widthsOf(columns: readonly Column[], rows: readonly (readonly Cell[])[]): number[] {
  const needed = columns.map(({ title, kind }, at) => {
    if (kind !== 'number') return 0;
    const lines = rows
      .flatMap((cells) => cells[at] ?? [])
      .map((words) => words.map(({ text }) => text).join(''));
    const letters = Math.max(...[...title.split(' '), ...lines].map(({ length }) => length));
    return Math.min(letters * LETTER + PADDING, WIDTH / columns.length);
  });
  const whole = columns.reduce((sum, { kind }) => sum + SHARES[kind], 0);
  const short = columns.map(({ kind }, at) =>
    Math.max(0, (needed[at] ?? 0) - (WIDTH * SHARES[kind]) / whole),
  );
  const missing = short.reduce((sum, one) => sum + one, 0);
  const others = columns.reduce((sum, { kind }, at) => sum + (short[at] === 0 ? SHARES[kind] : 0), 0);
  return columns.map(({ kind }, at) => {
    const width = (WIDTH * SHARES[kind]) / whole;
    const more = short[at] ?? 0;
    return Math.round(more > 0 ? width + more : width - (missing * SHARES[kind]) / others);
  });
}

function tableOf(columns: readonly Column[], rows: readonly (readonly Cell[])[], keepNext: boolean): Table {
  const columnWidths = widthsOf(columns, rows);
  const cellOf = (cell: Cell, { kind }: Column, at: number) =>
    new TableCell({
      width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
      children: (cell.length > 0 ? cell : [[]]).map(
        (words) =>
          new Paragraph({
            style: 'Cell',
            keepNext,
            alignment: kind === 'number' ? AlignmentType.RIGHT : AlignmentType.START,
            children: runs(words),
          }),
      ),
    });
  const head = columns.some(({ title }) => title !== '')
    ? [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((column, at) => cellOf([[{ text: column.title, bold: true }]], column, at)),
        }),
      ]
    : [];
  const body = rows.map(
    (cells) =>
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) => cellOf(cells[at] ?? [], column, at)),
      }),
  );
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths,
    borders: RULED,
    margins: CELL_MARGINS,
    rows: [...head, ...body],
  });
}

function factsTable(facts: readonly Fact[], keepNext: boolean): Table {
  const columns: Column[] = [
    { title: '', kind: 'row' },
    { title: '', kind: 'words' },
  ];
  return tableOf(
    columns,
    facts.map(({ name, value }) => [[[{ text: name, bold: true }]], [[{ text: value }]]]),
    keepNext,
  );
}

function cardsTable(cards: readonly Card[]): Table {
  const size = Math.floor(WIDTH / CARDS_A_ROW);
  const rows = Array.from({ length: Math.ceil(cards.length / CARDS_A_ROW) }, (_, row) =>
    Array.from({ length: CARDS_A_ROW }, (_, at) => cards[row * CARDS_A_ROW + at]),
  );
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: Array.from({ length: CARDS_A_ROW }, () => size),
    borders: BOXED,
    margins: CELL_MARGINS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (card) =>
              new TableCell({
                width: { size, type: WidthType.DXA },
                shading: { type: ShadingType.CLEAR, fill: HEX.paper },
                children: cardParagraphs(card),
              }),
          ),
        }),
    ),
  });
}

function cardParagraphs(card: Card | undefined): Paragraph[] {
  if (!card) return [new Paragraph({ style: 'Cell' })];
  return [
    new Paragraph({ style: 'Figure', keepNext: true, children: runs([{ text: card.value }]) }),
    new Paragraph({ style: 'Cell', children: runs([{ text: card.name }]) }),
    ...(card.detail === ''
      ? []
      : [new Paragraph({ style: 'Quiet', children: runs([{ text: card.detail }]) })]),
  ];
}

/** Word joins tables that nothing parts. */
function gap(keepNext: boolean): Paragraph {
  return new Paragraph({ style: 'Gap', keepNext });
}

function footerOf(text: string, lying: boolean): Footer {
  const position = (lying ? PAPER.height : PAPER.width) - 2 * MARGIN;
  return new Footer({
    children: [
      new Paragraph({
        style: 'Quiet',
        tabStops: [{ type: TabStopType.RIGHT, position }],
        children: [
          new TextRun(clean(text)),
          new TextRun({ children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

/** A text with line breaks as one paragraph a line. */
function linesOf(words: Words): Words[] {
  const [only, ...more] = words;
  if (!only || more.length > 0) return [words];
  return only.text.split(/\r?\n/).map((text) => [{ ...only, text }]);
}

function runs(words: Words): TextRun[] {
  return words.map(({ text, bold = false }) => new TextRun({ text: clean(text), ...(bold ? { bold } : {}) }));
}

function textOf(words: Words): string {
  return words.map(({ text }) => text).join('');
}

/** A file with a sign that XML forbids would not open. */
function clean(text: string): string {
  return withoutControls(text.replace(/[\r\n\t]+/g, ' '));
}
