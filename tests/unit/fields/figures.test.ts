import { describe, expect, it } from 'vitest';
import { compareFields, fieldsAfterMerge } from '#shared/compare/duplicates/merge-fields.ts';
import { mergeRecord } from '#shared/compare/merge/merge-record.ts';
import { MERGE_RULES } from '#shared/compare/merge/merge-rules.ts';
import { proposeMapping } from '#shared/exchange/tables/column-mapping.ts';
import { readCsv } from '#shared/exchange/tables/csv-read.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { fieldOf } from '#shared/fields/register.ts';
import { fieldValue, numberOf, withValue, yearField } from '#shared/fields/value.ts';
import { factsOf } from '#shared/i18n/facts.ts';
import { type Actor, actorSchema } from '#shared/model/actor.ts';
import { latestOf, withFigure, yearsOf } from '#shared/model/figures.ts';
import { customFieldSchema, networkSchema } from '#shared/model/network.ts';
import { emptyState, toData } from '#shared/model/network-state.ts';
import { salvage } from '#shared/model/salvage.ts';
import { redact } from '#shared/privacy/redaction/redact.ts';
import { actorColumns } from '#shared/tables/columns-of.ts';
import { EMPTY, importFiles, textFile } from '../exchange/import-files.ts';

const actor = (fields: Partial<Actor> = {}) => actorSchema.parse({ id: 'a', name: 'A', ...fields });
const jobs = fieldOf('actors', 'jobs');
if (!jobs) throw new Error('jobs');
const network = networkSchema.parse({ id: 'n', name: 'N', createdAt: '2026-01-01T00:00:00.000Z' });

