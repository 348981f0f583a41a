import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chainBoard } from '#shared/insight/value-chains/board.ts';
import { placed } from '#shared/insight/value-chains/placement.ts';
import { findTerm } from '#shared/model/vocabulary.ts';
import { actor, scope, tie } from '../levers/small-pole.ts';

const food = (stages: string[]) => ({ sectors: [{ sector: 'alimentation', stages }] });

it('distinguishes what is wished or planned from what is there', () => {
  const pole = scope(
    [
      actor('ferme', 'entreprise', food(['production'])),
      actor('atelier', 'association', food(['transformation'])),
      actor('livreur', 'association', food(['logistique'])),
      actor('autre', 'association'),
    ],
    [tie('ferme > atelier', 'filiere', { status: 'souhaite' }), tie('atelier > livreur', 'filiere')],
  );
  const wish = tie('ferme > atelier', 'filiere', { status: 'souhaite' });
  const sector = findTerm(pole.network.vocabularies.sectors, 'alimentation');
  if (!sector) throw new Error('no sector');
  const all = scope([...pole.actors], [wish, ...pole.cooperations], {
    statuses: ['actif', 'souhaite'],
  }).cooperations;
  const shown = { actors: new Set<string>(), cooperations: new Set(all.map(({ id }) => id)) };
  const board = chainBoard(sector, pole, shown, new Map(all.map((one) => [one.id, one])));
  expect(board.joints.slice(0, 3).map(({ state }) => state)).toEqual(['missing', 'joined', 'impossible']);
  expect(board.pending.map(({ id }) => id)).toEqual(['ferme > atelier filiere']);
  expect(board.pendingAt.slice(0, 2)).toEqual([['ferme > atelier filiere'], []]);
});

it('moves an actor from one stage to another and leaves its other stages and sectors alone', () => {
  const sectors = [
    { sector: 'numerique', main: true, stages: ['donnees'] },
    { sector: 'alimentation', main: false, stages: ['production', 'logistique'] },
  ];
  expect(placed({ sectors }, { sector: 'alimentation', from: 'production', to: 'transformation' })).toEqual([
    sectors[0],
    { sector: 'alimentation', main: false, stages: ['logistique', 'transformation'] },
  ]);
  expect(placed({ sectors: [] }, { sector: 'alimentation', from: '', to: 'production' })).toEqual([
    { sector: 'alimentation', main: true, stages: ['production'] },
  ]);
});

it('holds a stage once, however often it is taken, and not after it is left', () => {
  const stage = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(fc.uniqueArray(stage), stage, (stages, to) => {
      const sectors = [{ sector: 's', main: true, stages }];
      const taken = placed({ sectors }, { sector: 's', from: '', to });
      expect(taken[0]?.stages.filter((held) => held === to)).toEqual([to]);
      expect(placed({ sectors: taken }, { sector: 's', from: to, to: '' })[0]?.stages).not.toContain(to);
    }),
  );
});
