export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;
export type Paper = (typeof PAPERS)[number];

/** A sheet of paper on which a map is drawn. */
export interface Sheet {
  paper: Paper;
  lying: boolean;
}

interface Format {
  /** Millimetres, standing. */
  width: number;
  height: number;
  /** From how far it is read, in metres: on a table, on a wall, across a room. */
  from: number;
}

const FORMATS: Readonly<Record<Paper, Format>> = {
  A4: { width: 210, height: 297, from: 0.4 },
  A3: { width: 297, height: 420, from: 0.6 },
  A2: { width: 420, height: 594, from: 1 },
  A1: { width: 594, height: 841, from: 1.4 },
  A0: { width: 841, height: 1189, from: 2 },
};

/** Width and height in millimetres. */
export function sheetSize({ paper, lying }: Sheet): { width: number; height: number } {
  const { width, height } = FORMATS[paper];
  return lying ? { width: height, height: width } : { width, height };
}

/** Of a size of letters the capitals are this part. */
const CAPITALS = 0.67;
/** Printed matter is read with ease from two hundred times the height of its capitals: 9 points from 40 cm. */
const TIMES_CAPITALS = 200;

/** The size of letters, in millimetres, that is read with ease from as far as one stands from such a sheet. */
export function wantedLetters({ paper }: Sheet): number {
  return (FORMATS[paper].from * 1000) / TIMES_CAPITALS / CAPITALS;
}

/** From how far letters of a size in millimetres are read with ease, in metres. */
export function readFrom(letters: number): number {
  return (letters * CAPITALS * TIMES_CAPITALS) / 1000;
}
