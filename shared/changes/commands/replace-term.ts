import { sameValue } from '../../base/same-value.ts';
import type { Field } from '../../fields/field.ts';
import { fieldValue, withValue, wordsOf } from '../../fields/value.ts';
import type { ActorSector } from '../../model/actor.ts';
import { fieldsFrom, LISTED_TABLES, type ListRef } from '../../model/lists.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { type Change, recordChange } from '../patch.ts';

/** The records that have an entry of a list, with another one in its place; '' takes it off. */
export function replacedTerm(state: NetworkState, list: ListRef, id: string, by: string): Change[] {
  const changes: Change[] = [];
  for (const table of LISTED_TABLES) {
    const fields = fieldsFrom(list, table);
    if (fields.length > 0) {
      for (const record of state[table].values()) {
        const after: object = { ...record };
        for (const field of fields) Object.assign(after, inField(after, field, list, id, by));
        if (!sameValue(after, record))
          changes.push(recordChange(table, record.id, record as never, after as never));
      }
    }
  }
  for (const view of state.views.values()) {
    // The place that the records move to may be hidden or shown: what is gone needs no hiding.
    const { filters } = view.settings;
    const key = HIDDEN[list.name];
    if (!key || !filters[key].includes(id)) continue;
    const settings = {
      ...view.settings,
      filters: { ...filters, [key]: filters[key].filter((hidden) => hidden !== id) },
    };
    changes.push(recordChange('views', view.id, view, { ...view, settings }));
  }
  return changes;
}

const HIDDEN: Partial<
  Record<ListRef['name'], 'hiddenSectors' | 'hiddenKinds' | 'hiddenLevels' | 'hiddenTypes'>
> = {
  sectors: 'hiddenSectors',
  kinds: 'hiddenKinds',
  levels: 'hiddenLevels',
  cooperationTypes: 'hiddenTypes',
};

function replaced(ids: readonly string[], id: string, by: string): string[] {
  const next = ids.map((own) => (own === id ? by : own)).filter((own) => own !== '');
  return [...new Set(next)];
}

function inField<R extends object>(
  record: R,
  field: Field,
  list: ListRef,
  id: string,
  by: string,
): Partial<R> {
  const value = fieldValue(record, field);
  if (field.type.name === 'sectors') {
    const entries = value as readonly ActorSector[];
    const after =
      list.name === 'stages' ? withStage(entries, list.sector, id, by) : replacedSector(entries, id, by);
    return withValue(record, field, after);
  }
  if (Array.isArray(value)) {
    const ids = wordsOf(value);
    return ids.includes(id) ? withValue(record, field, replaced(ids, id, by)) : {};
  }
  return value === id ? withValue(record, field, by) : {};
}

function withStage(
  entries: readonly ActorSector[],
  sector: string,
  id: string,
  by: string,
): readonly ActorSector[] {
  return entries.map((entry) =>
    entry.sector === sector && entry.stages.includes(id)
      ? { ...entry, stages: replaced(entry.stages, id, by) }
      : entry,
  );
}

/** An actor that stands in both sectors stands in one afterwards, with the stages of both. */
function replacedSector(entries: readonly ActorSector[], id: string, by: string): readonly ActorSector[] {
  if (!entries.some(({ sector }) => sector === id)) return entries;
  if (by === '') return entries.filter(({ sector }) => sector !== id);
  const sectors: ActorSector[] = [];
  for (const entry of entries) {
    const sector = entry.sector === id ? by : entry.sector;
    const place = sectors.findIndex((other) => other.sector === sector);
    const other = sectors[place];
    if (other) {
      sectors[place] = {
        sector,
        main: other.main || entry.main,
        stages: [...new Set([...other.stages, ...entry.stages])],
      };
    } else sectors.push({ ...entry, sector });
  }
  return sectors;
}
