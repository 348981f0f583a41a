import { fold } from '../../base/fold.ts';
import { NOT_GIVEN } from '../../model/common.ts';
import type { CooperationInput } from '../../model/cooperation.ts';
import { type Problem, problem } from '../problem.ts';
import { isNotGiven } from './not-given.ts';
import type { CellMeaning, TieSettings } from './tie-settings.ts';

/** What a cell between two names says: nothing of a tie, that there is none, or what it is. */
export type TieCell = { tie: false } | { tie: true; strength?: number; type?: string };

/** How words are understood; both give undefined for one that they do not know. */
export interface TieWords {
  strength(word: string): number | undefined;
  type(word: string): string | undefined;
}

const NONE =
  /^(?:0|non|no|n|faux|false|jamais|never|aucun(?:e)?(?: lien| relation| contact)?|none|pas de lien)$/;
const MARK = /^(?:x|o|oui|yes|y|1|v|vrai|true|ok|✓|✔|☑|coche|checked)$/;

/** Whether a cell says that there is no tie; "0 - aucun lien" does. */
export function saysNoTie(text: string): boolean {
  return isNotGiven(text) || NONE.test(fold(text)) || levelOf(text) === 0;
}

/** Whether what stands where names are asked for says that there are none: "Aucun", "Non". */
export function saysNobody(text: string): boolean {
  return NONE.test(fold(text));
}

/** Whether a cell answers a question about one partner: a mark, a level, or that there is nothing. */
export function isAnswer(text: string): boolean {
  return saysNoTie(text) || isMark(text) || levelOf(text) !== null;
}

/** The number that a level begins with: "3 - coordination", "2". */
function levelOf(text: string): number | null {
  const [, digits] = /^(\d{1,6})(?:[.,]0+)?(?=$|\s|[-–:.)])/.exec(text.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

function isMark(text: string): boolean {
  return MARK.test(fold(text)) || MARK.test(text.trim());
}

/** What the cells between names mean, all of them seen together. */
export function meaningOf(texts: readonly string[]): CellMeaning {
  const said = texts.filter((text) => text !== '' && !saysNoTie(text));
  const others = said.filter((text) => !isMark(text));
  if (others.length === 0) return 'presence';
  const levels = others.filter((text) => levelOf(text) !== null);
  if (levels.length * 2 > others.length) return 'strength';
  const words = new Set(others.map(fold));
  return words.size <= 12 && [...words].every((word) => word.length <= 40) ? 'type' : 'presence';
}

const STRONGEST = 5;

/** Reads a cell by what such cells mean; what it says beyond that is reported, and the tie kept. */
export function tieCell(
  text: string,
  { meaning }: TieSettings,
  words: TieWords,
  report: (code: Problem['code']) => void,
): TieCell {
  if (saysNoTie(text)) return { tie: false };
  if (isMark(text) && !(meaning === 'strength' && text.trim() === '1')) return { tie: true };
  if (meaning === 'strength') {
    const strength = levelOf(text) ?? words.strength(text);
    if (strength !== undefined && strength >= 1 && strength <= STRONGEST) return { tie: true, strength };
    report(strength === undefined ? 'tie-word-left' : 'tie-number-left');
    return { tie: true };
  }
  if (meaning === 'type') {
    const type = words.type(text);
    return type === undefined ? { tie: true } : { tie: true, type };
  }
  report('tie-word-left');
  return { tie: true };
}

/** The record of a tie between two names, as its settings and its cell have it. */
export function tieRecord(
  id: string,
  ends: Pick<CooperationInput, 'from' | 'to'>,
  { type, directed, status }: TieSettings,
  cell: TieCell & { tie: true },
): CooperationInput {
  return {
    id,
    ...ends,
    type: cell.type ?? type,
    directed,
    ...(status !== NOT_GIVEN && { status }),
    ...(cell.strength !== undefined && { strength: cell.strength }),
  };
}

/** Cells that say that there is no tie, counted for one line of the report. */
export function noTies(count: number, value: string): Problem[] {
  return count === 0 ? [] : [problem('info', 'ties-denied', { value, details: { count } })];
}
