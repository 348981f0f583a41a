import { Kbd, Modal, SegmentedControl, Text } from '@mantine/core';
import { useId } from 'react';
import { switchLanguage, useLanguage, useT } from '#renderer/app/i18n.ts';
import { setPreference, type ThemeName, usePreferences } from '#renderer/store/preferences.ts';
import type { Language } from '#shared/bridge.ts';
import classes from './settings.module.css';

const SHORTCUTS = [
  ['search', ['Ctrl', 'K']],
  ['newActor', ['N']],
  ['undo', ['Ctrl', 'Z']],
  ['redo', ['Ctrl', '⇧', 'Z']],
  ['remove', ['Suppr']],
  ['escape', ['Esc']],
] as const;

export function SettingsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useT();
  const language = useLanguage();
  const chosenTheme = usePreferences((preferences) => preferences.theme);
  const [languageId, themeId] = [useId(), useId()];
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('shell.settings.title')}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
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
      <Text fw={700} size="sm" mt="lg" mb={4}>
        {t('shell.settings.shortcuts')}
      </Text>
      <dl className={classes.shortcuts}>
        {SHORTCUTS.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(`shell.settings.shortcut.${name}`)}</dt>
            <dd>
              {keys.map((key) => (
                <Kbd key={key}>{key === 'Suppr' && language === 'en' ? 'Del' : key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
