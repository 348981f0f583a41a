import { Loader } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import classes from './analysis.module.css';
import type { Analysis } from './use-analysis.ts';

/** Says that an analysis is under way or could not be made; nothing once it is there. */
export function AnalysisState({ pending, failed }: Pick<Analysis<unknown>, 'pending' | 'failed'>) {
  const t = useT();
  return (
    <div role="status" className={classes.state} data-shown={pending || failed || undefined}>
      {pending && <Loader size="xs" aria-hidden />}
      {pending && t('understanding.computing')}
      {failed && t('understanding.failed')}
    </div>
  );
}
