import { fold } from '../../base/fold.ts';

/** What a table can hold; `out` is one that is left out. */
export const SHEET_KINDS = [
  'actors',
  'cooperations',
  'collectives',
  'seats',
  'matrix',
  'answers',
  'out',
] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

/** Names of sheets that help whoever fills the others in, compared without accents and case. */
const HELP =
  /^(?:(?:lisez moi|a lire|read ?me|mode d emploi|notice|instructions|consignes|listes? deroulantes?)(?: .*)?|(?:aide|help|legende|legend|listes?|lists?|vocabulaires?|vocabular(?:y|ies)|parametres?|settings|codes|nomenclatures?|glossaire|glossary|sommaire|loops)(?: \d+)?)$/;

/** Whether a sheet is no part of the data by its name: marked to be ignored, as Kumu does, or there to explain. */
export function isSheetToLeaveOut(name: string): boolean {
  return /[([]\s*(?:ignore[rdez]?|ne pas importer|hors import)\s*[)\]]/i.test(name) || HELP.test(fold(name));
}
