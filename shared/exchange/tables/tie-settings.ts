import { NOT_GIVEN, type Status } from '../../model/common.ts';

/** What the cells between two names mean: that there is a tie, how strong it is, or of which type. */
export const CELL_MEANINGS = ['presence', 'strength', 'type'] as const;
export type CellMeaning = (typeof CELL_MEANINGS)[number];

/** What the ties of a question, a column of names or a matrix are, as far as their cells do not say it. */
export interface TieSettings {
  type: string;
  directed: boolean;
  status: Status;
  meaning: CellMeaning;
}

/** Settings by what the ties come from: the header of a column, the question of several; '' for a matrix. */
export type TiesSettings = Readonly<Record<string, TieSettings>>;

/** What stands for a matrix among the settings. */
export const MATRIX = '';

/** The type of cooperations of which nothing is said. */
export const NO_TYPE = '';

export function tieSettings(given: Partial<TieSettings> = {}): TieSettings {
  return { type: NO_TYPE, directed: false, status: NOT_GIVEN, meaning: 'presence', ...given };
}
