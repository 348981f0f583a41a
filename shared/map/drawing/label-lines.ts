import { mayBreak, withoutLooseEnd } from './line-ends.ts';

/** Widths of the letters of the bundled font at weight 600, in hundredths of its size. */
const WIDTHS: Readonly<Record<string, number>> = {
  ...{ ' ': 30, '!': 30, '"': 36, '&': 73, "'": 19, '’': 26, '(': 32, ')': 32, '+': 60, ',': 25, '-': 37 },
  ...{ '–': 50, '.': 25, '/': 42, ':': 25, ';': 25, '|': 25, '·': 28, '…': 75 },
  ...{ A: 66, B: 63, C: 65, D: 68, E: 59, F: 56, G: 71, H: 70, I: 41, J: 55, K: 65, L: 55, M: 85, N: 71 },
  ...{ O: 74, P: 62, Q: 75, R: 64, S: 60, T: 59, U: 69, V: 63, W: 88, X: 67, Y: 63, Z: 61 },
  ...{ a: 54, b: 59, c: 50, d: 59, e: 55, f: 35, g: 58, h: 56, i: 28, j: 25, k: 54, l: 30, m: 87, n: 56 },
  ...{ o: 57, p: 59, q: 59, r: 37, s: 50, t: 36, u: 56, v: 51, w: 72, x: 52, y: 50, z: 49 },
};
const OTHER_LETTER = 62;
/** Beyond the alphabets above letters may be as wide as high. */
const WIDE_LETTER = 100;

/** The width of a text in pixels, near enough to keep texts apart without measuring on a canvas. */
export function textWidth(text: string, fontSize: number): number {
  let width = measured.get(text);
  if (width === undefined) {
    width = 0;
    for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) {
      width += WIDTHS[letter] ?? (letter > '\u2E7F' ? WIDE_LETTER : OTHER_LETTER);
    }
    if (measured.size >= MOST_MEASURED) measured.clear();
    measured.set(text, width);
  }
  return (width * fontSize) / 100;
}

/** The same names are measured again at every zoom. */
const measured = new Map<string, number>();
const MOST_MEASURED = 50_000;

/** Widths at a size of one pixel: how long a line may be before it is broken, and at all. */
const BROKEN_ABOVE = 10.5;
const LONGEST = 14;

/** A name as it stands under its node: on one line, or on two of about the same length, cut with an ellipsis. */
export function labelLines(name: string): readonly string[] {
  let lines = broken.get(name);
  if (!lines) {
    lines = brokenLines(name);
    if (broken.size >= MOST_MEASURED) broken.clear();
    broken.set(name, lines);
  }
  return lines;
}

/** The same names are drawn again after every change. */
const broken = new Map<string, readonly string[]>();

function brokenLines(name: string): string[] {
  const text = name.replace(/\s+/gu, ' ').trim();
  if (textWidth(text, 1) <= BROKEN_ABOVE) return [text];
  const halves = breaksOf(text);
  let best: [string, string] | null = null;
  for (const pair of halves) if (!best || longest(pair) < longest(best)) best = pair;
  if (best && longest(best) <= LONGEST) return best;
  // Where two lines are not enough the first is as full as can be, so that only the end of the name is cut.
  const full = halves.filter(([first]) => textWidth(first, 1) <= LONGEST).at(-1);
  return full ? [full[0], shortened(full[1])] : [shortened(text)];
}

/** The ways to write a text on two lines that end well; within its words where these are too long. */
function breaksOf(text: string): [string, string][] {
  const halves: [string, string][] = [];
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) {
    const [first, second] = [text.slice(0, at), text.slice(at + 1)];
    if (mayBreak(first, second)) halves.push([first, second]);
  }
  if (halves.some((pair) => longest(pair) <= LONGEST)) return halves;
  for (const { index } of text.matchAll(/(?<=[\p{L}\p{N}]{3})-(?=[\p{L}\p{N}]{2})/gu)) {
    halves.push([text.slice(0, index + 1), text.slice(index + 1)]);
  }
  return halves.sort(([one], [other]) => one.length - other.length);
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => textWidth(line, 1)));
}

/** Fewer letters of a word say nothing: it is left out whole. */
const LEAST_OF_WORD = 3;

function shortened(line: string): string {
  if (textWidth(line, 1) <= LONGEST) return line;
  let kept = [...line];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, 1) > LONGEST) kept = kept.slice(0, -1);
  const cut = kept.join('');
  const word = cut.slice(cut.lastIndexOf(' ') + 1);
  const words = word.length < LEAST_OF_WORD && word !== cut ? cut.slice(0, -word.length) : cut;
  return `${withoutLooseEnd(words)}…`;
}
