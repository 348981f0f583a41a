import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useT } from '#renderer/kit/i18n.ts';
import type { Loss } from '#shared/exchange/losses.ts';
import classes from './export.module.css';

/** What the file will lack, before it is written. */
export function LossList({ losses }: { losses: readonly Loss[] }) {
  const t = useT();
  return (
    <div className={classes.losses} role="status">
      {losses.length === 0 ? (
        <>
          <IconCircleCheck size={16} aria-hidden />
          <p>{t('exports.nothingLost')}</p>
        </>
      ) : (
        <>
          <IconInfoCircle size={16} aria-hidden />
          <div>
            <p>{t('exports.losses')}</p>
            <ul>
              {losses.map(({ what, count }) => (
                <li key={what}>{t(`exports.lossOf.${what}`, { count })}</li>
              ))}
            </ul>
          </div>
        </>
      )}
    </div>
  );
}
