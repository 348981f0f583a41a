import type { TFunction } from 'i18next';
import { formatEuros, formatNumber, formatPartialDate } from '#renderer/app/format.ts';
import type { Language } from '#shared/bridge.ts';
import { customFieldLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { CustomValue } from '#shared/model/common.ts';
import type { CustomField, Network } from '#shared/model/network.ts';
import type { FactLine } from './parts.tsx';

/** The values of a network's own fields, in words. A value whose field is gone is still shown, by its key. */
export function customFacts(
  network: Network,
  of: CustomField['of'],
  values: Readonly<Record<string, CustomValue>>,
  t: TFunction,
  language: Language,
): FactLine[] {
  return Object.entries(values).map(([id, value]) => {
    const field = network.customFields.find((other) => other.of === of && other.id === id);
    return {
      label: field ? customFieldLabel(field, language) : id,
      value: customText(value, field, t, language),
    };
  });
}

function customText(
  value: CustomValue,
  field: CustomField | undefined,
  t: TFunction,
  language: Language,
): string {
  if (Array.isArray(value)) return value.join(' · ');
  if (typeof value === 'boolean') return t(value ? 'model.ternary.yes' : 'model.ternary.no');
  if (typeof value === 'number') {
    return field?.type === 'eur' ? formatEuros(value, language) : formatNumber(value, language, 6);
  }
  return field?.type === 'date' ? formatPartialDate(value, language) : value;
}
