import { IconHelp, IconSettings } from '@tabler/icons-react';
import { useT } from '../kit/i18n.ts';
import { goTo, openDialog, useNavigation } from '../kit/navigation.ts';
import { roving } from '../kit/roving.ts';
import classes from './app.module.css';
import { FEATURES } from './features.ts';

const SCREENS = FEATURES.flatMap(({ screens = [] }) => screens);

/** The screens there are. */
export function Rail() {
  const t = useT();
  const current = useNavigation(({ screen }) => screen);
  return (
    <nav ref={roving} className={classes.rail} aria-label={t('shell.screens')}>
      {SCREENS.map(({ name, Icon }) => (
        <button
          key={name}
          type="button"
          className={classes.railItem}
          aria-current={name === current ? 'page' : undefined}
          data-tour={`to-${name}`}
          onClick={() => goTo(name)}
        >
          <Icon size={22} stroke={1.6} aria-hidden />
          {t(`shell.screen.${name}`)}
        </button>
      ))}
      <div className={classes.railEnd}>
        <button
          type="button"
          className={classes.railItem}
          data-tour="help"
          onClick={() => openDialog('guide')}
        >
          <IconHelp size={22} stroke={1.6} aria-hidden />
          {t('guide.help')}
        </button>
        <button type="button" className={classes.railItem} onClick={() => openDialog('settings')}>
          <IconSettings size={22} stroke={1.6} aria-hidden />
          {t('shell.settings.title')}
        </button>
      </div>
    </nav>
  );
}
