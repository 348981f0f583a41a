import { useMemo } from 'react';
import { showEvidence } from '#renderer/kit/analysis/evidence.ts';
import { formatNumber } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { type MatrixField, tieMatrix } from '#shared/insight/matrices/tie-matrix.ts';
import type { Scope } from '#shared/insight/scope.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';

interface Props {
  field: MatrixField;
  scope: Scope;
  state: NetworkState;
}

/** How many ties join each two values of a field: the more, the darker the cell, and a click shows them. */
export function TieTable({ field, scope, state }: Props) {
  const t = useT();
  const language = useLanguage();
  const { keys, cell, most } = useMemo(() => tieMatrix(scope, field), [scope, field]);
  const name = (key: string) => {
    if (key !== '') return labelOf(state.network.vocabularies, field, key, language);
    return t(field === 'sectors' ? 'comparisons.matrices.noSector' : 'comparisons.matrices.none');
  };
  if (keys.length === 0) return <p className={classes.quiet}>{t('comparisons.matrices.empty')}</p>;
  return (
    <div className={classes.wide}>
      <table className={classes.matrix}>
        <caption>{t('comparisons.matrices.caption', { field: t(`comparisons.matrices.${field}`) })}</caption>
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
                const { count, memberships, evidence } = cell(row, column);
                const heat = most === 0 ? 0 : Math.round((count / most) * 45);
                const label = t('comparisons.matrices.cell', {
                  one: name(row),
                  other: name(column),
                  count,
                });
                return (
                  <td
                    key={column}
                    style={{ background: `color-mix(in srgb, var(--accent) ${heat}%, var(--panel))` }}
                  >
                    {count === 0 ? (
                      '0'
                    ) : (
                      <button
                        type="button"
                        aria-label={
                          memberships > 0
                            ? `${label}, ${t('comparisons.matrices.memberships', { count: memberships })}`
                            : label
                        }
                        onClick={() => showEvidence(evidence, state)}
                      >
                        {formatNumber(count, language)}
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
  );
}
