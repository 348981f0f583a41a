import type { Field } from '../../fields/field.ts';
import { readDate } from '../../fields/read-date.ts';
import { PROGRAM_FIELDS } from '../../fields/register.ts';
import { english, french } from '../../i18n/catalogues.ts';
import { fieldLabel } from '../../i18n/field-label.ts';
import type { Membership } from '../../model/collective.ts';
import type { Network } from '../../model/network.ts';
import { type Problem, problem } from '../problem.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { rowId } from '../reading/file-ids.ts';
import { figureOfYear, ownFieldNamed } from './column-mapping.ts';
import type { ColumnTarget } from './column-target.ts';
import { readRecords } from './interpret.ts';
import { withoutLeftOut } from './left-out.ts';
import { ID, idTitle } from './record-columns.ts';
import type { Table, TableRow } from './table.ts';
import { votesOf } from './votes.ts';

const LANGUAGES = ['fr', 'en'] as const;
type MemberTitle = keyof typeof french.exports.memberTitles;

/**
 * Whether a sheet is the one of collectives of a workbook of ours, in either language: beside identifiers and names,
 * which others have too, it says what kind of collective each is.
 */
export function isCollectivesSheet({ headers }: Table): boolean {
  const always = PROGRAM_FIELDS.collectives.filter(({ id }) => id === 'name' || id === 'kind');
  return LANGUAGES.some(
    (language) =>
      headers.includes(idTitle('collectives', language)) &&
      always.every((field) => headers.includes(fieldLabel(field, language))),
  );
}

/** Whether a sheet is the one of members of a workbook of ours, in either language, its columns in any order. */
export function isMembersSheet({ headers }: Table): boolean {
  const hasSeat = headers.some((header) => titlesOf('seat').includes(header));
  return (
    hasSeat &&
    [french, english].some(({ exports: { memberTitles } }) =>
      [memberTitles.collective, memberTitles.actor, memberTitles.role].every((title) =>
        headers.includes(title),
      ),
    )
  );
}

/** Whether a sheet is the list of words of a workbook of ours: it helps whoever fills the others, and holds no records. */
export function isVocabulariesSheet({ headers }: Table): boolean {
  return [french, english].some(({ exports: { vocabularyTitles } }) =>
    [vocabularyTitles.list, vocabularyTitles.word, vocabularyTitles.id].every(
      (title, column) => headers[column] === title,
    ),
  );
}

/**
 * Reads the sheets of collectives and of their members, either of which a workbook may lack; actors are named as
 * the sheet of actors names them. Older workbooks have the members in a column of the first.
 */
export function readCollectives(
  collectives: Table | undefined,
  members: Table | undefined,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
): Reading {
  const said: Problem[] = [];
  const { draft, problems } = collectives
    ? readRecords(
        withoutLeftOut(collectives, {}, said),
        'collectives',
        targetsOf(collectives, network),
        network,
      )
    : { draft: emptyDraft(), problems: [] };
  if (members) addMembers(draft.collectives, withoutLeftOut(members, {}, said), problems);
  return { draft, problems: [...said, ...problems] };
}

function targetsOf(
  { headers }: Table,
  network: Pick<Network, 'vocabularies' | 'customFields'>,
): ColumnTarget[] {
  return headers.map((header): ColumnTarget => {
    if (LANGUAGES.some((language) => idTitle('collectives', language) === header)) return ID;
    const own = ownFieldNamed(network.customFields, 'collectives', header)?.own;
    if (own) return `own ${own.id}`;
    const isNamed = (field: Field) =>
      field.inFiles && LANGUAGES.some((language) => fieldLabel(field, language) === header);
    const yearly = figureOfYear(network.customFields, 'collectives', header);
    return PROGRAM_FIELDS.collectives.find(isNamed)?.id ?? yearly ?? (header === '' ? null : 'custom');
  });
}

type DraftedCollective = Reading['draft']['collectives'][number];

/** Puts each member into its collective, which is made when only its members name it. */
function addMembers(collectives: DraftedCollective[], table: Table, problems: Problem[]): void {
  const named = new Map<string, DraftedCollective | null>();
  for (const drafted of collectives) {
    const name = drafted.record.name.trim();
    named.set(name, named.has(name) ? null : drafted);
  }
  const byId = new Map(collectives.map((drafted) => [drafted.record.id, drafted]));
  const read = TITLES.map((title) => columnOf(table, title));
  table.headers.forEach((header, column) => {
    if (header !== '' && !read.includes(column))
      problems.push(problem('info', 'column-ignored', { column: header, value: header }));
  });
  for (const row of table.rows) {
    const { collective, actor, ...more } = memberOf(row, table, problems);
    if (collective === '' || actor === '') {
      problems.push(problem('error', 'member-incomplete', { row: row.row, value: collective || actor }));
      continue;
    }
    let drafted = named.get(collective) ?? byId.get(collective);
    if (!drafted) {
      drafted = madeFor(collective, table, row.row);
      collectives.push(drafted);
      byId.set(collective, drafted);
      problems.push(problem('info', 'collective-created', { row: row.row, value: collective }));
    }
    drafted.record.members = [...(drafted.record.members ?? []), { actorId: actor, ...more }];
  }
}

function madeFor(name: string, { name: sheet }: Table, row: number): DraftedCollective {
  return { row, record: { id: `${rowId(sheet, 0)}${name}`, name } };
}

const TITLES = Object.keys(french.exports.memberTitles) as MemberTitle[];

/** The column that a title stands over; -1 where there is none. */
function columnOf({ headers }: Table, title: MemberTitle): number {
  const titles = titlesOf(title);
  return headers.findIndex((header) => titles.includes(header));
}

/** What stands over a column of members, in workbooks of before 0.2 too. */
function titlesOf(title: MemberTitle): readonly string[] {
  const titles = [french, english].map(({ exports: { memberTitles } }) => memberTitles[title]);
  return title === 'seat' ? [...titles, 'Siège', 'Seat'] : titles;
}

/** The cells of a row of members; a date that cannot be read is reported. */
function memberOf(
  { row, cells }: TableRow,
  table: Table,
  problems: Problem[],
): Omit<Membership, 'actorId'> & { collective: string; actor: string } {
  const text = (title: MemberTitle) => cells[columnOf(table, title)]?.trim() ?? '';
  const date = (title: 'from' | 'until') => {
    const written = text(title);
    const read = written === '' ? '' : readDate(written);
    if (read === null) {
      const column = table.headers[columnOf(table, title)] ?? '';
      problems.push(problem('warning', 'date-invalid', { row, column, value: written }));
    }
    return read ?? '';
  };
  return {
    collective: text('collective'),
    actor: text('actor'),
    role: text('role'),
    seat: text('seat'),
    ...votesOf(text('votes'), { row, column: table.headers[columnOf(table, 'votes')] ?? '' }, problems),
    from: date('from'),
    until: date('until'),
  };
}
