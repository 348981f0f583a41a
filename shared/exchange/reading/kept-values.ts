import { fieldOf } from '../../fields/register.ts';
import { fieldValue, isKnown } from '../../fields/value.ts';
import { problem } from '../problem.ts';
import { fieldsGiven } from './merged-fields.ts';
import type { Planning } from './planning.ts';

/**
 * Reports, field by field, how often the network knows what the file has a column for and leaves empty: an empty cell
 * erases nothing.
 */
export function reportKeptValues({ state, network, draft, actors, problems }: Planning): void {
  const rows = draft.actors.map(({ source = 0, record }) => ({
    source,
    given: new Set(fieldsGiven('actors', record)),
    before: state.actors.get(actors.byFileId.get(record.id) ?? ''),
  }));
  const columns = new Map<number, Set<string>>();
  for (const { source, given } of rows) {
    const known = columns.get(source) ?? new Set();
    columns.set(source, known);
    for (const id of given) known.add(id);
  }
  const counts = new Map<string, number>();
  for (const { source, given, before } of rows) {
    if (!before) continue;
    for (const id of columns.get(source) ?? []) {
      const field = given.has(id) ? undefined : fieldOf('actors', id, network);
      if (field && isKnown(fieldValue(before, field), field)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  for (const [id, count] of counts) {
    const own = fieldOf('actors', id, network)?.own;
    // The network's own fields are in no catalogue.
    const label = own && { label: own.label.fr || own.label.en || own.id };
    problems.push(
      problem('info', 'empty-kept', { details: { table: 'actors', field: id, count, ...label } }),
    );
  }
}
