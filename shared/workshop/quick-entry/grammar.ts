import type { ActorSector } from '../../model/actor.ts';
import type { Confidence, Status, Ternary } from '../../model/common.ts';

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

export interface ProcurementFields {
  socialClause?: Ternary;
  environmentalClause?: Ternary;
  reserved?: Ternary;
}

/** The fields that a line can give to ties; one that it does not give is away. */
export interface TieFields {
  type?: string;
  status?: Status;
  /** 1 to 5. */
  strength?: number;
  startedOn?: string;
  endedOn?: string;
  /** EUR. */
  amount?: number;
  amountKind?: 'cash' | 'in-kind';
  programme?: string;
  sectors?: string[];
  procurement?: ProcurementFields;
  tags?: string[];
  confidence?: Confidence;
  description?: string;
}

export interface CommuneWords {
  name: string;
  postcode: string;
}

/** The fields that a line can give to actors. */
export interface ActorFields {
  kind?: string;
  legalForm?: string;
  ess?: Ternary;
  level?: string;
  commune?: CommuneWords;
  sectors?: ActorSector[];
  roles?: string[];
  siren?: string;
  siret?: string;
  rna?: string;
  /** Full-time equivalents. */
  jobs?: number;
  /** EUR a year. */
  budget?: number;
  joinedOn?: string;
  leftOn?: string;
  tags?: string[];
  confidence?: Confidence;
  description?: string;
}

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
