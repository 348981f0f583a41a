import { fold } from '../../base/fold.ts';
import { readList } from '../../fields/values.ts';
import type { CooperationInput } from '../../model/cooperation.ts';
import { type Problem, problem } from '../problem.ts';
import type { Draft } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import type { NotGiven } from './not-given.ts';
import { noTies, saysNobody, type TieWords, tieCell, tieRecord } from './tie-cells.ts';
import type { TieSettings } from './tie-settings.ts';

const PARTNERS = 'partners ';

/** What a column of partners' names becomes: a cooperation of one type with each of them. */
export function partnersTarget(type: string): string {
  return PARTNERS + type;
}

/** The type of the cooperations that a column of partners brings; undefined for any other column. */
export function partnersType(target: string | null): string | undefined {
  return target?.startsWith(PARTNERS) ? target.slice(PARTNERS.length) : undefined;
}

/** A cell that names partners, or, where its column stands for one partner, says what there is with it. */
export interface PartnersCell {
  header: string;
  /** What the ties are told by where a file asks several things: the header, or the question of several columns. */
  question: string;
  /** The partner that the column stands for; null where the cell names them. */
  partner: string | null;
  text: string;
  settings: TieSettings;
}

/** An actor of a row and what its columns of partners hold. */
export interface PartnersOfRow {
  row: number;
  /** The id that the actor has in the file, and its name. */
  id: string;
  name: string;
  cells: readonly PartnersCell[];
}

/** How ties are told apart, and where from they are. */
interface HowTied {
  words: TieWords;
  /** The rows are what respondents declare: each tie says by whom and to which question. */
  declared: boolean;
  isNotGiven: NotGiven;
}

/**
 * One cooperation for each name. Two actors that name each other mean one, unless it goes one way, which is
 * reported; so is a name that stands in its own row. What several questions say of one partner is one cooperation.
 */
export function readPartners(
  table: string,
  rows: readonly PartnersOfRow[],
  { words, declared, isNotGiven }: HowTied,
  problems: Problem[],
): Draft['cooperations'] {
  const known = knownNames(rows);
  const seen = new Map<string, number>();
  const cooperations: Draft['cooperations'] = [];
  const denied = new Map<string, number>();
  for (const { row, id, name, cells } of rows) {
    /** The ties of this row by partner, for the columns that say more of them. */
    const own = new Map<string, CooperationInput[]>();
    const tie = (
      partner: string,
      { header, question, settings }: PartnersCell,
      more: Partial<CooperationInput>,
    ) => {
      const report = (code: Problem['code'], details: Problem['details'] = {}) =>
        problems.push(problem('info', code, { row, column: header, value: partner, details }));
      if (fold(partner) === fold(name)) {
        report('partner-itself');
        return;
      }
      const ends = [fold(name), fold(partner)];
      const type = more.type ?? settings.type;
      const key = [
        ...(settings.directed ? ends : ends.sort()),
        settings.directed,
        type,
        settings.status,
      ].join('\n');
      const first = seen.get(key);
      if (first !== undefined) {
        report('partner-again', { row: first });
        return;
      }
      seen.set(key, row);
      const fileId = rowId(`${table} ${PARTNERS}`, cooperations.length);
      const record = {
        ...tieRecord(fileId, { from: id, to: partner }, settings, { tie: true }),
        ...more,
        ...(declared && { source: `${name} : ${question}` }),
      };
      own.set(fold(partner), [...(own.get(fold(partner)) ?? []), record]);
      cooperations.push({ row, record });
    };
    for (const cell of inOrder(cells)) {
      const { header, question, partner, text, settings } = cell;
      if (partner === null) {
        if (saysNobody(text)) denied.set(question, (denied.get(question) ?? 0) + 1);
        else
          for (const one of partnersIn(text, known)) {
            const { name: partner, remark } = withoutRemark(one, known);
            if (!isNotGiven(one)) tie(partner, cell, remark === '' ? {} : { description: remark });
          }
        continue;
      }
      if (text === '') continue;
      const report = (code: Problem['code'], severity: Problem['severity'] = 'warning') =>
        problems.push(problem(severity, code, { row, column: header, value: text }));
      const said = tieCell(text, settings, words, report);
      const before = own.get(fold(partner)) ?? [];
      if (!said.tie) {
        denied.set(question, (denied.get(question) ?? 0) + 1);
        if (before.length > 0) report('tie-contradicted');
      } else if (settings.meaning !== 'presence' && before.length > 0) {
        // A second question about the same partner says more of the tie that the first one made.
        for (const record of before) {
          if (said.strength !== undefined) record.strength = said.strength;
          if (said.type !== undefined) record.type = said.type;
        }
      } else {
        const { strength, type } = said;
        tie(partner, cell, {
          ...(strength !== undefined && { strength }),
          ...(type !== undefined && { type }),
        });
      }
    }
  }
  for (const [question, count] of denied) problems.push(...noTies(count, question));
  return cooperations;
}

/** Whether there is a tie is read before what the tie is. */
function inOrder(cells: readonly PartnersCell[]): PartnersCell[] {
  const isMore = ({ partner, settings }: PartnersCell) => partner !== null && settings.meaning !== 'presence';
  return [...cells.filter((cell) => !isMore(cell)), ...cells.filter(isMore)];
}

/** Names that the table knows: those of its rows, and what commas part again and again, as ticked boxes do. */
function knownNames(rows: readonly PartnersOfRow[]): ReadonlySet<string> {
  const names = new Set(rows.map((row) => fold(row.name)));
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    for (const { partner, text } of cells) {
      if (partner !== null) names.add(fold(partner));
      else
        for (const part of new Set(text.split(/[,;|\n]/).map(fold)))
          counts.set(part, (counts.get(part) ?? 0) + 1);
    }
  }
  for (const [part, count] of counts) if (part !== '' && count > 1) names.add(part);
  return names;
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
      if (names.length > 1 && names.some((name) => isKnown(name, known))) return names;
    }
    return [part];
  });
}

/** "Le Moulin (compost)" names a Moulin that the table knows, and says something of the tie. */
function withoutRemark(text: string, known: ReadonlySet<string>): { name: string; remark: string } {
  const [, name = '', remark = ''] = /^(.*\S)\s*\(([^()]+)\)$/s.exec(text) ?? [];
  return !known.has(fold(text)) && known.has(fold(name))
    ? { name, remark: remark.trim() }
    : { name: text, remark: '' };
}

/** Whether the table knows a name, whatever is said in brackets behind it. */
function isKnown(text: string, known: ReadonlySet<string>): boolean {
  return known.has(fold(text)) || known.has(fold(withoutRemark(text, known).name));
}
