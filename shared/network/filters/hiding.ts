import { own } from '../../base/own.ts';
import type { Filters } from '../../model/view.ts';

/** Fields that have a list of their own among the filters. */
const OWN_LISTS = {
  sector: 'hiddenSectors',
  kind: 'hiddenKinds',
  level: 'hiddenLevels',
  type: 'hiddenTypes',
  status: 'hiddenStatuses',
} as const;

/** What the filters hide by a field of actors or of ties. */
export function hiddenBy(filters: Filters, field: string): readonly string[] {
  return Object.hasOwn(OWN_LISTS, field)
    ? filters[OWN_LISTS[field as keyof typeof OWN_LISTS]]
    : (own(filters.hiddenValues, field) ?? []);
}

/** The filters with exactly these values of a field hidden. */
export function hideValues(filters: Filters, field: string, values: readonly string[]): Filters {
  const hidden = [...new Set(values)];
  if (Object.hasOwn(OWN_LISTS, field)) {
    return { ...filters, [OWN_LISTS[field as keyof typeof OWN_LISTS]]: hidden };
  }
  const { [field]: _before, ...others } = filters.hiddenValues;
  return { ...filters, hiddenValues: hidden.length > 0 ? { ...others, [field]: hidden } : others };
}

/** The filters with exactly these values of a field kept; none keeps everything. */
export function keepValues(filters: Filters, field: string, values: readonly string[]): Filters {
  const { [field]: _before, ...others } = filters.keptValues;
  const kept = [...new Set(values)];
  return { ...filters, keptValues: kept.length > 0 ? { ...others, [field]: kept } : others };
}
