import type { Indicator } from '#shared/insight/levers/lever.ts';
import classes from './levers.module.css';

/** A share as a bar, for the eye only: the figure stands in words beside it. */
export function ShareBar({ indicator }: { indicator: Indicator | undefined }) {
  if (indicator?.unit !== 'share' || indicator.value === null) return <span className={classes.noBar} />;
  return (
    <span className={classes.bar} aria-hidden>
      <span style={{ width: `${indicator.value * 100}%` }} />
    </span>
  );
}
