import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOBODY } from '#shared/exchange/reading/import-options.ts';
import { fateOf } from '#shared/exchange/reading/planning.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { caseFile, EMPTY, HAS_CASES, importFiles, NO_CASES, textFile } from './import-files.ts';

const JUNE = textFile(
  'structures.csv',
  'Nom;SIREN;Commune;Emplois;Description;Partenaires\n' +
    'Moulin du Bac;552100554;Dole;4;Farines;Verger des Prés\n' +
    'Verger des Prés;;Gray;2;;\n' +
    'Forge;;Dole;7;;Moulin du Bac\n',
);
const JULY = textFile(
  'structures.csv',
  'Nom;SIREN;Commune;Emplois;Description;Partenaires\n' +
    'Moulin du Bac et fils;552100554;Dole;5;;Verger des Prés\n' +
    'VERGER DES PRÉS;;Gray;2;Pommes;\n',
);

async function june(): Promise<NetworkState> {
  return (await importFiles([JUNE], EMPTY, { createMissingActors: true })).after;
}

function rowOf({ plan }: Awaited<ReturnType<typeof importFiles>>, name: string) {
  const row = plan.rows.find((row) => row.name === name);
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

describe('the same file a month later', () => {
  it('says what each field was and becomes, by the fields of the register', async () => {
    const second = await importFiles([JULY], await june());
    expect(second.plan.counts).toEqual({ create: 0, update: 2, skip: 1, error: 0 });
    expect(rowOf(second, 'Moulin du Bac et fils')).toMatchObject({
      by: 'number',
      changes: [
        { field: 'name', before: 'Moulin du Bac', after: 'Moulin du Bac et fils', kept: false },
        { field: 'jobs', before: 4, after: 5, kept: false },
      ],
    });
    expect(second.names).toEqual(['Moulin du Bac et fils', 'Verger des Prés', 'Forge']);
  });

  it('empties nothing, and says of what', async () => {
    const second = await importFiles([JULY], await june());
    expect(second.actor('Moulin du Bac et fils')?.description).toBe('Farines');
    const kept = second.problems.filter(({ code }) => code === 'empty-kept');
    expect(kept.map(({ details }) => [details.field, details.count])).toEqual([['description', 1]]);
  });

  it('leaves a field as it is when the user says so, and counts a row without change as such', async () => {
    const before = await june();
    const { key } = rowOf(await importFiles([JULY], before), 'Moulin du Bac et fils');
    const some = await importFiles([JULY], before, { keptFields: { [key]: ['name'] } });
    expect(some.actor('Moulin du Bac')?.jobs).toBe(5);
    const none = await importFiles([JULY], before, { keptFields: { [key]: ['name', 'jobs'] } });
    expect(none.actor('Moulin du Bac')?.jobs).toBe(4);
    expect(none.plan.counts).toMatchObject({ update: 1, skip: 2 });
  });

  it('leaves a row as it is when the user says so', async () => {
    const before = await june();
    const { key } = rowOf(await importFiles([JULY], before), 'Moulin du Bac et fils');
    const second = await importFiles([JULY], before, { leftRows: [key] });
    const row = rowOf(second, 'Moulin du Bac et fils');
    expect([row.action, row.left, fateOf(row)]).toEqual(['update', true, 'skip']);
    expect(second.actor('Moulin du Bac')?.jobs).toBe(4);
  });

  it('lists who is no longer in it, and marks them only when that is chosen', async () => {
    const before = await june();
    const left = await importFiles([JULY], before);
    expect(left.plan.absent.map(({ name }) => name)).toEqual(['Forge']);
    expect(left.actor('Forge')?.confidence).not.toBe('to-check');
    const marked = await importFiles([JULY], before, { absent: 'to-check' });
    expect(marked.actor('Forge')?.confidence).toBe('to-check');
    expect(marked.tieList).toHaveLength(left.tieList.length);
    const { key } = rowOf(marked, 'Forge');
    const spared = await importFiles([JULY], before, { absent: 'to-check', leftRows: [key] });
    expect(spared.actor('Forge')?.confidence).not.toBe('to-check');
  });

  it('says of nobody that they are gone when the file is about others', async () => {
    const other = await importFiles([textFile('a.csv', 'Nom;Commune\nLavoir;Vesoul\n')], await june());
    expect(other.plan.absent).toEqual([]);
  });

  it('knows again, by a number that is wrong in both, who took another name', async () => {
    const before = await importFiles([textFile('a.csv', 'Nom;SIRET\nForge;123456780\nLavoir;111111111\n')]);
    const after = 'Nom;SIRET\nLa Belle Forge;123 456 780\nHalle;111111111\n';
    const { names } = await importFiles([textFile('a.csv', after)], before.after);
    expect(names).toEqual(['La Belle Forge', 'Lavoir', 'Halle']);
    const both = 'Nom;SIRET\nLa Belle Forge;123456780\nForge;123456780\n';
    const { names: two } = await importFiles([textFile('a.csv', both)], before.after);
    expect(two).toEqual(['Forge', 'Lavoir', 'La Belle Forge']);
  });

  it('knows a tie without direction from its other end', async () => {
    const turned = textFile('t.csv', 'Nom;Commune;Partenaires\nVerger des Prés;Gray;Moulin du Bac\n');
    const { tieList } = await importFiles([turned], await june());
    expect(tieList).toHaveLength(2);
  });
});

describe('rows that are left out', () => {
  it('take their ties with them, which is said', async () => {
    const first = await importFiles([JUNE]);
    const { key } = rowOf(first, 'Verger des Prés');
    const second = await importFiles([JUNE], EMPTY, { leftRows: [key] });
    expect(second.names).toEqual(['Moulin du Bac', 'Forge']);
    expect(second.ties).toEqual(['Forge - Moulin du Bac']);
    expect(second.plan.rows.map(({ reason }) => reason)).toContain('end-left-out');
  });

  it('also when only a tie names the actor', async () => {
    const file = textFile('a.csv', 'Nom;Partenaires\nMoulin;Lavoir; Halle\nForge;Lavoir\n');
    const options = { createMissingActors: true };
    const { key } = rowOf(await importFiles([file], EMPTY, options), 'Lavoir');
    const { names, ties } = await importFiles([file], EMPTY, { ...options, leftRows: [key] });
    expect(names).toEqual(['Moulin', 'Forge']);
    expect(ties).toEqual([]);
  });

  it('whatever is left out, what is stored holds together', async () => {
    const { plan } = await importFiles([JUNE], EMPTY, { createMissingActors: true });
    const keys = plan.rows.map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(fc.subarray(keys), async (leftRows) => {
        const { after, plan } = await importFiles([JUNE], EMPTY, { createMissingActors: true, leftRows });
        const records = after.actors.size + after.cooperations.size;
        expect(plan.counts.create).toBe(records);
        for (const { from, to } of after.cooperations.values()) {
          expect(after.actors.has(from) && after.actors.has(to)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a row that repeats another one', () => {
  const FILE = textFile('a.csv', 'Nom;Emplois\nCCAS;3\nCCAS;8\n');

  it('is refused, and made an actor of its own when that is chosen, also beside a stored one', async () => {
    const first = await importFiles([FILE]);
    expect(first.names).toEqual(['CCAS']);
    const refused = first.plan.rows.find(({ reason }) => reason === 'duplicate-in-file');
    const apartRows = [refused?.key ?? ''];
    const both = await importFiles([FILE], EMPTY, { apartRows });
    expect([...both.after.actors.values()].map(({ jobs }) => jobs)).toEqual([3, 8]);
    expect(both.plan.counts).toEqual({ create: 2, update: 0, skip: 0, error: 0 });
    const beside = await importFiles([FILE], first.after, { apartRows });
    expect([...beside.after.actors.values()].map(({ jobs }) => jobs)).toEqual([3, 8]);
  });
});

describe('a tie to one of several actors of a name', () => {
  const FILES = [
    textFile('a.csv', 'Nom;Commune\nMoulin;Dole\nMoulin;Gray\nVerger;Dole\nForge;Dole\n'),
    textFile('t.csv', 'De;Vers\nMoulin;Verger\nForge;Moulin\n'),
  ];

  it('waits for a choice, and says between whom', async () => {
    const { plan, codes, ties } = await importFiles(FILES);
    expect(codes.filter((code) => code === 'name-shared')).toHaveLength(2);
    expect(ties).toEqual([]);
    expect(plan.shared).toMatchObject([
      { name: 'Moulin', count: 2, choice: null, candidates: [{ commune: 'Dole' }, { commune: 'Gray' }] },
    ]);
  });

  it('goes where it was chosen to, for every row of the name', async () => {
    const before = (await importFiles(FILES.slice(0, 1))).after;
    const gray = [...before.actors.values()].find(({ commune }) => commune.name === 'Gray');
    const { tieList, codes } = await importFiles(FILES.slice(1), before, {
      meant: { moulin: gray?.id ?? '' },
    });
    expect(tieList.map(({ from, to }) => [from, to].includes(gray?.id ?? ''))).toEqual([true, true]);
    expect(codes).not.toContain('name-shared');
  });

  it('is left out when none of them is meant', async () => {
    const { plan, ties, codes } = await importFiles(FILES, EMPTY, { meant: { moulin: NOBODY } });
    expect(ties).toEqual([]);
    expect(codes).not.toContain('name-shared');
    expect(plan.rows.filter(({ reason }) => reason === 'end-left-out')).toHaveLength(2);
  });

  it('is not taken for settled by a choice that no longer stands', async () => {
    const { codes } = await importFiles(FILES, EMPTY, { meant: { moulin: 'somebody else' } });
    expect(codes).toContain('name-shared');
  });
});

describe.skipIf(!HAS_CASES)(`the directory of a cluster, two months (${NO_CASES})`, () => {
  it('brings what changed and nothing twice', async () => {
    const options = { createMissingActors: true } as const;
    const first = await importFiles([caseFile('coordinator/annuaire-2026-06.csv')], EMPTY, options);
    const second = await importFiles([caseFile('coordinator/annuaire-2026-07.csv')], first.after, options);
    const renamed = second.plan.rows.filter(({ changes }) => changes.some(({ field }) => field === 'name'));
    expect(renamed.map(({ name, by }) => [name, by])).toEqual([
      ['Menuiserie du Suran (ex Atelier)', 'number'],
    ]);
    expect(second.after.actors.size).toBe(first.after.actors.size + 1);
  });
});
