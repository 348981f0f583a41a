import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState } from 'react';
import { ShowOnGraph } from '#renderer/kit/analysis/ShowOnGraph.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { showInspector } from '#renderer/kit/panels.ts';
import { select } from '#renderer/store/view-state.ts';
import {
  POOLED_COLUMNS,
  type PooledColumn,
  type PooledRow,
  sortRows,
} from '#shared/insight/pooled/pooled-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { ActorNames } from './ActorNames.tsx';
import classes from './levers.module.css';

const NUMBERS: readonly PooledColumn[] = ['volume', 'saving'];

/** The inventory as a table that a click on a title sorts; each row opens its record. */
export function PooledTable({ rows, state }: { rows: readonly PooledRow[]; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const [order, setOrder] = useState<{ by: PooledColumn; down: boolean } | null>(null);
  const shown = order ? sortRows(rows, order.by, order.down, language) : rows;
  const sort = (by: PooledColumn) => {
    if (order?.by !== by) setOrder({ by, down: NUMBERS.includes(by) });
    else if (order.down === NUMBERS.includes(by)) setOrder({ by, down: !order.down });
    else setOrder(null);
  };
  const numeric = (column: PooledColumn) => NUMBERS.includes(column) || undefined;
  return (
    <div className={classes.wide}>
      <table className={classes.ranking} aria-label={t('pooled.title')}>
        <thead>
          <tr>
            {POOLED_COLUMNS.map((column) => {
              const isSorted = order?.by === column;
              const Icon = order?.down ? IconArrowDown : IconArrowUp;
              return (
                <th
                  key={column}
                  scope="col"
                  data-numeric={numeric(column)}
                  aria-sort={isSorted ? (order.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" className={classes.sort} onClick={() => sort(column)}>
                    {t(`pooled.column.${column}`)}
                    {isSorted && <Icon size={13} aria-hidden />}
                  </button>
                </th>
              );
            })}
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <PooledLine key={`${row.item.of} ${row.item.id}`} row={row} state={state} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PooledLine({ row, state }: { row: PooledRow; state: NetworkState }) {
  const t = useT();
  const { item, resource, detail, broughtBy, volume, saving, since, by } = row;
  const open = () => {
    select(item.of === 'cooperations' ? { cooperations: [item.id] } : { collective: item.id });
    showInspector();
  };
  const cooperations = item.of === 'cooperations' ? [item.id] : [];
  const title = resource || detail || t('pooled.untold');
  return (
    <tr>
      <td>
        <button type="button" className={classes.link} onClick={open}>
          {title}
        </button>
        {detail && resource && <div>{detail}</div>}
        <div className={classes.quiet}>{by}</div>
      </td>
      <td>
        {item.broughtBy.length > 0 ? (
          <ActorNames ids={item.broughtBy} state={state} />
        ) : (
          <span className={classes.quiet}>{broughtBy}</span>
        )}
      </td>
      <td>
        <ActorNames ids={item.usedBy} state={state} />
      </td>
      <td data-numeric>{volume || '—'}</td>
      <td data-numeric>{saving || '—'}</td>
      <td>{since || '—'}</td>
      <td>
        <ShowOnGraph
          small
          evidence={{ actors: [...item.broughtBy, ...item.usedBy], cooperations }}
          state={state}
          of={detail || title}
        />
      </td>
    </tr>
  );
}
