import { fold } from '../../base/fold.ts';
import type { CustomField } from '../../model/network.ts';
import { choosableFields, type FieldSelection, HEADER_FIELDS, LOGO, SEATS } from './keep-fields.ts';

const TABLES = ['actors', 'cooperations', 'collectives'] as const;
type ChosenTable = (typeof TABLES)[number];

/** The ids of all that can be chosen of the records of a table. */
export function choosable(table: ChosenTable): string[] {
  const ids = choosableFields(table).map(({ id }) => id);
  if (table === 'actors') return [...ids, LOGO];
  return table === 'collectives' ? [...ids, SEATS] : ids;
}

/** All that can be chosen. */
export function wholeSelection(customFields: readonly CustomField[]): FieldSelection {
  return {
    header: HEADER_FIELDS,
    actors: choosable('actors'),
    cooperations: choosable('cooperations'),
    collectives: choosable('collectives'),
    own: customFields.map(({ id }) => id),
  };
}

/** The names by which fields can be chosen, without those of the network's own. */
export function selectionNames(): string[] {
  const ofRecords = [...choosable('actors'), ...choosable('cooperations')];
  return [...new Set([...ofRecords, ...HEADER_FIELDS.map((field) => `network.${field}`), 'collectives'])];
}

/**
 * Reads a selection of fields as it is typed: `kind, commune, type, collectives`. A name takes the field of
 * actors and the one of cooperations; `actors.tags` takes one of them. `collectives` takes all fields of
 * collectives, `collectives.status` one of them. The network's own fields go by their name.
 */
export function fieldSelection(
  typed: string,
  customFields: readonly CustomField[],
): { selection: FieldSelection; unknown: readonly string[] } {
  const words = typed
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
  const used = new Set<string>();
  const isTyped = (...names: readonly string[]) => {
    const found = words.filter((word) => names.includes(word));
    for (const word of found) used.add(word);
    return found.length > 0;
  };
  const chosen = (table: ChosenTable) =>
    choosable(table).filter((id) => isTyped(`${table}.${id}`, table === 'collectives' ? 'collectives' : id));
  const own = customFields.filter(({ id, label }) => {
    const names = [id, label.fr ?? '', label.en ?? ''].map(fold).filter(Boolean);
    return isTyped(...words.filter((word) => names.includes(fold(word))));
  });
  // Names always go: to ask for them is no fault.
  isTyped('id', 'name', 'from', 'to');
  return {
    selection: {
      header: HEADER_FIELDS.filter((field) => isTyped(`network.${field}`)),
      actors: chosen('actors'),
      cooperations: chosen('cooperations'),
      collectives: chosen('collectives'),
      own: own.map(({ id }) => id),
    },
    unknown: words.filter((word) => !used.has(word)),
  };
}
