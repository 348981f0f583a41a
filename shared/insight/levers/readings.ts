import type { Scope } from '../scope.ts';
import { acquaintance } from './acquaintance.ts';
import { bridges } from './bridges.ts';
import { chains } from './chains.ts';
import { consolidation } from './consolidation.ts';
import { europe } from './europe.ts';
import { levels } from './levels.ts';
import { LEVER_IDS, type LeverId, type LeverReading } from './lever.ts';
import { participation } from './participation.ts';
import { procurement } from './procurement.ts';
import { support } from './support.ts';
import { training } from './training.ts';

const LEVERS: Readonly<Record<LeverId, (scope: Scope) => LeverReading>> = {
  training,
  acquaintance,
  procurement,
  chains,
  consolidation,
  participation,
  levels,
  support,
  europe,
  bridges,
};

/** What the ten levers say of a scope, in their order. */
export function leverReadings(scope: Scope): LeverReading[] {
  return LEVER_IDS.map((id) => LEVERS[id](scope));
}
