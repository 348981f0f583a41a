import { Button, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { switchLanguage, useLanguage, useT } from '#renderer/kit/i18n.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { setPreference, type ThemeName, usePreferences } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { Language } from '#shared/bridge.ts';
import classes from './settings.module.css';

export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const chosenTheme = usePreferences((preferences) => preferences.theme);
  const networkOpen = useMaillage((store) => store.current !== null);
  const [languageId, themeId] = [useId(), useId()];
  return (
    <Dialog onClose={onClose} title={t('shell.settings.title')}>
      <div className={classes.line}>
        <span id={languageId}>{t('shell.settings.language')}</span>
        <SegmentedControl
          aria-labelledby={languageId}
          value={language}
          onChange={(chosen) => switchLanguage(chosen as Language)}
          data={[
            { value: 'fr', label: t('shell.settings.french') },
            { value: 'en', label: t('shell.settings.english') },
          ]}
        />
      </div>
      <div className={classes.line}>
        <span id={themeId}>{t('shell.settings.theme')}</span>
        <SegmentedControl
          aria-labelledby={themeId}
          value={chosenTheme === 'dark' ? 'dark' : 'light'}
          onChange={(chosen) => setPreference('theme', chosen as ThemeName)}
          data={[
            { value: 'light', label: t('shell.settings.light') },
            { value: 'dark', label: t('shell.settings.dark') },
          ]}
        />
      </div>
      {networkOpen && (
        <Button variant="default" mt="lg" mr="sm" onClick={() => openDialog('lists')}>
          {t('lists.title')}
        </Button>
      )}
      <Button variant="default" mt="lg" mr="sm" onClick={() => openDialog('shortcuts')}>
        {t('shell.settings.shortcuts')}
      </Button>
      <Button variant="default" mt="lg" mr="sm" onClick={() => openDialog('privacy')}>
        {t('about.privacy.title')}
      </Button>
      <Button variant="default" mt="lg" onClick={() => openDialog('about')}>
        {t('about.open')}
      </Button>
    </Dialog>
  );
}
