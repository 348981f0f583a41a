import { type IStylesOptions, LineRuleType } from 'docx';
import { COLOURS } from '../../base/colours.ts';
import type { Language } from '../../bridge.ts';

const { ink, muted, accent, line, paper, insight, highlight } = COLOURS.light;
const bare = (colour: string) => colour.replace('#', '');

/** Colours as a text document writes them. */
export const HEX = {
  ink: bare(ink),
  muted: bare(muted),
  accent: bare(accent),
  line: bare(line),
  paper: bare(paper),
  insight: bare(insight),
  highlight: bare(highlight),
};

const POINT = 20;

/** How text documents look: the user's own program can change each of these styles for the whole document. */
export function docxStyles(language: Language): IStylesOptions {
  const heading = (size: number, before: number, after: number, color: string) => ({
    run: { size: size * 2, bold: true, color, font: FONT },
    paragraph: { spacing: { before: before * POINT, after: after * POINT }, keepNext: true },
  });
  const own = (id: string, size: number, color: string, after: number, more: object = {}) => ({
    id,
    name: id,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: size * 2, color },
    paragraph: { spacing: { before: 0, after: after * POINT }, ...more },
  });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 21,
          color: HEX.ink,
          language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' },
        },
        paragraph: { spacing: { after: 6 * POINT, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 48, bold: true, color: HEX.ink, font: FONT },
        paragraph: { spacing: { after: 4 * POINT } },
      },
      heading1: heading(16, 20, 6, HEX.accent),
      heading2: heading(12, 12, 3, HEX.ink),
      heading3: heading(10.5, 8, 2, HEX.ink),
      listParagraph: { run: { size: 20 }, paragraph: { spacing: { after: 2 * POINT } } },
    },
    paragraphStyles: [
      own('Quiet', 9.5, HEX.muted, 4),
      own('Kicker', 10.5, HEX.accent, 2),
      own('Territory', 13, HEX.muted, 6),
      own('Cell', 9.5, HEX.ink, 0),
      own('Figure', 16, HEX.ink, 0),
      own('Gap', 4, HEX.ink, 0),
      own('Question', 10, HEX.ink, 4, {
        shading: { fill: HEX.insight },
        border: { left: { style: 'single', size: 18, space: 6, color: HEX.highlight } },
      }),
    ],
  };
}

/** On every machine with an office suite, or replaced by one of the same widths. */
const FONT = 'Calibri';
