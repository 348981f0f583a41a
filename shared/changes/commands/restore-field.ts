import { own } from '../../base/own.ts';
import type { NetworkState, Records } from '../../model/network-state.ts';
import type { Command } from '../command.ts';
import { recordUpdate } from '../record-update.ts';
import type { BulkTable } from './bulk-update.ts';

const KIND = {
  actors: 'actor-update',
  cooperations: 'cooperation-update',
  collectives: 'collective-update',
} as const;

/**
 * Fields that may not simply be set back: they name other records, which may be gone since.
 */
const REFERRING: ReadonlySet<string> = new Set(['from', 'to', 'members']);

export function isRestorable(path: string): boolean {
  return !REFERRING.has(path);
}

/** Gives one field of a record the value that it had in `former`. `path` is as in `commune.insee`. */
export function restoreField<T extends BulkTable>(
  table: T,
  former: Records[T],
  path: string,
  name: string,
): Command {
  return {
    kind: KIND[table],
    details: { name },
    patch: (state: NetworkState) => {
      const now = state[table].get(former.id) as Records[T] | undefined;
      return now && isRestorable(path) ? recordUpdate(table, now, formerField(now, former, path)) : [];
    },
  };
}

function formerField<R extends object>(now: R, former: R, path: string): Partial<R> {
  const [field = '', inner] = path.split('.');
  const key = field as keyof R;
  if (inner === undefined) return { [key]: former[key] } as Partial<R>;
  const { [inner]: _now, ...others } = now[key] as Record<string, unknown>;
  const value = own(former[key] as Record<string, unknown> | undefined, inner);
  return { [key]: value === undefined ? others : { ...(now[key] as object), [inner]: value } } as Partial<R>;
}
