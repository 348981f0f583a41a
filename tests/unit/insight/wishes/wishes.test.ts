import { expect, it } from 'vitest';
import { wishes } from '#shared/insight/wishes/wishes.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { tie } from '../levers/small-pole.ts';

const ties = [
  tie('a > b', 'filiere', { status: 'souhaite' }),
  tie('b > a', 'filiere'),
  tie('c > d', 'formation', { status: 'prevu' }),
  tie('d > c', 'information'),
  tie('a > d', 'projet', { status: 'souhaite' }),
  tie('d > a', 'projet', { status: 'termine' }),
].map((input) => cooperationSchema.parse(input));
const byId = new Map(ties.map((one) => [one.id, one]));
const shown = (without: string[] = []) => ({
  actors: new Set<string>(),
  cooperations: new Set(ties.map(({ id }) => id).filter((id) => !without.includes(id))),
});

it('sets each wish beside the active ties of its two actors, in either direction, open ones first', () => {
  const found = wishes(shown(), byId).map(({ tie, fulfilment, existing }) => [
    tie.id,
    fulfilment,
    existing.length,
  ]);
  expect(found).toEqual([
    ['a > d projet', 'nothing', 0],
    ['c > d formation', 'related', 1],
    ['a > b filiere', 'done', 1],
  ]);
});

it('looks at what is shown only', () => {
  const found = wishes(shown(['a > d projet', 'd > c information']), byId);
  expect(found.map(({ tie, fulfilment }) => [tie.id, fulfilment])).toEqual([
    ['c > d formation', 'nothing'],
    ['a > b filiere', 'done'],
  ]);
});
