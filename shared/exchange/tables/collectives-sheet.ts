import { fold } from '../../base/fold.ts';
import { readDate, readList, readNumber } from '../../fields/values.ts';
import { english, french } from '../../i18n/catalogues.ts';
import { COLLECTIVE_KINDS, type CollectiveInput } from '../../model/collective.ts';
import { STATUSES } from '../../model/common.ts';
import type { Network } from '../../model/network.ts';
import { type Problem, problem } from '../problem.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { plainText } from './cell-reader.ts';
import { rowId } from './interpret.ts';
import type { Table } from './table.ts';
import { wordFinder } from './words.ts';

/** The columns of the sheet of collectives in our workbooks; their words are in the catalogue `fields`. */
export const COLLECTIVE_TITLES = [
  'id',
  'name',
  'kind',
  'status',
  'startedOn',
  'endedOn',
  'budget',
  'sectors',
  'description',
  'members',
] as const;
type CollectiveTitle = (typeof COLLECTIVE_TITLES)[number];

const LANGUAGES = [french, english] as const;

/** Whether a sheet is the one of collectives of a workbook of ours, in either language. */
export function isCollectivesSheet({ headers }: Table): boolean {
  return LANGUAGES.some(({ fields }) =>
    COLLECTIVE_TITLES.every((title) => headers.includes(fields.collectives[title])),
  );
}

/** Whether a sheet is the list of words of a workbook of ours: it helps whoever fills the others, and holds no records. */
export function isVocabulariesSheet({ headers }: Table): boolean {
  return LANGUAGES.some(({ exports: { vocabularyTitles } }) =>
    [vocabularyTitles.list, vocabularyTitles.word, vocabularyTitles.id].every(
      (title, column) => headers[column] === title,
    ),
  );
}

/** Reads the sheet of collectives; members are named as the sheet of actors names them. */
export function readCollectivesSheet(table: Table, network: Pick<Network, 'vocabularies'>): Reading {
  const problems: Problem[] = [];
  const find = wordFinder(network.vocabularies);
  const draft = emptyDraft();
  for (const { row, cells } of table.rows) {
    const cell = (title: CollectiveTitle) => {
      const words = LANGUAGES.map(({ fields }) => fields.collectives[title]);
      const column = table.headers.findIndex((header) => words.includes(header));
      return plainText(cells[column]?.trim() ?? '').trim();
    };
    const tell = (severity: Problem['severity'], code: Problem['code'], title: CollectiveTitle) => {
      const column = french.fields.collectives[title];
      problems.push(problem(severity, code, { row, column, value: cell(title) }));
    };
    /** What a cell says, or nothing, told, when it cannot be read. */
    const read = <T>(title: CollectiveTitle, convert: (text: string) => T | null, code: Problem['code']) => {
      if (cell(title) === '') return undefined;
      const value = convert(cell(title));
      if (value === null) tell('warning', code, title);
      return value ?? undefined;
    };
    if (cell('name') === '') {
      tell('error', 'name-missing', 'name');
      continue;
    }
    const known = {
      kind: read('kind', kindNamed, 'word-unknown'),
      status: read(
        'status',
        (text) => STATUSES.find((id) => id === find.fixed('status', text)) ?? null,
        'word-unknown',
      ),
      startedOn: read('startedOn', readDate, 'date-invalid'),
      endedOn: read('endedOn', readDate, 'date-invalid'),
      budget: read('budget', readNumber, 'number-invalid'),
    };
    const record: CollectiveInput = {
      id: cell('id') || rowId(table.name, row),
      name: cell('name'),
      description: cell('description'),
      sectors: readList(cell('sectors')).flatMap((word) => {
        const id = find.term('sectors', word);
        if (id === undefined) problems.push(problem('warning', 'word-unknown', { row, value: word }));
        return id ?? [];
      }),
      members: readList(cell('members')).map((actorId) => ({ actorId })),
      ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    };
    draft.collectives.push({ row, record });
  }
  return { draft, problems };
}

function kindNamed(text: string): CollectiveInput['kind'] | null {
  const word = fold(text);
  return (
    COLLECTIVE_KINDS.find((kind) =>
      LANGUAGES.some(({ model }) => fold(model.collectiveKind[kind]) === word || kind === word),
    ) ?? null
  );
}
