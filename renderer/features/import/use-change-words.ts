import { useMemo } from 'react';
import { useLanguage } from '#renderer/kit/i18n.ts';
import type { FieldChange } from '#shared/exchange/reading/merged-fields.ts';
import type { PlannedRow } from '#shared/exchange/reading/planning.ts';
import { fieldsOf } from '#shared/fields/register.ts';
import { emptyValue, withStored } from '#shared/fields/value.ts';
import { fieldLabel } from '#shared/i18n/field-label.ts';
import { fieldText } from '#shared/i18n/field-text.ts';
import type { Network } from '#shared/model/network.ts';

export interface ChangeWords {
  label: string;
  before: string;
  after: string;
}

/** Puts a change of a field in the words of the network as it will be. */
export function useChangeWords(
  network: Network,
): (table: PlannedRow['table'], change: FieldChange) => ChangeWords {
  const language = useLanguage();
  return useMemo(() => {
    const words = { language, network, actorName: (id: string) => id };
    const fields = new Map(
      (['actors', 'cooperations', 'collectives', 'contacts'] as const).flatMap((table) =>
        fieldsOf(table, network).map((field) => [`${table} ${field.id}`, field] as const),
      ),
    );
    return (table, { field: id, before, after }) => {
      const field = fields.get(`${table} ${id}`);
      if (!field) return { label: id, before: plainText(before), after: plainText(after) };
      const text = (value: unknown) => {
        // What was never stored has no value of its own type.
        const held = value === undefined ? emptyValue(field.type) : value;
        const said = fieldText(withStored({}, field, held as never), field, words);
        return typeof said === 'string' ? said : said.join(', ');
      };
      return { label: fieldLabel(field, language, 'history'), before: text(before), after: text(after) };
    };
  }, [network, language]);
}

function plainText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
