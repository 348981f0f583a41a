import type { Actor, Commune } from '../../model/actor.ts';
import type { Cooperation, Procurement } from '../../model/cooperation.ts';

/**
 * The grammar of quick entry: one statement a line.
 *
 *     line    = names [joint names]… [":" fields]
 *     names   = name [" + " name]…
 *     joint   = ">" "->" "→"  from left to right     "<" "<-" "←"  from right to left
 *               " - " "--" "<>" "↔"  both ways
 *     fields  = field [("," | ";") field]…
 *
 * - Names alone add actors; with fields they set the fields of these actors:
 *   `Ferme des Aulnes : association, alimentation (production), 33000 Bordeaux`.
 * - Joints make ties, each partner of one side with each of the other: `A > B + C : filière, fort`.
 *   A chain `A > B > C` makes the tie of each joint, all with the same fields.
 * - `-` and `+` need a space on both sides, so that Saint-Denis and Bio+ stay whole. A name that holds a joint,
 *   a colon or quotes is written in quotes; a quote inside is doubled: `"Bio - ""Le"" local" > B`.
 * - Fields come in any order, in French or English, without regard to accents and case:
 *   type, status, strength (`fort`, `4`, `4/5`), amount (`12 k€`, `1,5 M€ en nature`), dates (`depuis 2023`,
 *   `since 04/2023`, `jusqu’en 2026`, `until mars 2026`, `2023-2026`), programme, sectors, `#tag`, clauses,
 *   `?` for "to check", and a free description in quotes.
 * - `key=value` says which field is meant when a word could be several: `programme=autre`.
 * - A comma between two digits is a decimal comma; any other parts two fields.
 * - A bullet before a pasted line is left out.
 */
export type Joint = '>' | '<' | '-';

/**
 * The fields that a line can give to ties: those of the register that have names in quick entry. One that it does
 * not give is away.
 */
export type TieFields = Partial<
  Omit<Cooperation, 'id' | 'from' | 'to' | 'directed' | 'custom' | 'procurement'>
> & { procurement?: Partial<Procurement> };

export type CommuneWords = Pick<Commune, 'name' | 'postcode'>;

/** The fields that a line can give to actors. */
export type ActorFields = Partial<Omit<Actor, 'id' | 'name' | 'custom' | 'commune'>> & {
  commune?: CommuneWords;
};

/** What one line says. There is one joint less than there are groups of names. */
export type Statement =
  | { kind: 'actors'; names: string[]; fields: ActorFields }
  | { kind: 'ties'; groups: string[][]; joints: Joint[]; fields: TieFields };

/** A stretch of a line and what it was read as, for colouring it and for suggestions at the caret. */
export interface Part {
  kind: 'name' | 'joint' | 'colon' | 'field' | 'unknown';
  start: number;
  end: number;
  text: string;
  /** The fields that a field set. */
  fields: readonly string[];
}

export type QuickEntryProblemCode = keyof typeof import('../../i18n/fr/quickEntry.ts').quickEntry.problem;

/** error: this part of the line does nothing; warning: read, but doubtful; info: worth knowing. */
export interface QuickEntryProblem {
  severity: 'error' | 'warning' | 'info';
  code: QuickEntryProblemCode;
  /** The line, 0 being the first. */
  line: number;
  start: number;
  end: number;
  value: string;
  /** What may have been meant; '' when nothing is near. */
  suggestion: string;
}

/** A name as the grammar knows it: one line, no spaces at its ends, one between its words. */
export function tidyName(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
