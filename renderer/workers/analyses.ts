import type { Visible } from '#shared/graph/filter.ts';
import { leverReadings } from '#shared/levers/readings.ts';
import { type ScopeState, scopeOf } from '#shared/levers/scope.ts';
import type { Status } from '#shared/model/common.ts';

/** All that an analysis reads, as values that a worker can be sent. */
export interface AnalysisInput {
  state: ScopeState;
  shown: Visible;
  day: string;
  statuses: readonly Status[];
}

const scope = ({ state, shown, day, statuses }: AnalysisInput) => scopeOf(state, shown, day, statuses);

/** The analyses there are: run on the spot for a small network, in a worker for a large one. */
export const ANALYSES = {
  levers: (input: AnalysisInput) => leverReadings(scope(input)),
};
export type AnalysisName = keyof typeof ANALYSES;
export type AnalysisOutcome<N extends AnalysisName> = ReturnType<(typeof ANALYSES)[N]>;
