import { slice } from '#renderer/kit/slice.ts';
import { COUNTED_STATUSES } from '#shared/insight/scope.ts';
import type { Status } from '#shared/model/common.ts';

interface Counted {
  statuses: readonly Status[];
}

const useCounted = slice<Counted>({ statuses: COUNTED_STATUSES });

/** Ties of these statuses count in levers, questions, chains and the report. */
export function useCountedStatuses(): readonly Status[] {
  return useCounted((counted) => counted.statuses);
}

export function countStatuses(statuses: readonly Status[]): void {
  useCounted.setState({ statuses });
}
