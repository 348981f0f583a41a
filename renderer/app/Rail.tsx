import { IconSettings, IconTopologyStar3 } from '@tabler/icons-react';
import classes from './app.module.css';
import { useT } from './i18n.ts';

/** The screens there are. */
export function Rail({ onSettings }: { onSettings: () => void }) {
  const t = useT();
  return (
    <nav className={classes.rail} aria-label={t('shell.screens')}>
      <button type="button" className={classes.railItem} aria-current="page">
        <IconTopologyStar3 size={22} stroke={1.6} aria-hidden />
        {t('shell.screen.graph')}
      </button>
      <div className={classes.railEnd}>
        <button type="button" className={classes.railItem} onClick={onSettings}>
          <IconSettings size={22} stroke={1.6} aria-hidden />
          {t('shell.settings.title')}
        </button>
      </div>
    </nav>
  );
}
