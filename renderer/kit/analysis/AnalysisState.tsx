import { Loader } from '@mantine/core';
import { FaultNotice } from '#renderer/kit/FaultNotice.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import classes from './analysis.module.css';
import type { Analysis } from './use-analysis.ts';

/** Says that an analysis is under way or could not be made; nothing once it is there. */
export function AnalysisState({ of: { pending, fault, again } }: { of: Analysis<unknown> }) {
  const t = useT();
  return (
    <>
      <div role="status" className={classes.state} data-shown={pending || undefined}>
        {pending && <Loader size="xs" aria-hidden />}
        {pending && t('understanding.computing')}
      </div>
      {fault && <FaultNotice fault={fault} onRetry={again} />}
    </>
  );
}
