import { expect, it } from 'vitest';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import { EMPTY, importFiles, textFile } from './import-files.ts';

const FILE = textFile(
  'annuaire.csv',
  'Nom;Commune;Partenaires\nLes Ateliers Bleus;Bourg;\nVerger des Aulnes;Bourg;Ateliers Bleus\nMoulin Neuf;Ceyzériat;Atelier Bleus | Halle',
);

const read = (options: Partial<ImportOptions> = {}) =>
  importFiles([FILE], EMPTY, { createMissingActors: true, ...options });

it('a partner that nobody bears the name of is shown with the actor that it looks like, and made all the same', async () => {
  const { plan, names } = await read();
  expect(plan.likes.map(({ name, like, choice }) => [name, like.name, choice])).toEqual([
    ['Ateliers Bleus', 'Les Ateliers Bleus', 'create'],
    ['Atelier Bleus', 'Les Ateliers Bleus', 'create'],
  ]);
  expect(names).toContain('Ateliers Bleus');
});

it('chosen to be the same, its ties are those of the actor, and no other one is made', async () => {
  const { names, ties, plan } = await read({ onLike: 'complete' });
  expect(names.sort()).toEqual(['Halle', 'Les Ateliers Bleus', 'Moulin Neuf', 'Verger des Aulnes']);
  expect(ties.sort()).toEqual([
    'Moulin Neuf - Halle',
    'Moulin Neuf - Les Ateliers Bleus',
    'Verger des Aulnes - Les Ateliers Bleus',
  ]);
  expect(plan.rows.filter(({ reason }) => reason === 'like-skipped')).toHaveLength(2);
});

it('left out, the ties to it are left out and reported', async () => {
  const { names, ties, plan } = await read({ onLike: 'skip' });
  expect(names).not.toContain('Ateliers Bleus');
  expect(ties).toEqual(['Moulin Neuf - Halle']);
  expect(plan.rows.filter(({ reason }) => reason === 'end-left-out')).toHaveLength(2);
});

it('decided for one name alone, the other goes its own way', async () => {
  const { plan } = await read();
  const [first] = plan.likes;
  const { names } = await read({ likeChoices: { [first?.fileId ?? '']: 'complete' } });
  expect(names).not.toContain('Ateliers Bleus');
  expect(names).toContain('Atelier Bleus');
});
