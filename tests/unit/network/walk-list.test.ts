import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toState } from '#shared/model/network-state.ts';
import { actorSentence, jumpTo, mostTied, tieSentence, walkTies } from '#shared/network/walk-list.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { smallPole } from './small-walk.ts';

const state = smallPole();
const all = new Set(state.cooperations.keys());

describe('the ties of an actor', () => {
  const ties = walkTies(state, 'recyclerie', all, 'fr');

  it('are sorted by partner and read out from where it stands', () => {
    expect(ties.map(({ phrase, detail }) => `${phrase}, ${detail}`)).toEqual([
      'reçoit un financement de Banque solidaire, financement, prévu',
      'fournit Cantine centrale, client-fournisseur (filière), forte',
      'mutualise avec Textile Boucle, mutualisation, depuis mars 2024',
    ]);
    expect(walkTies(state, 'cantine', all, 'fr')[0]?.phrase).toBe('s’approvisionne auprès de La Recyclerie');
    expect(walkTies(state, 'recyclerie', all, 'en')[1]?.phrase).toBe('supplies Cantine centrale');
  });

  it('are only those that are shown', () => {
    expect(walkTies(state, 'recyclerie', new Set(['t1']), 'fr')).toHaveLength(1);
  });

  it('have a general word for a type of one’s own', () => {
    expect(walkTies(state, 'ville', all, 'fr').map(({ phrase }) => phrase)).toEqual([
      'coopère avec Textile Boucle',
    ]);
  });

  it('are announced with their place', () => {
    expect(tieSentence(ties, 1, 'fr')).toBe(
      '2 sur 3\u202f: fournit Cantine centrale, client-fournisseur (filière), forte',
    );
    expect(tieSentence([], 0, 'fr')).toBe('aucune coopération affichée');
    expect(actorSentence(state, 'recyclerie', 3, 'fr')).toBe(
      'La Recyclerie, SCIC, économie circulaire, 3 coopérations',
    );
    expect(actorSentence(state, 'ville', 1, 'en')).toMatch(/^Ville, .*1 cooperation$/);
  });

  it('are jumped to by letters, with or without accents, round the end', () => {
    expect(jumpTo(ties, 0, 't')).toBe(2);
    expect(jumpTo(ties, 2, 'B')).toBe(0);
    expect(jumpTo(ties, 1, 'can')).toBe(1);
    expect(jumpTo(ties, 0, 'z')).toBe(-1);
    expect(jumpTo([], 0, 'a')).toBe(-1);
  });
});

it('a walk begins with the actor of most shown ties', () => {
  expect(mostTied(state, all)).toBe('recyclerie');
  expect(mostTied(state, new Set())).toBe('banque');
});

it('every tie is walked both ways, in every language', () => {
  const sample = toState(sampleNetwork('fr', '2026-11-24T08:00:00.000Z'));
  const shown = new Set(sample.cooperations.keys());
  fc.assert(
    fc.property(
      fc.constantFrom(...sample.cooperations.values()),
      fc.constantFrom('fr' as const, 'en' as const),
      (tie, language) => {
        for (const end of [tie.from, tie.to]) {
          const found = walkTies(sample, end, shown, language).find(({ id }) => id === tie.id);
          expect(found?.partner).toBe(end === tie.from ? tie.to : tie.from);
          expect(found?.phrase).not.toMatch(/views\.|undefined/);
        }
      },
    ),
    { numRuns: 60 },
  );
});
