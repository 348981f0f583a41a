import type { ReactNode } from 'react';
import { ShowOnGraph } from '#renderer/kit/analysis/ShowOnGraph.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import type { Evidence } from '#shared/insight/evidence.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';

export interface RankedRow {
  id: string;
  cells: readonly ReactNode[];
  evidence: Evidence;
  /** What the row is about, in words. */
  name: string;
}

interface Props {
  caption: string;
  columns: readonly string[];
  /** Columns of figures, set to the right. */
  numeric?: readonly number[];
  /** Whether the place in the table says something: it is not shown otherwise. */
  ranked?: boolean;
  rows: readonly RankedRow[];
  total: number;
  /** What is said when there is no row. */
  none: string;
  state: NetworkState;
}

/** A ranking as a real table: first what counts most, each row and all of them one click from the graph. */
export function RankedTable({
  caption,
  columns,
  numeric = [],
  ranked = true,
  rows,
  total,
  none,
  state,
}: Props) {
  const t = useT();
  if (rows.length === 0) return <p className={classes.quiet}>{none}</p>;
  const all = {
    actors: [...new Set(rows.flatMap(({ evidence }) => evidence.actors))],
    cooperations: [...new Set(rows.flatMap(({ evidence }) => evidence.cooperations))],
  };
  const align = (index: number) => (numeric.includes(index) ? { 'data-numeric': true } : {});
  return (
    <>
      <div className={classes.tableHead}>
        <h2 className={classes.heading}>
          {caption} {ranked && <span className={classes.count}>{total}</span>}
        </h2>
        <ShowOnGraph evidence={all} state={state} of={caption} />
      </div>
      <table className={classes.ranking} aria-label={caption}>
        <thead>
          <tr>
            {ranked && (
              <th scope="col" data-numeric>
                {t('questions.rank')}
              </th>
            )}
            {columns.map((column, index) => (
              <th key={column} scope="col" {...align(index)}>
                {column}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells, evidence, name }, rank) => (
            <tr key={id}>
              {ranked && <td data-numeric>{rank + 1}</td>}
              {columns.map((column, index) => (
                <td key={column} {...align(index)}>
                  {cells[index]}
                </td>
              ))}
              <td>
                <ShowOnGraph small evidence={evidence} state={state} of={name} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < total && (
        <p className={classes.quiet}>{t('questions.top', { shown: rows.length, count: total })}</p>
      )}
    </>
  );
}
