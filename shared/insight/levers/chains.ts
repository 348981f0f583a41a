import type { Scope } from '../scope.ts';
import { valueChain } from '../value-chains/value-chain.ts';
import { countOf, gapList, knownUnknowns, type LeverReading, shareOf } from './lever.ts';

/**
 * Lever 4. Over the sectors in which there is at least one actor: value-chain stages held by somebody, by one
 * actor only (fragile), by nobody (missing); and consecutive held stages joined by a supply tie, or by an actor
 * that holds both, in the sectors whose stages are an ordered chain; a set of activities has no joints. Actors of a sector without a stage are unknown, not absent: a sector of which no stage is
 * known is left out.
 */
export function chains(scope: Scope): LeverReading {
  const used = scope.network.vocabularies.sectors.filter(({ id }) =>
    scope.actors.some((actor) => actor.sectors.some(({ sector }) => sector === id)),
  );
  const read = used.map((sector) => valueChain(sector, scope.actors, scope.cooperations));
  const stages = read.flatMap(({ sector, stages, unplaced }) =>
    stages.filter(({ state }) => state !== 'unknown').map((stage) => ({ sector, unplaced, ...stage })),
  );
  const joints = read.flatMap(({ sector, joints }) => joints.map((joint) => ({ sector, ...joint })));
  const held = stages.filter(({ state }) => state !== 'missing');
  const fragile = stages.filter(({ state }) => state === 'fragile');
  const missing = stages.filter(({ state }) => state === 'missing');
  const joined = joints.filter(({ state }) => state === 'joined');
  const loose = joints.filter(({ state }) => state === 'missing');
  const actorsOf = (list: readonly { actors: readonly string[] }[]) => [
    ...new Set(list.flatMap(({ actors }) => actors)),
  ];
  const known = stages.length > 0 || read.length === 0;
  const unplaced = [...new Set(read.flatMap(({ unplaced }) => unplaced))];
  return {
    id: 'chains',
    indicators: [
      shareOf('stagesHeld', held.length, stages.length, { actors: actorsOf(held), cooperations: [] }),
      countOf('stagesFragile', known ? fragile.length : null, {
        actors: actorsOf(fragile),
        cooperations: [],
      }),
      countOf('stagesMissing', known ? missing.length : null, { actors: [], cooperations: [] }),
      shareOf('jointsHeld', joined.length, joined.length + loose.length, {
        actors: [...new Set(joined.flatMap(({ within }) => within))],
        cooperations: [...new Set(joined.flatMap(({ cooperations }) => cooperations))],
      }),
    ],
    gaps: [
      gapList(
        'missingStage',
        missing.map(({ sector, stage, unplaced }) => ({
          actors: [],
          cooperations: [],
          terms: { sector, stage, ...(unplaced.length > 0 ? { unplaced: String(unplaced.length) } : {}) },
        })),
      ),
      gapList(
        'fragileStage',
        fragile.map(({ sector, stage, actors }) => ({ actors, cooperations: [], terms: { sector, stage } })),
      ),
      gapList(
        'missingJoint',
        loose.map(({ sector, from, to }) => ({
          actors: actorsOf(
            stages.filter((entry) => entry.sector === sector && [from, to].includes(entry.stage)),
          ),
          cooperations: [],
          terms: { sector, stage: from, next: to },
        })),
      ),
    ],
    unknowns: knownUnknowns([{ name: 'stage', count: unplaced.length, actors: unplaced, cooperations: [] }]),
  };
}
