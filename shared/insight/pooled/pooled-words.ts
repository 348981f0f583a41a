import { fold, searchedWords } from '../../base/fold.ts';
import type { Language } from '../../bridge.ts';
import { formatEuros, formatNumber, formatPartialDate } from '../../i18n/format.ts';
import { actorName } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { unitKey } from '../../model/units.ts';
import type { Total } from '../figures/totals.ts';
import type { PooledItem, ResourceTotals } from './inventory.ts';

export const POOLED_COLUMNS = ['resource', 'broughtBy', 'usedBy', 'volume', 'saving', 'since'] as const;
export type PooledColumn = (typeof POOLED_COLUMNS)[number];

/** One thing that is pooled, in words; '' for what is not known. */
export interface PooledRow extends Readonly<Record<PooledColumn, string>> {
  item: PooledItem;
  /** Which one it is. */
  detail: string;
  /** By what it is pooled: the type of the tie, or the collective. */
  by: string;
}

type Lists = Pick<NetworkState, 'network' | 'actors' | 'cooperations' | 'collectives'>;

/** The word for a kind of resource, and for one that nobody has said. */
export function resourceWord(
  id: string,
  { network }: Pick<NetworkState, 'network'>,
  language: Language,
): string {
  return id === ''
    ? translator(language)('pooled.untold')
    : labelOf(network.vocabularies, 'resources', id, language);
}

/** "120 m²" */
function volumeWords(sum: number, unit: string, language: Language): string {
  return [formatNumber(sum, language, 2), unit.trim()].filter(Boolean).join('\u00a0');
}

export function pooledRows(items: readonly PooledItem[], state: Lists, language: Language): PooledRow[] {
  const t = translator(language);
  const names = (ids: readonly string[]) => ids.map((id) => actorName(state as NetworkState, id)).join(', ');
  return items.map((item): PooledRow => {
    const { resource, resourceLabel, pooledVolume, pooledUnit, saving } = item.pooled;
    const tie = item.of === 'cooperations' ? state.cooperations.get(item.id) : undefined;
    return {
      item,
      resource: resource === '' ? '' : labelOf(state.network.vocabularies, 'resources', resource, language),
      detail: resourceLabel.trim(),
      broughtBy: item.broughtBy.length > 0 ? names(item.broughtBy) : t('pooled.together'),
      usedBy: names(item.usedBy),
      volume: pooledVolume === null ? '' : volumeWords(pooledVolume, pooledUnit, language),
      saving: saving === null ? '' : formatEuros(saving, language),
      since: formatPartialDate(item.since, language),
      by: tie
        ? labelOf(state.network.vocabularies, 'cooperationTypes', tie.type, language)
        : (state.collectives.get(item.id)?.name ?? ''),
    };
  });
}

/** The rows in which every word of a search stands somewhere. */
export function searchRows(rows: readonly PooledRow[], search: string): readonly PooledRow[] {
  const words = searchedWords(search);
  if (words.length === 0) return rows;
  return rows.filter(({ resource, detail, broughtBy, usedBy, volume, by }) => {
    const text = fold([resource, detail, broughtBy, usedBy, volume, by].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** The rows in the order of a column; what it does not say comes last either way. Volumes are compared within a unit. */
export function sortRows(
  rows: readonly PooledRow[],
  column: PooledColumn,
  down: boolean,
  language: Language,
): PooledRow[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const way = down ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [missing, others] = [one[column] === '', other[column] === ''];
    if (missing || others) return Number(missing) - Number(others);
    const [a, b] = [one.item, other.item];
    if (column === 'saving') return way * ((a.pooled.saving ?? 0) - (b.pooled.saving ?? 0));
    if (column === 'since') return way * collator.compare(a.since, b.since);
    if (column === 'volume') {
      const units = collator.compare(unitKey(a.pooled.pooledUnit), unitKey(b.pooled.pooledUnit));
      return units || way * ((a.pooled.pooledVolume ?? 0) - (b.pooled.pooledVolume ?? 0));
    }
    return way * collator.compare(one[column], other[column]);
  });
}

/** "18 400 €", a dash where nobody's is known. */
export function savingWords({ sum, known }: Total, language: Language): string {
  return known === 0 ? '—' : formatEuros(sum, language);
}

/** The sums of the volumes of a kind, one a unit, then for how many it is not known. */
export function volumeLines({ volumes, count }: ResourceTotals, language: Language): string[] {
  const t = translator(language);
  const unknown = count - volumes.reduce((sum, { known }) => sum + known, 0);
  return [
    ...volumes.map(({ sum, unit }) =>
      unit === ''
        ? t('pooled.totals.unitless', { sum: formatNumber(sum, language, 2) })
        : volumeWords(sum, unit, language),
    ),
    ...(unknown > 0 ? [t('pooled.totals.volumeUnknown', { count: unknown })] : []),
  ];
}
