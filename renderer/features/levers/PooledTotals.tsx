import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { Total } from '#shared/insight/figures/totals.ts';
import type { Inventory } from '#shared/insight/pooled/inventory.ts';
import { resourceWord, savingWords, volumeLines } from '#shared/insight/pooled/pooled-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';

/** How much of each kind of resource is pooled, unit by unit, and what it saves. */
export function PooledTotals({ inventory, state }: { inventory: Inventory; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const { resources, items, saving } = inventory;
  return (
    <table className={classes.ranking} aria-label={t('pooled.totals.title')}>
      <thead>
        <tr>
          <th scope="col">{t('pooled.totals.title')}</th>
          <th scope="col" data-numeric>
            {t('pooled.totals.count')}
          </th>
          <th scope="col">{t('pooled.totals.volumes')}</th>
          <th scope="col" data-numeric>
            {t('pooled.column.saving')}
          </th>
          <th scope="col" data-numeric>
            {t('pooled.totals.known')}
          </th>
        </tr>
      </thead>
      <tbody>
        {resources.map((of) => (
          <tr key={of.resource}>
            <th scope="row" className={classes.asked}>
              {resourceWord(of.resource, state, language)}
            </th>
            <td data-numeric>{of.count}</td>
            <td>{volumeLines(of, language).join(' · ')}</td>
            <SavingCells total={of.saving} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={classes.asked}>
            {t('pooled.totals.all')}
          </th>
          <td data-numeric>{items.length}</td>
          <td />
          <SavingCells total={saving} />
        </tr>
      </tfoot>
    </table>
  );
}

function SavingCells({ total }: { total: Total }) {
  const t = useT();
  const language = useLanguage();
  const { known, of } = total;
  return (
    <>
      <td data-numeric>{savingWords(total, language)}</td>
      <td data-numeric>{t('tables.totals.known', { known, count: of })}</td>
    </>
  );
}
