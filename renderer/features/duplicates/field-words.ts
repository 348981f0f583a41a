import type { Language } from '#shared/bridge.ts';
import type { MergeField } from '#shared/compare/duplicates/merge-fields.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { actorColumns } from '#shared/tables/columns-of.ts';

export interface FieldWords {
  label(field: MergeField): string;
  text(actor: Actor, field: MergeField): string;
}

/** What is one choice here is several columns in the tables. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  commune: ['commune', 'postcode', 'insee'],
  coordinates: ['latitude', 'longitude'],
};

/** The fields of actors in the words of the tables. */
export function fieldWords(state: NetworkState, language: Language): FieldWords {
  const columns = new Map(actorColumns(state, language).map((column) => [column.id, column]));
  const of = (field: MergeField) => (COLUMNS[field] ?? [field]).flatMap((id) => columns.get(id) ?? []);
  return {
    label: (field) => {
      const [first, ...others] = of(field);
      if (!first) return field.replace(/^custom\./, '');
      return field === 'commune' ? first.label : [first, ...others].map(({ label }) => label).join(', ');
    },
    text: (actor, field) => {
      const shown = of(field);
      // A value whose field is gone is still shown.
      if (shown.length === 0) return String(actor.custom[field.replace(/^custom\./, '')] ?? '');
      return shown
        .map((column) => column.text(actor))
        .filter(Boolean)
        .join(' · ');
    },
  };
}