describe('a figure by year', () => {
  it('takes the one number of before as one of no known year, and keeps it so', () => {
    const before = actor({ jobs: 12 });
    expect([before.jobs, fieldValue(before, jobs)]).toEqual([12, { undated: 12 }]);
    expect(actorSchema.parse({ ...before, jobs: {} }).jobs).toBeNull();
    const after = { ...before, ...withValue(before, yearField(jobs, '2024'), 14) };
    expect(after.jobs).toEqual({ 2024: 14, undated: 12 });
    expect({ ...after, ...withValue(after, yearField(jobs, '2024'), null) }.jobs).toBe(12);
  });

  it('is the latest that is known, wherever one number is wanted', () => {
    expect(latestOf({ 2023: 9, 2021: 7, undated: 50 })).toEqual({ year: '2023', value: 9 });
    expect(numberOf(fieldValue(actor({ jobs: { 2021: 7, undated: 50 } }), jobs))).toBe(7);
    expect(latestOf({})).toBeNull();
    expect(yearsOf({ undated: 1, 2024: 2, 2019: 3 })).toEqual(['2019', '2024', 'undated']);
    expect(withFigure({ 2024: 2 }, '2024', null)).toEqual({});
  });

  it('loses a year that is none, or a number beyond reason, and nothing else', () => {
    const raw = { id: 'a', name: 'A', jobs: { 2024: 3, 12: 4, 2025: 1e300, undated: 5 } };
    expect(salvage(actorSchema, raw)).toMatchObject({
      record: { jobs: { 2024: 3, undated: 5 } },
      fields: ['jobs.2025', 'jobs.12'],
    });
    expect(salvage(actorSchema, { id: 'a', name: 'A', jobs: 'dix' })?.record.jobs).toBeNull();
  });

  it('is merged year by year; only a year that both changed is asked', () => {
    const base = actor({ jobs: 10 });
    const mine = actor({ jobs: { 2024: 12, 2025: 13, undated: 10 } });
    const theirs = actor({ jobs: { 2023: 9, 2025: 15 } });
    const { record, conflicts } = mergeRecord<Actor>({
      ...{ base, mine, theirs, rules: MERGE_RULES.actors },
      choose: () => 'theirs',
    });
    expect(record.jobs).toEqual({ 2023: 9, 2024: 12, 2025: 15 });
    expect(conflicts.map(({ field }) => field)).toEqual(['jobs.2025']);
  });

  it('of two that are one is joined where no year says two things', () => {
    const [one, other] = [actor({ jobs: { 2023: 9 } }), { ...actor({ jobs: { 2024: 12 } }), id: 'b' }];
    expect(fieldsAfterMerge([one, other], {}).jobs).toEqual({ 2023: 9, 2024: 12 });
    const against = { ...other, jobs: { 2023: 10, 2024: 12 } };
    const compared = compareFields([one, against]).find(({ field }) => field === 'jobs');
    expect(compared).toMatchObject({ differs: true, joinable: false, proposed: { of: 'a' } });
  });

  it('says its years in facts, and its latest in the table, where another year can be typed', () => {
    const record = actor({ jobs: { 2023: 9, 2024: 12.5 }, turnover: { 2024: 1200, undated: 5 } });
    const words = { language: 'fr' as const, network, actorName: (id: string) => id };
    const { chips, facts } = factsOf(record, [jobs, fieldOf('actors', 'turnover') ?? jobs], words);
    expect(chips.map(({ label }) => label)).toEqual(['12,5 ETP (2024)']);
    expect(facts.map(({ value }) => value.replace(/\s/g, ' '))).toEqual([
      '1 200 € (2024) · 5 € (année non précisée)',
    ]);
    const column = actorColumns(emptyState(network), 'fr').find(({ id }) => id === 'jobs');
    expect([column?.text(record), column?.rank(record)]).toEqual(['12,5 (2024)', 12.5]);
    const typed = (text: string) => {
      const reading = column?.read(text, record);
      return reading?.ok ? reading.fields.jobs : reading?.problem;
    };
    expect(['14', '15 (2025)', '', '-1', '3 (20)'].map(typed)).toEqual([
      { 2023: 9, 2024: 14 },
      { 2023: 9, 2024: 12.5, 2025: 15 },
      { 2023: 9 },
      'number-range',
      'number-invalid',
    ]);
  });

  it('is read from a column for each year, whatever stands beside the year', () => {
    const own = customFieldSchema.parse({
      ...{ id: 'lots', of: 'actor', label: { fr: 'Lots' }, type: 'number', byYear: true },
    });
    const headers = [
      'Nom',
      'CA 2024',
      'ETP au 31/12/2025',
      'Budget 2023 (k€)',
      'Lots_2024',
      'ETP',
      'Année 2024',
    ];
    const rows = [`A;1 200,50;3,5;12;7;2;x`];
    const { table } = readCsv(new TextEncoder().encode([headers.join(';'), ...rows].join('\n')), 't.csv');
    if (!table) throw new Error('no table');
    const lists = { ...network, customFields: [own] };
    const { draft } = interpret(table, proposeMapping(table, 'actors', lists.customFields), lists);
    expect(draft.actors[0]?.record).toMatchObject({
      turnover: { 2024: 1200.5 },
      jobs: { 2025: 3.5, undated: 2 },
      budget: { 2023: 12_000 },
      custom: { lots: { 2024: 7 } },
    });
    const { targets } = proposeMapping({
      name: 't',
      headers: ['CA 2023-2024', '2024', 'Surface 2024'],
      rows: [],
    });
    expect(targets).toEqual(['custom', 'custom', 'custom']);
  });

  it('keeps the years that a later file says nothing of', async () => {
    const old = await importFiles(
      [textFile('a.csv', 'Nom;SIREN;ETP;CA 2023\nMoulin;552100554;4;10\n')],
      EMPTY,
    );
    const next = await importFiles(
      [textFile('b.csv', 'Nom;SIREN;ETP 2025;CA 2023\nMoulin;552100554;5;11\n')],
      old.after,
    );
    expect(next.plan.rows[0]?.changes).toEqual([
      { field: 'jobs', before: 4, after: { 2025: 5, undated: 4 }, kept: false },
      { field: 'turnover', before: { 2023: 10 }, after: { 2023: 11 }, kept: false },
    ]);
    expect([...next.after.actors.values()][0]?.jobs).toEqual({ 2025: 5, undated: 4 });
  });

  it('goes under pseudonyms in two digits a year where its sensitivity lets it', () => {
    const data = toData({
      ...emptyState(network),
      actors: new Map([['a', actor({ jobs: { 2024: 1234 }, turnover: { 2024: 98_765 } })]]),
    });
    const coded = redact(data, { kind: 'pseudonymised', salt: 's', communes: null, networkName: 'N' }).data;
    expect([coded.actors[0]?.jobs, coded.actors[0]?.turnover]).toEqual([{ 2024: 1200 }, null]);
  });
});
