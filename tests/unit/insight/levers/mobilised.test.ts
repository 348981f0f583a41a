import { expect, it } from 'vitest';
import { mobilisedBy } from '#shared/insight/levers/mobilised.ts';
import { leverReadings } from '#shared/insight/levers/readings.ts';
import { actor, scope, tie } from './small-pole.ts';

const pole = scope(
  [
    actor('ville', 'collectivite'),
    actor('region', 'collectivite'),
    actor('scop', 'cooperative'),
    actor('usine', 'entreprise'),
    actor('seule', 'association', { sectors: [{ sector: 'alimentation', stages: ['production'] }] }),
  ],
  [
    tie('ville > scop', 'commande-publique'),
    tie('region > scop', 'commande-publique'),
    tie('region > ville', 'financement', { amount: 1000 }),
    tie('usine > ville', 'information'),
  ],
);
const cooperations = new Map(pole.cooperations.map((one) => [one.id, one]));
const of = (id: string) =>
  new Map(mobilisedBy(id, leverReadings(pole), cooperations).map((entry) => [entry.id, entry]));

it('counts the ties of an actor among those that a lever’s main figure was counted from', () => {
  expect(of('ville').get('procurement')).toMatchObject({ part: 1, whole: 2, of: 'ties' });
  expect(of('scop').get('procurement')).toMatchObject({ part: 2, whole: 2, of: 'ties' });
  expect(of('usine').has('procurement')).toBe(false);
});

it('counts an actor without any such tie once among the actors', () => {
  expect(of('seule').get('chains')).toMatchObject({ part: 1, whole: 1, of: 'actors' });
  expect(of('scop').has('chains')).toBe(false);
});

it('puts the levers that an actor carries most first', () => {
  const shares = mobilisedBy('ville', leverReadings(pole), cooperations).map(
    ({ part, whole }) => part / whole,
  );
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((one, other) => other - one));
});
