import type { Fault } from '../../base/outcome.ts';
import type { Change } from '../../changes/patch.ts';
import type { Draft } from './draft.ts';

export interface PlanFault extends Fault {
  readonly of: 'plan';
  readonly why: 'repeated-id';
}

/** What a plan throws that would store one record over another: a bug of a reader or of the plan. */
export class PlanError extends Error {
  readonly fault: PlanFault;

  constructor(table: string, id: string) {
    const detail = `two records of ${table} have the id ${JSON.stringify(id)}`;
    super(detail);
    this.fault = { of: 'plan', why: 'repeated-id', detail };
  }
}

/** Throws when two records that others refer to have one id; cooperations may share theirs, which means nothing. */
export function checkDraftIds(draft: Draft): void {
  for (const table of ['actors', 'collectives'] as const) {
    const ids = new Set<string>();
    for (const { record } of draft[table]) {
      if (ids.has(record.id)) throw new PlanError(table, record.id);
      ids.add(record.id);
    }
  }
}

/** Throws when a patch changes one record twice. */
export function checkPatchIds(patch: readonly Change[]): void {
  const ids = new Map<string, Set<string>>();
  for (const { table, id } of patch) {
    const known = ids.get(table) ?? new Set<string>();
    ids.set(table, known);
    if (known.has(id)) throw new PlanError(table, id);
    known.add(id);
  }
}
