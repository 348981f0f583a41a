import type { Visible } from '#shared/graph/filter.ts';
import type { CollectiveSettings } from '#shared/graph/projection.ts';
import { leverReadings } from '#shared/levers/readings.ts';
import { type ScopeState, scopeOf } from '#shared/levers/scope.ts';
import type { Status } from '#shared/model/common.ts';
import { connectors } from '#shared/questions/connectors.ts';
import { dependencies } from '#shared/questions/dependencies.ts';
import { exchange } from '#shared/questions/exchange.ts';
import { isolation } from '#shared/questions/isolation.ts';
import { variety } from '#shared/questions/variety.ts';
import { reportFindings } from '#shared/report/findings.ts';

/** All that an analysis reads, as values that a worker can be sent. */
export interface AnalysisInput {
  state: ScopeState;
  shown: Visible;
  settings: CollectiveSettings;
  day: string;
  statuses: readonly Status[];
}

const scope = ({ state, shown, ...counted }: AnalysisInput) => scopeOf(state, shown, counted);

/** The analyses there are: run on the spot for a small network, in a worker for a large one. */
export const ANALYSES = {
  levers: (input: AnalysisInput) => leverReadings(scope(input)),
  connectors: (input: AnalysisInput) => connectors(scope(input)),
  dependencies: (input: AnalysisInput) => dependencies(scope(input)),
  isolation: (input: AnalysisInput) => isolation(scope(input)),
  exchange: (input: AnalysisInput) => exchange(scope(input)),
  variety: (input: AnalysisInput) => variety(scope(input)),
  report: (input: AnalysisInput) => reportFindings(scope(input)),
};
export type AnalysisName = keyof typeof ANALYSES;
export type AnalysisOutcome<N extends AnalysisName> = ReturnType<(typeof ANALYSES)[N]>;
