import { useEffect, useMemo, useRef, useState } from 'react';
import { useView } from '#renderer/store/view-state.ts';
import {
  ANALYSES,
  type AnalysisInput,
  type AnalysisName,
  type AnalysisOutcome,
} from '#renderer/workers/analyses.ts';
import { analyseInWorker } from '#renderer/workers/analysis-client.ts';
import type { WorkerFault, WorkerOutcome } from '#renderer/workers/session.ts';
import { localDay } from '#shared/base/day.ts';
import { type Scope, scopeOf } from '#shared/insight/scope.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { useCountedStatuses } from './counted-statuses.ts';

/** Up to so many actors an analysis takes less time than starting a worker. */
const AT_ONCE = 500;

export interface Analysis<T> {
  /** The last outcome there is; it may be of a moment ago while `pending`. */
  outcome: T | null;
  pending: boolean;
  fault: WorkerFault | null;
  again: () => void;
}

interface Asked {
  key: readonly unknown[];
  outcome: unknown;
  done: Promise<WorkerOutcome<unknown>> | null;
  stop: AbortController;
}

/** The last of each name: the screen and the record beside it read the same one. */
const asked = new Map<AnalysisName, Asked>();

/** What an analysis would read now: its parts to compare by, and its values. */
function useQuestioned(state: NetworkState): { key: readonly unknown[]; input: () => AnalysisInput } {
  const { filters, focus, asOf, endedToo, countMembership } = useView(({ settings }) => settings);
  const statuses = useCountedStatuses();
  const { network, actors, cooperations, collectives } = state;
  const day = asOf || localDay(new Date());
  const view = [filters, focus, asOf, endedToo, countMembership];
  const key = [network, actors, cooperations, collectives, ...view, day, statuses];
  const input = () => ({
    state: { network, actors, cooperations, collectives },
    shown: visible(state, { ...useView.getState().settings, filters, focus, asOf, endedToo }),
    settings: { filters, asOf, countMembership },
    day,
    statuses,
  });
  const latest = useRef({ key, input });
  if (latest.current.key.some((part, index) => part !== key[index])) latest.current = { key, input };
  return latest.current;
}

/** The actors and ties that count, for what is answered on the spot. */
export function useScope(state: NetworkState): Scope {
  const questioned = useQuestioned(state);
  return useMemo(() => {
    const { state, shown, ...counted } = questioned.input();
    return scopeOf(state, shown, counted);
  }, [questioned]);
}

/** An analysis of what the graph shows, with the statuses that count; computed once for all who ask. */
export function useAnalysis<N extends AnalysisName>(
  name: N,
  state: NetworkState,
): Analysis<AnalysisOutcome<N>> {
  type Outcome = AnalysisOutcome<N>;
  const { key, input } = useQuestioned(state);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  const current = useMemo(() => ask(name, key, input), [name, key, input, attempt]);
  const [arrived, setArrived] = useState<{ of: Asked; outcome: WorkerOutcome<unknown> } | null>(null);
  useEffect(() => {
    let wanted = true;
    void current.done?.then((outcome) => wanted && setArrived({ of: current, outcome }));
    return () => {
      wanted = false;
    };
  }, [current]);
  const again = () => setAttempt(attempt + 1);
  if (!current.done) return { outcome: current.outcome as Outcome, pending: false, fault: null, again };
  const own = arrived?.of === current;
  return {
    outcome: (arrived?.outcome.ok ? arrived.outcome.value : null) as Outcome | null,
    pending: !own,
    fault: own && !arrived.outcome.ok ? arrived.outcome.fault : null,
    again,
  };
}

function ask(name: AnalysisName, key: readonly unknown[], input: () => AnalysisInput): Asked {
  const last = asked.get(name);
  if (last?.key.every((part, index) => part === key[index])) return last;
  last?.stop.abort();
  const stop = new AbortController();
  const values = input();
  const next: Asked =
    values.state.actors.size <= AT_ONCE
      ? { key, stop, done: null, outcome: ANALYSES[name](values) }
      : { key, stop, done: analyseInWorker(name, values, stop.signal), outcome: null };
  asked.set(name, next);
  // What failed is asked anew the next time.
  void next.done?.then(({ ok }) => !ok && asked.get(name) === next && asked.delete(name));
  return next;
}
