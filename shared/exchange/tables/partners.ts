import { fold } from '../../base/fold.ts';
import { readList } from '../../fields/values.ts';
import { type Problem, problem } from '../problem.ts';
import type { Draft } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import { isNotGiven } from './not-given.ts';

const PARTNERS = 'partners ';

/** What a column of partners' names becomes: a cooperation of one type with each of them. */
export function partnersTarget(type: string): string {
  return PARTNERS + type;
}

/** The type of the cooperations that a column of partners brings; undefined for any other column. */
export function partnersType(target: string | null): string | undefined {
  return target?.startsWith(PARTNERS) ? target.slice(PARTNERS.length) : undefined;
}

/** Names of such columns, in French and English; compared without accents and case. */
export const PARTNERS_HEADERS = [
  'partenaires',
  'partenaire',
  'structures partenaires',
  'partenaires principaux',
  'partenaires du territoire',
  'partenariats',
  'travaille avec',
  'travaillez vous avec',
  'coopere avec',
  'cooperations',
  'en lien avec',
  'liens avec',
  'partners',
  'works with',
  'partner organisations',
  'collaborators',
] as const;

/** An actor of a row and what its columns of partners hold. */
export interface PartnersOfRow {
  row: number;
  /** The id that the actor has in the file, and its name. */
  id: string;
  name: string;
  cells: readonly { header: string; text: string; type: string }[];
}

/**
 * The names of a cell. Semicolons, bars and line breaks part them; slashes and commas, which names may hold, only
 * where that gives a name that the table knows and the whole does not.
 */
function partnersIn(text: string, known: ReadonlySet<string>): string[] {
  return readList(text).flatMap((part) => {
    if (known.has(fold(part))) return [part];
    for (const sign of [/\s\/\s/, /,/]) {
      const names = part.split(sign).flatMap((name) => name.trim() || []);
      if (names.length > 1 && names.some((name) => known.has(fold(name)))) return names;
    }
    return [part];
  });
}

/**
 * One cooperation for each name, none of them directed. Two actors that name each other mean one cooperation, which
 * is reported; so is a name that stands in its own row.
 */
export function readPartners(
  table: string,
  rows: readonly PartnersOfRow[],
  problems: Problem[],
): Draft['cooperations'] {
  const known = new Set(rows.map((row) => fold(row.name)));
  const seen = new Map<string, number>();
  const cooperations: Draft['cooperations'] = [];
  for (const { row, id, name, cells } of rows) {
    for (const { header, text, type } of cells) {
      for (const partner of partnersIn(text, known)) {
        if (isNotGiven(partner)) continue;
        const report = (code: Problem['code'], details: Problem['details'] = {}) =>
          problems.push(problem('info', code, { row, column: header, value: partner, details }));
        if (fold(partner) === fold(name)) {
          report('partner-itself');
          continue;
        }
        const pair = [...[fold(name), fold(partner)].sort(), type].join('\n');
        const first = seen.get(pair);
        if (first !== undefined) {
          report('partner-again', { row: first });
          continue;
        }
        seen.set(pair, row);
        cooperations.push({
          row,
          record: {
            id: rowId(`${table} ${PARTNERS}`, cooperations.length),
            from: id,
            to: partner,
            type,
            directed: false,
          },
        });
      }
    }
  }
  return cooperations;
}
