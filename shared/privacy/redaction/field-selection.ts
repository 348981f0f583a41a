import { fold } from '../../base/fold.ts';
import { ACTOR_FIELDS, COOPERATION_FIELDS } from '../../exchange/tables/fields.ts';
import type { CustomField } from '../../model/network.ts';
import type { FieldSelection } from './redact.ts';

/**
 * Reads a selection of fields as it is typed: `kind, commune, type, collectives`. A name takes the field of
 * actors and the one of cooperations; `actors.tags` takes one of them. The network's own fields go by their name.
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
  const takes = (name: string, table: 'actors' | 'cooperations') => {
    const found = words.filter((word) => word === name || word === `${table}.${name}`);
    for (const word of found) used.add(word);
    return found.length > 0;
  };
  const actors = ACTOR_FIELDS.filter((field) => takes(field, 'actors'));
  const cooperations = COOPERATION_FIELDS.filter((field) => takes(field, 'cooperations'));
  const own = customFields.filter(({ id, label }) => {
    const names = [id, label.fr ?? '', label.en ?? ''].map(fold).filter(Boolean);
    const found = words.filter((word) => names.includes(fold(word)));
    for (const word of found) used.add(word);
    return found.length > 0;
  });
  const collectives = words.includes('collectives');
  if (collectives) used.add('collectives');
  return {
    selection: { actors, cooperations, own: own.map(({ id }) => id), collectives },
    unknown: words.filter((word) => !used.has(word)),
  };
}
