import type { Actor } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import { isChain, leadsOn } from '../../model/value-chain-terms.ts';
import type { SectorTerm } from '../../model/vocabulary.ts';

/** missing: nobody. fragile: one actor only. covered: two or more. unknown: no actor of the sector has a known stage. */
export type StageState = 'missing' | 'fragile' | 'covered' | 'unknown';

export interface StageReading {
  stage: string;
  actors: readonly string[];
  state: StageState;
}

/** The passage from one stage to the next. */
export interface Joint {
  from: string;
  to: string;
  /** Supply ties between an actor of the one stage and an actor of the other, in either direction. */
  cooperations: readonly string[];
  /** Actors that hold both stages themselves. */
  within: readonly string[];
  /** impossible: one of the two stages is missing, so that there is nothing to join. */
  state: 'joined' | 'missing' | 'impossible';
}

export interface ValueChain {
  sector: string;
  stages: readonly StageReading[];
  joints: readonly Joint[];
  /** Actors of the sector whose stage is not known. */
  unplaced: readonly string[];
}

/** How one sector's chain is held, from the actors and the supply ties given. */
export function valueChain(
  sector: SectorTerm,
  actors: readonly Actor[],
  cooperations: readonly Cooperation[],
): ValueChain {
  const stagesOf = new Map<string, readonly string[]>();
  for (const actor of actors) {
    const entry = actor.sectors.find((candidate) => candidate.sector === sector.id);
    if (entry) stagesOf.set(actor.id, entry.stages);
  }
  const ids = sector.stages.map(({ id }) => id);
  const at = (stage: string) => [...stagesOf].flatMap(([id, stages]) => (stages.includes(stage) ? [id] : []));
  const unplaced = [...stagesOf].flatMap(([id, held]) =>
    held.some((stage) => ids.includes(stage)) ? [] : [id],
  );
  const nothingKnown = unplaced.length > 0 && unplaced.length === stagesOf.size;
  const stages = ids.map((stage): StageReading => {
    const holders = at(stage);
    return { stage, actors: holders, state: stateOf(holders.length, nothingKnown) };
  });
  const supply = cooperations.filter(
    ({ type, sectors }) => type === 'filiere' && (sectors.length === 0 || sectors.includes(sector.id)),
  );
  const byId = new Map(stages.map((stage) => [stage.stage, stage]));
  const none: StageReading = { stage: '', actors: [], state: 'missing' };
  return {
    sector: sector.id,
    stages,
    joints: jointsOf(sector).map(([from, to]) => joint(byId.get(from) ?? none, byId.get(to) ?? none, supply)),
    unplaced,
  };
}

/** The passages of a sector whose stages are a chain; a set of activities has none. */
function jointsOf(sector: SectorTerm): [string, string][] {
  if (!isChain(sector)) return [];
  return sector.stages.slice(1).flatMap((next, index): [string, string][] => {
    const stage = sector.stages[index];
    return stage && leadsOn(sector.id, stage) ? [[stage.id, next.id]] : [];
  });
}

function stateOf(holders: number, nothingKnown: boolean): StageState {
  if (holders === 0) return nothingKnown ? 'unknown' : 'missing';
  return holders === 1 ? 'fragile' : 'covered';
}

function joint(one: StageReading, next: StageReading, supply: readonly Cooperation[]): Joint {
  const first = new Set(one.actors);
  const second = new Set(next.actors);
  const cooperations = supply.flatMap(({ id, from, to }) =>
    (first.has(from) && second.has(to)) || (second.has(from) && first.has(to)) ? [id] : [],
  );
  const within = one.actors.filter((id) => second.has(id));
  const possible = first.size > 0 && second.size > 0;
  const joined = cooperations.length > 0 || within.length > 0;
  return {
    from: one.stage,
    to: next.stage,
    cooperations,
    within,
    state: possible ? (joined ? 'joined' : 'missing') : 'impossible',
  };
}
