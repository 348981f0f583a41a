import { fold } from '../../base/fold.ts';
import { defaultViewSettings, type Filters, type ViewSettings } from '../../model/view.ts';
import { hiddenBy, hideValues } from './hiding.ts';

/** One filter as a user sees it: it is named, and taken away, by itself. */
export type ActiveFilter =
  | { what: 'text' }
  | { what: 'focus' }
  | { what: 'asOf' }
  | { what: 'neighbours' }
  | { what: 'hidden'; field: string }
  | { what: 'kept'; field: string }
  | { what: 'range'; field: string }
  | { what: 'period'; field: string };

const OWN_LISTS = ['sector', 'kind', 'type', 'status', 'level'] as const;

/** The filters that hide something or may do so, in the order of the panel. */
export function activeFilters({ filters, focus, asOf }: ViewSettings): ActiveFilter[] {
  const of = <W extends 'hidden' | 'kept' | 'range' | 'period'>(what: W, fields: readonly string[]) =>
    fields.map((field) => ({ what, field }) as ActiveFilter);
  const active: ActiveFilter[] = [
    ...(focus === null ? [] : [{ what: 'focus' as const }]),
    ...(fold(filters.text) === '' ? [] : [{ what: 'text' as const }]),
    ...of(
      'hidden',
      OWN_LISTS.filter((field) => hiddenBy(filters, field).length > 0),
    ),
    ...of('hidden', Object.keys(filters.hiddenValues)),
    ...of(
      'kept',
      used(filters.keptValues, (values) => values.length > 0),
    ),
    ...of(
      'range',
      used(filters.ranges, ({ from, to }) => from !== null || to !== null),
    ),
    ...of(
      'period',
      used(filters.periods, ({ from, to }) => from !== '' || to !== ''),
    ),
    ...(asOf === '' ? [] : [{ what: 'asOf' as const }]),
  ];
  // Neighbours widen what the others leave; alone they change nothing.
  return filters.neighbours && active.length > 0 ? [...active, { what: 'neighbours' }] : active;
}

function used<T>(of: Readonly<Record<string, T>>, isUsed: (value: T) => boolean): string[] {
  return Object.entries(of).flatMap(([field, value]) => (isUsed(value) ? [field] : []));
}

/** The settings without one filter. */
export function withoutFilter(settings: ViewSettings, filter: ActiveFilter): ViewSettings {
  const { filters } = settings;
  const change = (part: Partial<Filters>): ViewSettings => ({
    ...settings,
    filters: { ...filters, ...part },
  });
  switch (filter.what) {
    case 'text':
      return change({ text: '' });
    case 'focus':
      return { ...settings, focus: null };
    case 'asOf':
      return { ...settings, asOf: '' };
    case 'neighbours':
      return change({ neighbours: false });
    case 'hidden':
      return { ...settings, filters: hideValues(filters, filter.field, []) };
    case 'kept':
      return change({ keptValues: without(filters.keptValues, filter.field) });
    case 'range':
      return change({ ranges: without(filters.ranges, filter.field) });
    case 'period':
      return change({ periods: without(filters.periods, filter.field) });
  }
}

/** The settings with everything shown; how things are drawn stays. */
export function withoutFilters(settings: ViewSettings): ViewSettings {
  const { filters, focus, asOf } = defaultViewSettings();
  return { ...settings, filters, focus, asOf };
}

function without<T>(of: Readonly<Record<string, T>>, field: string): Record<string, T> {
  const { [field]: _gone, ...others } = of;
  return others;
}
