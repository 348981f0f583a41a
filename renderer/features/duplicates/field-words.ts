import { own } from '#shared/base/own.ts';
import type { Language } from '#shared/bridge.ts';
import { type MergeField, mergedFields } from '#shared/compare/duplicates/merge-fields.ts';
import { fieldLabel } from '#shared/i18n/field-label.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { actorColumns } from '#shared/tables/columns-of.ts';

export interface FieldWords {
  label(field: MergeField): string;
  text(actor: Actor, field: MergeField): string;
}

/** The fields of actors in the words of the tables. */
export function fieldWords(state: NetworkState, language: Language): FieldWords {
  const columns = new Map(actorColumns(state, language).map((column) => [column.id, column]));
  const merged = mergedFields(state.network.customFields);
  return {
    label: (name) => {
      const fields = merged.get(name) ?? [];
      if (fields.length === 0) return name.replace(/^custom\./, '');
      // What several fields are chosen as is one of them, or else has the names of all.
      const leading = fields.filter(({ id }) => id === name);
      const shown = leading.length > 0 ? leading : fields;
      return shown.map((field) => fieldLabel(field, language)).join(', ');
    },
    text: (actor, name) => {
      const fields = merged.get(name) ?? [];
      // A value whose field is gone is still shown.
      if (fields.length === 0) return String(own(actor.custom, name.replace(/^custom\./, '')) ?? '');
      return fields
        .map(({ id }) => columns.get(id)?.text(actor) ?? '')
        .filter(Boolean)
        .join(' · ');
    },
  };
}
