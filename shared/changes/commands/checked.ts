import type { Command } from '../command.ts';
import { recordUpdate } from '../record-update.ts';

/** A record that says how sure it is and when that was looked at last. */
export interface CheckedRef {
  table: 'actors' | 'cooperations';
  id: string;
}

/** Says of records that they were checked on this day and are sure, as one change. */
export function markChecked(refs: readonly CheckedRef[], day: string, name: string): Command {
  const [first] = refs;
  const fields = { checkedOn: day, confidence: 'sure' } as const;
  const single = first?.table === 'actors' ? 'actor-update' : 'cooperation-update';
  return {
    kind: refs.length === 1 ? single : 'bulk-update',
    details: refs.length === 1 ? { name } : { count: refs.length },
    patch: (state) =>
      refs.flatMap(({ table, id }) =>
        table === 'actors'
          ? recordUpdate('actors', state.actors.get(id), fields)
          : recordUpdate('cooperations', state.cooperations.get(id), fields),
      ),
  };
}
