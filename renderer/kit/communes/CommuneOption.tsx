import type { KnownCommune } from '#shared/communes/directory.ts';
import { postcodeRange } from '#shared/communes/search.ts';
import classes from './communes.module.css';

/** A commune to choose, with what distinguishes it from its namesakes. */
export function CommuneOption({ commune }: { commune: KnownCommune | undefined }) {
  return (
    commune && (
      <div className={classes.option}>
        <span>{commune.name}</span> <span className={classes.code}>{postcodeRange(commune)}</span>
        <div className={classes.where}>
          {[commune.epci, `${commune.department.name} (${commune.department.code})`]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
    )
  );
}
