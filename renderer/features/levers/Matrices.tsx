import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useScope } from '#renderer/kit/analysis/use-analysis.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { MATRIX_FIELDS, type MatrixField } from '#shared/insight/matrices/tie-matrix.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';
import { MoneyTable } from './MoneyTable.tsx';
import { TieTable } from './TieTable.tsx';

/** Ties between categories as a table of numbers, and money from funders to funded. */
export function Matrices({ state }: { state: NetworkState }) {
  const t = useT();
  const scope = useScope(state);
  const [field, setField] = useState<MatrixField>('sectors');
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
      <TieTable field={field} scope={scope} state={state} />
      <MoneyTable state={state} scope={scope} />
    </>
  );
}
