import { expect, it } from 'vitest';
import { figureTotals } from '#shared/insight/figures/totals.ts';
import { type ActorInput, actorSchema } from '#shared/model/actor.ts';
import { newNetwork } from '#shared/model/network-state.ts';

const network = newNetwork('n', 'N', '2026-01-01T00:00:00.000Z', 'fr');
const actors = (
  [
    { id: 'asso', kind: 'association', jobs: { 2023: 4, 2024: 5 }, turnover: { 2024: 1000.5 } },
    { id: 'scic', kind: 'lieu', legalForm: 'scic', jobs: { 2024: 2.5 } },
    { id: 'ville', kind: 'collectivite', jobs: 40 },
    { id: 'sarl', kind: 'entreprise', jobs: { 2024: 10 } },
    { id: 'voisins', kind: 'citoyens' },
    { id: 'x', jobs: { 2024: 1 } },
  ] satisfies Partial<ActorInput>[]
).map((input) => actorSchema.parse({ name: input.id, ...input }));

const total = (sum: number, known: number, of: number) => ({ sum, known, of });

it('figures are summed by family and by year, and each sum says how many it is made of', () => {
  const [jobs, turnover] = figureTotals(actors, network);
  expect([jobs?.field.id, turnover?.field.id]).toEqual(['jobs', 'turnover']);
  expect(jobs?.years).toEqual([
    {
      year: '2024',
      all: total(18.5, 4, 6),
      families: {
        ess: total(7.5, 2, 2),
        public: total(0, 0, 1),
        company: total(10, 1, 1),
        other: total(0, 0, 1),
        unknown: total(1, 1, 1),
      },
    },
    expect.objectContaining({ year: '2023', all: total(4, 1, 6) }),
    // What has no known year is added to none.
    expect.objectContaining({ year: 'undated', all: total(40, 1, 6) }),
  ]);
  expect(turnover?.years.map(({ year, all }) => [year, all])).toEqual([['2024', total(1000.5, 1, 6)]]);
  expect(figureTotals([], network)).toEqual([]);
});
