import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useEffect, useMemo } from 'react';
import { usePreferences } from '#renderer/store/preferences.ts';
import { useT } from '../kit/i18n.ts';
import { cssVariables, MENUS, theme } from '../kit/theme.ts';

/** Theme and notifications around everything. */
export function Providers({ children }: { children: ReactNode }) {
  const chosen = usePreferences((preferences) => preferences.theme);
  const language = usePreferences((preferences) => preferences.language);
  const textSize = usePreferences((preferences) => preferences.textSize);
  const scaled = useMemo(() => ({ ...theme, scale: textSize / 100 }), [textSize]);
  const t = useT();

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.palette = chosen;
  }, [chosen]);
  useEffect(() => {
    document.documentElement.style.setProperty('--letters', String(textSize / 100));
  }, [textSize]);

  return (
    <MantineProvider
      theme={scaled}
      cssVariablesResolver={cssVariables}
      forceColorScheme={chosen === 'dark' ? 'dark' : 'light'}
    >
      {children}
      <section id={MENUS} aria-label={t('shell.menus')} />
      <Notifications position="bottom-center" limit={4} containerWidth={420} />
    </MantineProvider>
  );
}
