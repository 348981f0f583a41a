import type { ActorInput } from '../../model/actor.ts';
import { actorSchema } from '../../model/actor.ts';
import { checkActor, checkCooperation } from '../../model/checks.ts';
import type { CustomValue } from '../../model/common.ts';
import type { CooperationInput } from '../../model/cooperation.ts';
import { cooperationSchema } from '../../model/cooperation.ts';
import type { Network } from '../../model/network.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { silent, type Tell, tellRows } from '../progress.ts';
import { emptyDraft, type Reading } from '../reading/draft.ts';
import { type CellReader, cellReader, cellsByField, tableContext } from './cell-reader.ts';
import { isRecognised, type Mapping } from './column-mapping.ts';
import { fieldsBrought, readCustomValues } from './custom-columns.ts';
import { type Field, isCustomTarget } from './fields.ts';
import type { Table } from './table.ts';

type NetworkLists = Pick<Network, 'vocabularies' | 'customFields'>;

/** Reads a table under a mapping as records; what cannot be used is told by row, column and reason. */
export function interpret(
  table: Table,
  mapping: Mapping,
  network: NetworkLists,
  tell: Tell = silent,
): Reading {
  const problems: Problem[] = [];
  const draft = emptyDraft();
  if (!isRecognised(mapping)) return { draft, problems: [problem('error', 'headers-unknown', { row: 1 })] };
  const missing = missingColumns(mapping);
  if (missing.length > 0) {
    const details = { table: mapping.kind };
    return {
      draft,
      problems: missing.map((value) => problem('error', 'column-missing', { row: 1, value, details })),
    };
  }
  tellUnmapped(table, mapping, problems);
  const context = tableContext(network.vocabularies, problems);
  const ids = new Set<string>();
  const told = tellRows(tell, table.rows.length);
  for (const [place, row] of table.rows.entries()) {
    told(place);
    const cells = cellReader(context, row.row, cellsByField(table.headers, mapping.targets, row.cells));
    const id = cells.text('id') ?? '';
    const refused = (reason: ProblemCode, value = '') =>
      draft.refused.push({
        table: mapping.kind,
        row: row.row,
        name: rowName(cells, mapping.kind),
        reason,
        value,
      });
    if (id !== '' && ids.has(id)) {
      cells.tell('error', 'duplicate-id', 'id');
      refused('duplicate-id', id);
      continue;
    }
    ids.add(id);
    const custom = readCustomValues(table, mapping, row, context, network.customFields);
    if (mapping.kind === 'actors') {
      const record = readActor(cells, id || rowId(table.name, row.row), custom);
      if (record) draft.actors.push({ row: row.row, record });
      else refused('name-missing');
    } else {
      const record = readCooperation(cells, id || rowId(table.name, row.row), custom);
      if (record) draft.cooperations.push({ row: row.row, record });
      else refused('end-missing');
    }
  }
  draft.newTerms.push(...context.newTerms.values());
  draft.newFields.push(...fieldsBrought(context));
  for (const { id } of network.customFields) {
    const options = context.newOptions.get(id);
    if (options) draft.newOptions.push({ field: id, options: [...options] });
  }
  return { draft, problems };
}

/** A row without an identifier of its own gets one that no file would write. */
export function rowId(table: string, row: number): string {
  return `\u0000${table}\u0000${row}`;
}

export function isRowId(id: string): boolean {
  return id.startsWith('\u0000');
}

function rowName(cells: CellReader, kind: Mapping['kind']): string {
  return kind === 'actors' ? cells.raw('name') : `${cells.raw('from')} → ${cells.raw('to')}`;
}

function missingColumns({ kind, targets }: Mapping): Field[] {
  const needed: Field[] = kind === 'actors' ? ['name'] : ['from', 'to'];
  return needed.filter((field) => !targets.includes(field));
}

function tellUnmapped({ headers }: Table, { targets }: Mapping, problems: Problem[]): void {
  headers.forEach((header, column) => {
    const target = targets[column] ?? null;
    if (target === null && header !== '') {
      problems.push(problem('info', 'column-ignored', { column: header, value: header }));
    }
    if (isCustomTarget(target) && !target.startsWith('own '))
      problems.push(problem('info', 'column-custom', { column: header, value: header }));
  });
}

