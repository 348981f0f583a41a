import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshIds } from '#shared/changes/commands/import.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { planImport } from '#shared/exchange/reading/import-plan.ts';
import { joinReadings } from '#shared/exchange/reading/join-readings.ts';
import { openFiles } from '#shared/exchange/reading/open-files.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { emptyState, newNetwork } from '#shared/model/network-state.ts';

const CASES = resolve(import.meta.dirname, '../../../../shared/data/cases');
const EMPTY = emptyState(newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr'));

async function importOf(name: string, bytes: Uint8Array<ArrayBuffer>, type?: string) {
  const sources = await openFiles([{ name, bytes }], EMPTY.network);
  const reading = joinReadings(
    sources.map((source) => {
      if (source.kind !== 'table') throw new Error(`opened as ${source.kind}`);
      const targets = source.mapping.targets.map((target) =>
        type && target === 'partners ' ? `partners ${type}` : target,
      );
      return interpret(source.table, { ...source.mapping, targets }, EMPTY.network);
    }),
  );
  const options = { onMatch: 'update', createMissingActors: true } as const;
  const plan = planImport(EMPTY, reading.draft, options, freshIds());
  const state = applyPatch(EMPTY, plan.patch);
  const nameOf = (id: string) => state.actors.get(id)?.name;
  return {
    actors: [...state.actors.values()].map((actor) => actor.name),
    ties: [...state.cooperations.values()].map(({ from, to, type, directed }) => [
      nameOf(from),
      nameOf(to),
      type,
      directed,
    ]),
    said: [...reading.problems, ...plan.problems].map(({ code, row, value }) => [code, row, value]),
  };
}

describe('a column of partners', () => {
  const TABLE =
    'Nom;Partenaires;Commune\nMoulin;"Verger; Fournil & Cie";Niort\nVerger;moulin;Melle\nRuche;n.c.;Niort\n';
  const bytes = new TextEncoder().encode(TABLE);

  it('gives one tie for each name, and makes the actors that are missing', async () => {
    const { actors, ties, said } = await importOf('a.csv', bytes);
    expect(actors).toEqual(['Moulin', 'Verger', 'Ruche', 'Fournil & Cie']);
    expect(ties).toEqual([
      ['Moulin', 'Verger', '', false],
      ['Moulin', 'Fournil & Cie', '', false],
    ]);
    expect(said).toContainEqual(['partner-again', 3, 'moulin']);
  });

  it('has the type that is chosen for it', async () => {
    const { ties } = await importOf('a.csv', bytes, 'mutualisation');
    expect(ties.map(([, , type]) => type)).toEqual(['mutualisation', 'mutualisation']);
  });

  it.each([
    'Collabore avec',
    'En partenariat avec',
    'Nos partenaires locaux',
    'Collaborates with',
    'Members',
  ])('is known by what it says: %s', async (header) => {
    const file = new TextEncoder().encode(`Nom;${header}\nMoulin;Verger\nRuche;aucun\n`);
    const { actors, ties } = await importOf('a.csv', file);
    expect(ties).toEqual([['Moulin', 'Verger', '', false]]);
    expect(actors).not.toContain('aucun');
  });

  it('knows a name with a remark behind it, which the tie keeps', async () => {
    const file = new TextEncoder().encode(
      'Nom;Partenaires\nMoulin;\nVerger;"Moulin (compost), Lavoir"\nRuche (Niort);\nFour;Ruche (Niort)\n',
    );
    const { actors, ties } = await importOf('a.csv', file);
    expect(actors).toEqual(['Moulin', 'Verger', 'Ruche (Niort)', 'Four', 'Lavoir']);
    expect(ties.map(([from, to]) => [from, to])).toEqual([
      ['Verger', 'Moulin'],
      ['Verger', 'Lavoir'],
      ['Four', 'Ruche (Niort)'],
    ]);
  });

  it('says when a row names itself', async () => {
    const own = new TextEncoder().encode('Nom;Travaille avec\nMoulin;Moulin | Verger\n');
    const { ties, said } = await importOf('a.csv', own);
    expect(ties).toHaveLength(1);
    expect(said).toContainEqual(['partner-itself', 2, 'Moulin']);
  });
});

describe.skipIf(!existsSync(CASES))('directories of coordinators (skipped without their folder)', () => {
  it.each([
    ['coordinator/annuaire-2026-06.csv', 60],
    ['field/23-partenaires-dans-une-cellule.csv', 4],
  ])('%s has ties', async (name, least) => {
    const { ties, actors } = await importOf(name, new Uint8Array(readFileSync(join(CASES, name))));
    expect(ties.length).toBeGreaterThanOrEqual(least);
    expect(new Set(actors).size).toBe(actors.length);
  });
});
