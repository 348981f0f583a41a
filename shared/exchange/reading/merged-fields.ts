import { sameValue } from '../../base/same-value.ts';
import type { Actor, ActorInput } from '../../model/actor.ts';
import type { Cooperation, CooperationInput } from '../../model/cooperation.ts';

/** What a record becomes when the given fields replace its own; nothing given erases nothing. */
export function mergedFields<R extends Actor | Cooperation>(
  before: R,
  given: ActorInput | CooperationInput,
): { after: R; fields: string[] } {
  const after: Record<string, unknown> = { ...before };
  const fields: string[] = [];
  for (const [field, value] of Object.entries(given)) {
    if (field === 'id' || field === 'from' || field === 'to' || isEmpty(value)) continue;
    const own = after[field];
    const next = isPlainObject(value) && isPlainObject(own) ? { ...own, ...filled(value) } : value;
    if (sameValue(completed(next), completed(own))) continue;
    after[field] = next;
    fields.push(field);
  }
  return { after: after as unknown as R, fields };
}

export function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function filled(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmpty(part)));
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists of sectors may leave out what is the default: they are compared as the model completes them. */
function completed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(completed);
  return isPlainObject(value) && 'sector' in value ? { main: false, stages: [], ...value } : value;
}
