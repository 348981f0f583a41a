import type { TFunction } from 'i18next';
import type { Language } from '../bridge.ts';
import type { CustomValue } from '../model/common.ts';
import type { CustomField, Network } from '../model/network.ts';
import { formatEuros, formatNumber, formatPartialDate } from './format.ts';
import { customFieldLabel } from './vocabulary-labels.ts';

/** The values of a network's own fields, in words. A value whose field is gone is still shown, by its key. */
export function customFacts(
  network: Network,
  of: CustomField['of'],
  values: Readonly<Record<string, CustomValue>>,
  t: TFunction,
  language: Language,
): { label: string; value: string }[] {
  return Object.entries(values).map(([id, value]) => {
    const field = network.customFields.find((other) => other.of === of && other.id === id);
    return {
      label: field ? customFieldLabel(field, language) : id,
      value: customText(value, field, t, language),
      link: field?.type === 'link',
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
