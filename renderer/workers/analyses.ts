import { reportFindings } from '#shared/documents/report/findings.ts';
import { leverReadings } from '#shared/insight/levers/readings.ts';
import { connectors } from '#shared/insight/questions/connectors.ts';
import { dependencies } from '#shared/insight/questions/dependencies.ts';
import { exchange } from '#shared/insight/questions/exchange.ts';
import { isolation } from '#shared/insight/questions/isolation.ts';
import { variety } from '#shared/insight/questions/variety.ts';
import { type ScopeState, scopeOf } from '#shared/insight/scope.ts';
import type { Status } from '#shared/model/common.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import type { CollectiveSettings } from '#shared/network/graph/projection.ts';

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
