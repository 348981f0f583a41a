import { type Problem, problem } from '../problem.ts';
import type { Draft } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import type { ColumnTarget } from './column-target.ts';
import { type ContactPart, contactPart } from './contact-columns.ts';
import type { NotGiven } from './not-given.ts';
import type { Table, TableRow } from './table.ts';

/** The contacts that the columns of a table give, each at the actor of its row. */
export interface ContactReader {
  read(row: TableRow, actorId: string): Draft['contacts'];
  /** Says what was made of the columns. */
  report(problems: Problem[]): void;
}

type Parts = Partial<Record<ContactPart, string>>;

/**
 * Reads persons from the columns that are about them. What they said about being kept is not known: nothing in a
 * table says that they were asked. One of whom only an address or a number is given bears it as a name.
 */
export function contactReader(
  { name, headers }: Table,
  targets: readonly ColumnTarget[],
  isNotGiven: NotGiven,
): ContactReader {
  const columns = targets.flatMap((target, column) => {
    const found = contactPart(target);
    return found ? [{ ...found, column }] : [];
  });
  const numbers = [...new Set(columns.map(({ number }) => number))];
  let count = 0;
  let unnamed = 0;
  return {
    read({ row, cells }, actorId) {
      return numbers.flatMap((number) => {
        const parts: Parts = {};
        for (const { part, column, number: own } of columns) {
          const text = cells[column]?.trim() ?? '';
          if (own === number && text !== '' && !isNotGiven(text)) parts[part] = text;
        }
        return personsOf(parts).map((person) => {
          if (person.named) count++;
          else unnamed++;
          const { named: _, ...fields } = person;
          const id = rowId(`${name} contact`, count + unnamed);
          return { row, record: { id, actorId, ...fields } };
        });
      });
    },
    report(problems) {
      if (columns.length === 0) return;
      const value = columns.map(({ column }) => headers[column] ?? '').join(', ');
      problems.push(problem('info', 'contacts-read', { value, details: { count: count + unnamed } }));
      if (unnamed > 0) problems.push(problem('info', 'contacts-unnamed', { details: { count: unnamed } }));
    },
  };
}

interface Person {
  name: string;
  function: string;
  email: string;
  phone: string;
  /** Whether the row says who it is. */
  named: boolean;
}

/** The persons of a row: one, or one for each name where a cell parts several. */
function personsOf({ name = '', first = '', last = '', civility = '', ...more }: Parts): Person[] {
  const { function: post = '', email = '', phone = '' } = more;
  const names = partsOf([civility, first, last, name].filter(Boolean).join(' '));
  const [emails, phones, posts] = [email, phone, post].map(partsOf);
  if (names.length > 1) {
    return names.map((own, place) => ({
      name: own,
      function: shareOf(posts, names.length, place),
      email: shareOf(emails, names.length, place),
      phone: shareOf(phones, names.length, place),
      named: true,
    }));
  }
  const known = names[0] ?? '';
  const standIn = known || email || phone;
  if (standIn === '') return [];
  return [{ name: standIn, function: post, email, phone, named: known !== '' }];
}

function partsOf(text: string): string[] {
  return text
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** As many values as persons belong to them one by one; else all of them are the first person's. */
function shareOf(values: readonly string[] = [], persons: number, place: number): string {
  if (values.length === persons) return values[place] ?? '';
  return place === 0 ? values.join(' ; ') : '';
}
