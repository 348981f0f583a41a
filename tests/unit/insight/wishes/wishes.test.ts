import { expect, it } from 'vitest';
import { wishes } from '#shared/insight/wishes/wishes.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { tie } from '../levers/small-pole.ts';

const cooperations = [
  tie('a > b', 'filiere', { status: 'souhaite' }),
  tie('b > a', 'filiere'),
  tie('c > d', 'formation', { status: 'prevu' }),
  tie('d > c', 'information'),
  tie('a > d', 'projet', { status: 'souhaite' }),
  tie('d > a', 'projet', { status: 'termine' }),
].map((input) => cooperationSchema.parse(input));
const byId = new Map(cooperations.map((one) => [one.id, one]));
const shown = (without: string[] = []) => ({
  actors: new Set<string>(),
  cooperations: new Set(cooperations.map(({ id }) => id).filter((id) => !without.includes(id))),
});

it('sets each wish beside the active ties of its two actors, in either direction, open ones first', () => {
  const found = wishes(shown(), byId).map(({ cooperation, fulfilment, existing }) => [
    cooperation.id,
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
  expect(found.map(({ cooperation, fulfilment }) => [cooperation.id, fulfilment])).toEqual([
    ['c > d formation', 'nothing'],
    ['a > b filiere', 'done'],
  ]);
});
