import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { updateRecords } from '#shared/changes/commands/bulk-update.ts';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import type { Actor } from '#shared/model/actor.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { networkSchema } from '#shared/model/network.ts';
import { emptyState, type NetworkState } from '#shared/model/network-state.ts';
import { arrange, valueCounts } from '#shared/tables/arrange.ts';
import { readBlock, writeBlock } from '#shared/tables/block.ts';
import { actorColumns } from '#shared/tables/columns-of.ts';
import { type NewRows, planBulk, planFill, planPaste } from '#shared/tables/edits.ts';
import { aText } from '../arbitraries.ts';

const actors = [
  actorSchema.parse({ id: 'a', name: 'École du Code', kind: 'formation', jobs: 12 }),
  actorSchema.parse({ id: 'b', name: 'Atelier 10', kind: 'association', jobs: null }),
  actorSchema.parse({ id: 'c', name: 'atelier 9', kind: 'association', jobs: 3.5 }),
];
const state: NetworkState = {
  ...emptyState(networkSchema.parse({ id: 'n', name: 'N', createdAt: '2026-01-01T00:00:00.000Z' })),
  actors: new Map(actors.map((actor) => [actor.id, actor])),
};
const columns = actorColumns(state, 'fr');
const pick = (...ids: string[]) => ids.flatMap((id) => columns.filter((column) => column.id === id));
const newRows: NewRows<Actor> = {
  blank: () => actorSchema.parse({ id: 'new', name: '?' }),
  needed: ['name'],
};
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('');

describe('the commune', () => {
  const lyon = { name: 'Lyon', insee: '69123', postcode: '69001' };

  it('keeps the postcode of a pasted row wherever its column stands', () => {
    for (const order of [
      ['commune', 'postcode'],
      ['postcode', 'commune'],
    ]) {
      const cells = order.map((id) => (id === 'commune' ? 'Lyon' : '69001'));
      const plan = planPaste([cells], actors, pick(...order), { row: 0, column: 0 }, null);
      expect(plan.updates[0]?.fields.commune).toEqual({ ...lyon, insee: '' });
    }
  });

  it('is filled down with its codes', () => {
    const [source, ...rest] = actors;
    if (!source) throw new Error('no actor');
    const plan = planFill({ ...source, commune: lyon }, pick('commune'), rest);
    expect(plan.updates.map(({ fields }) => fields.commune)).toEqual([lyon, lyon]);
  });
});

describe('arranging rows', () => {
  it('sorts words without case or accent and numbers by size, empty cells last both ways', () => {
    expect(ids(arrange(actors, columns, {}, { column: 'name', descending: false }))).toBe('cba');
    expect(ids(arrange(actors, columns, {}, { column: 'jobs', descending: false }))).toBe('cab');
    expect(ids(arrange(actors, columns, {}, { column: 'jobs', descending: true }))).toBe('acb');
  });

  it('filters by words, by values and by what is filled', () => {
    expect(ids(arrange(actors, columns, { name: { text: 'ecole' } }, null))).toBe('a');
    expect(ids(arrange(actors, columns, { kind: { values: ['association'] } }, null))).toBe('bc');
    expect(ids(arrange(actors, columns, { jobs: { filled: false } }, null))).toBe('b');
    expect(ids(arrange(actors, columns, { level: { values: [''] }, jobs: { filled: true } }, null))).toBe(
      'ac',
    );
  });

  it('counts the values of a choice', () => {
    const [kind] = pick('kind');
    expect(kind && [...valueCounts(actors, kind)]).toEqual([
      ['formation', 1],
      ['association', 2],
    ]);
  });
});

