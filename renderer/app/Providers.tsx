import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type ReactNode, useEffect } from 'react';
import { usePreferences } from '#renderer/store/preferences.ts';
import { cssVariables, theme } from './theme.ts';

/** Theme and notifications around everything. */
export function Providers({ children }: { children: ReactNode }) {
  const chosen = usePreferences((preferences) => preferences.theme);
  const language = usePreferences((preferences) => preferences.language);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.palette = chosen;
  }, [chosen]);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={chosen === 'dark' ? 'dark' : 'light'}
    >
      {children}
      <Notifications position="bottom-center" limit={4} containerWidth={420} />
    </MantineProvider>
  );
}
