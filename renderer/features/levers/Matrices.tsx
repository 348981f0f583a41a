import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { showEvidence } from '#renderer/analysis/evidence.ts';
import { useScope } from '#renderer/analysis/use-analysis.ts';
import { formatNumber } from '#renderer/app/format.ts';
import { useLanguage, useT } from '#renderer/app/i18n.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { MATRIX_FIELDS, type MatrixField, tieMatrix } from '#shared/matrices/tie-matrix.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';
import { MoneyTable } from './MoneyTable.tsx';

/** Ties between categories as a table of numbers, and money from funders to funded. */
export function Matrices({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const scope = useScope(state);
  const [field, setField] = useState<MatrixField>('sectors');
  const { keys, cell, most } = useMemo(() => tieMatrix(scope, field), [scope, field]);
  const name = (key: string) => {
    if (key !== '') return labelOf(state.network.vocabularies, field, key, language);
    return t(field === 'sectors' ? 'comparisons.matrices.transversal' : 'comparisons.matrices.none');
  };
  const caption = t('comparisons.matrices.caption', { field: t(`comparisons.matrices.${field}`) });
  return (
    <>
      <h1 className={classes.title}>{t('comparisons.matrices.title')}</h1>
      <p className={classes.lead}>{t('comparisons.matrices.lead')}</p>
      <SegmentedControl
        size="xs"
        aria-label={t('comparisons.matrices.by')}
        value={field}
        onChange={(chosen) => setField(chosen as MatrixField)}
        data={MATRIX_FIELDS.map((value) => ({ value, label: t(`comparisons.matrices.${value}`) }))}
      />
      {keys.length === 0 && <p className={classes.quiet}>{t('comparisons.matrices.empty')}</p>}
      {keys.length > 0 && (
        <div className={classes.wide}>
          <table className={classes.matrix}>
            <caption>{caption}</caption>
            <thead>
              <tr>
                <td />
                {keys.map((key) => (
                  <th key={key} scope="col">
                    {name(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {keys.map((row) => (
                <tr key={row}>
                  <th scope="row">{name(row)}</th>
                  {keys.map((column) => {
                    const ties = cell(row, column);
                    const heat = most === 0 ? 0 : Math.round((ties.length / most) * 45);
                    return (
                      <td
                        key={column}
                        style={{ background: `color-mix(in srgb, var(--accent) ${heat}%, var(--panel))` }}
                      >
                        {ties.length === 0 ? (
                          '0'
                        ) : (
                          <button
                            type="button"
                            aria-label={t('comparisons.matrices.cell', {
                              one: name(row),
                              other: name(column),
                              count: ties.length,
                            })}
                            onClick={() => showEvidence({ actors: [], ties }, state)}
                          >
                            {formatNumber(ties.length, language)}
                          </button>
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <MoneyTable state={state} scope={scope} />
    </>
  );
}