describe('a block of cells', () => {
  it('reads what LibreOffice and Excel copy, line breaks inside quotes included', () => {
    expect(readBlock('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readBlock('"deux\nlignes"\t"dit ""oui"""\nx\t')).toEqual([
      ['deux\nlignes', 'dit "oui"'],
      ['x', ''],
    ]);
  });

  it('keeps the quotes that belong to a text', () => {
    expect(readBlock('"Le Préau"\t"dit" oui\tl"eau\r\n"a\tb')).toEqual([
      ['"Le Préau"', '"dit" oui', 'l"eau'],
      ['"a', 'b'],
    ]);
    expect(writeBlock([['"Le Préau"', 'a\tb', 'c"d']])).toBe('"""Le Préau"""\t"a\tb"\tc"d\n');
  });

  it('comes back as it was copied', () => {
    const aBlock = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(
        fc.array(
          aText.map((text) => text.replace(/\r\n?/g, '\n')),
          { minLength: width, maxLength: width },
        ),
        { minLength: 1, maxLength: 4 },
      ),
    );
    fc.assert(
      fc.property(aBlock, (block) => {
        expect(readBlock(writeBlock(block))).toEqual(block);
      }),
    );
  });
});

describe('planning edits', () => {
  it('says what a paste would change, add and refuse, and changes nothing', () => {
    const plan = planPaste(
      [
        ['Association', '4'],
        ['Licorne', 'beaucoup'],
        ['Financeur', '3,5', 'hors table'],
      ],
      actors,
      pick('kind', 'jobs'),
      { row: 0, column: 0 },
      null,
    );
    expect(plan.updates).toEqual([
      { id: 'a', fields: { kind: 'association', jobs: 4 } },
      { id: 'c', fields: { kind: 'financeur' } },
    ]);
    expect(plan.refused.map(({ row, problem }) => [row, problem])).toEqual([
      [2, 'word-unknown'],
      [2, 'number-invalid'],
    ]);
    expect(plan.cells[0]).toEqual({
      id: 'a',
      column: 'Type d’acteur',
      before: 'Formation',
      after: 'Association',
    });
    expect(plan.columnsLeftOut).toBe(1);
    expect(actors[0]?.kind).toBe('formation');
  });

  it('makes records of rows beyond the last one, and refuses those without a name', () => {
    const plan = planPaste(
      [
        ['Nouvelle', 'Association'],
        ['', 'Financeur'],
        ['', ''],
      ],
      actors,
      pick('name', 'kind'),
      { row: 3, column: 0 },
      newRows,
    );
    expect(plan.additions).toMatchObject([{ name: 'Nouvelle', kind: 'association' }]);
    expect(plan.refused).toMatchObject([{ row: 2, problem: 'row-incomplete' }]);
  });

  it('fills down and sets many, leaving alone what is so already', () => {
    const [source, ...others] = actors;
    if (!source) throw new Error('no actor');
    expect(planFill(source, pick('kind', 'jobs'), others).updates).toEqual([
      { id: 'b', fields: { kind: 'formation', jobs: 12 } },
      { id: 'c', fields: { kind: 'formation', jobs: 12 } },
    ]);
    const [kind] = pick('kind');
    expect(kind && planBulk(kind, actors, () => 'association').updates).toEqual([
      { id: 'a', fields: { kind: 'association' } },
    ]);
  });
});

describe('many records as one change', () => {
  it('is taken back by one undo', () => {
    const patch = updateRecords(
      'actors',
      [
        { id: 'a', fields: { kind: 'association' } },
        { id: 'gone', fields: { kind: 'association' } },
      ],
      [actorSchema.parse({ id: 'd', name: 'Quatre' })],
    ).patch(state);
    const after = applyPatch(state, patch);
    expect([...after.actors.keys()].join('')).toBe('abcd');
    expect(applyPatch(after, invertPatch(patch))).toEqual(state);
  });

  it('leaves out a new tie whose end is not there', () => {
    const loose = cooperationSchema.parse({ id: 't', from: 'a', to: 'gone' });
    expect(updateRecords('cooperations', [], [loose]).patch(state)).toEqual([]);
  });
});
