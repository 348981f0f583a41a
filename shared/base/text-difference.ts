/** A piece of a text, and whether the other text has it in this place too. */
export interface TextPiece {
  text: string;
  same: boolean;
  /** Where it begins in its text. */
  at: number;
}

/** Texts of more words than this are not compared word by word. */
const MOST_WORDS = 1500;

/** Two texts in pieces, word by word: what both have, and what only one of them has. */
export function textDifference(one: string, other: string): [TextPiece[], TextPiece[]] {
  const [a, b] = [words(one), words(other)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return [[{ text: one, same: false, at: 0 }], [{ text: other, same: false, at: 0 }]];
  }
  const width = b.length + 1;
  // The length of the longest common run of words from each pair of places on.
  const common = new Uint16Array((a.length + 1) * width);
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      const place = row * width + column;
      common[place] =
        a[row] === b[column]
          ? (common[place + width + 1] ?? 0) + 1
          : Math.max(common[place + width] ?? 0, common[place + 1] ?? 0);
    }
  }
  const pieces: [TextPiece[], TextPiece[]] = [[], []];
  let [row, column] = [0, 0];
  while (row < a.length || column < b.length) {
    const place = row * width + column;
    if (row < a.length && column < b.length && a[row] === b[column]) {
      add(pieces[0], a[row], true);
      add(pieces[1], b[column], true);
      row++;
      column++;
    } else if (
      column >= b.length ||
      (row < a.length && (common[place + width] ?? 0) >= (common[place + 1] ?? 0))
    ) {
      add(pieces[0], a[row], false);
      row++;
    } else {
      add(pieces[1], b[column], false);
      column++;
    }
  }
  return pieces;
}

/** Words and what stands between them, each by itself. */
function words(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

function add(pieces: TextPiece[], text = '', same: boolean): void {
  const last = pieces.at(-1);
  if (last?.same === same) last.text += text;
  else pieces.push({ text, same, at: last ? last.at + last.text.length : 0 });
}