/** Takes the fields that a row gives; those that it leaves empty stay away, so that they erase nothing. */
function given<T extends object>(values: { [K in keyof T]?: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function readActor(cells: CellReader, id: string, custom: Record<string, CustomValue>): ActorInput | null {
  const name = cells.text('name');
  if (name === undefined) {
    cells.tell('error', 'name-missing', 'name');
    return null;
  }
  const commune = given<{ name: string; insee: string; postcode: string }>({
    name: cells.text('commune'),
    insee: cells.text('insee'),
    postcode: paddedPostcode(cells.text('postcode')),
  });
  const record: ActorInput = {
    id,
    name,
    ...given<ActorInput>({
      acronym: cells.text('acronym'),
      kind: cells.term('kind', 'kinds'),
      legalForm: cells.term('legalForm', 'legalForms'),
      ess: cells.ternary('ess'),
      esus: cells.ternary('esus'),
      siren: cells.text('siren'),
      siret: cells.text('siret'),
      rna: cells.text('rna'),
      ape: cells.text('ape'),
      level: cells.term('level', 'levels'),
      latitude: cells.number('latitude', -90, 90),
      longitude: cells.number('longitude', -180, 180),
      sectors: readSectors(cells),
      roles: cells.terms('roles', 'roles'),
      jobs: cells.number('jobs', 0),
      budget: cells.number('budget'),
      website: cells.text('website'),
      description: cells.text('description'),
      tags: cells.list('tags'),
      joinedOn: cells.date('joinedOn'),
      leftOn: cells.date('leftOn'),
      source: cells.text('source'),
      confidence: cells.fixed('confidence', 'confidence') as ActorInput['confidence'],
      checkedOn: cells.date('checkedOn'),
    }),
    ...(Object.keys(commune).length > 0 ? { commune } : {}),
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  };
  for (const { field, code } of checkActor(actorSchema.parse(record))) {
    cells.tell(
      'warning',
      code as Exclude<typeof code, 'same-ends'>,
      COLUMN_OF_CHECK[field] ?? (field as Field),
    );
  }
  return record;
}

const COLUMN_OF_CHECK: Readonly<Record<string, Field>> = {
  'commune.insee': 'insee',
  'commune.postcode': 'postcode',
};

/** Spreadsheets take the zero off 01000. */
function paddedPostcode(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}$/.test(text) ? `0${text}` : text;
}

/** "Alimentation durable (production, transformation) ; Numérique": sectors with their stages in brackets. */
function readSectors(cells: CellReader): ActorInput['sectors'] | undefined {
  const sectors = new Map<string, { sector: string; main: boolean; stages: string[] }>();
  for (const part of cells.list('sectors') ?? []) {
    // Brackets with nothing before them are a word like any other.
    const [, word = part, stages = ''] = /^(.*?[^\s(].*?)\s*\(([^)]*)\)$/.exec(part) ?? [];
    const sector = cells.wordId('sectors', 'sectors', word);
    sectors.set(sector, { sector, main: false, stages: readStages(cells, sector, stages) });
  }
  const main = cells.term('mainSector', 'sectors');
  if (main !== undefined) {
    sectors.set(main, { sector: main, main: true, stages: sectors.get(main)?.stages ?? [] });
  }
  return sectors.size > 0 ? [...sectors.values()] : undefined;
}

function readStages(cells: CellReader, sector: string, text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
    .flatMap((word) => {
      const stage = cells.stage(sector, word);
      if (stage === undefined) cells.tell('warning', 'word-unknown', 'sectors', word);
      return stage ?? [];
    });
}

function readCooperation(
  cells: CellReader,
  id: string,
  custom: Record<string, CustomValue>,
): CooperationInput | null {
  const from = cells.text('from');
  const to = cells.text('to');
  if (from === undefined || to === undefined) {
    cells.tell('error', 'end-missing', from === undefined ? 'from' : 'to');
    return null;
  }
  const directed = cells.ternary('directed');
  const strength = cells.fixed('strength', 'strength');
  const amountKind = cells.fixed('amountKind', 'amountKind');
  const procurement = given<NonNullable<CooperationInput['procurement']>>({
    socialClause: cells.ternary('socialClause'),
    environmentalClause: cells.ternary('environmentalClause'),
    reserved: cells.ternary('reserved'),
    contractEnd: cells.date('contractEnd'),
  });
  const record: CooperationInput = {
    id,
    from,
    to,
    ...given<CooperationInput>({
      type: cells.term('type', 'cooperationTypes'),
      directed: directed === undefined || directed === 'unknown' ? undefined : directed === 'yes',
      status: cells.fixed('status', 'status') as CooperationInput['status'],
      strength: strength === undefined ? undefined : Number(strength),
      startedOn: cells.date('startedOn'),
      endedOn: cells.date('endedOn'),
      amount: cells.number('amount'),
      amountKind: (amountKind === 'none' ? undefined : amountKind) as CooperationInput['amountKind'],
      programme: cells.term('programme', 'programmes'),
      sectors: cells.terms('sectors', 'sectors'),
      description: cells.text('description'),
      source: cells.text('source'),
      confidence: cells.fixed('confidence', 'confidence') as CooperationInput['confidence'],
      checkedOn: cells.date('checkedOn'),
      tags: cells.list('tags'),
    }),
    ...(Object.keys(procurement).length > 0 ? { procurement } : {}),
    ...(Object.keys(custom).length > 0 ? { custom } : {}),
  };
  for (const { code } of checkCooperation(cooperationSchema.parse(record))) {
    if (code === 'ended-before-started') cells.tell('warning', code, 'endedOn');
  }
  return record;
}
