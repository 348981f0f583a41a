import { Text } from '@mantine/core';
import { Ask } from '../kit/Ask.tsx';
import { useT } from '../kit/i18n.ts';
import { useClosing } from './closing.ts';

/** Closing while something is typed that no button has stored: it goes with the window, or the window stays. */
export function ClosingQuestion() {
  const t = useT();
  const { asking, stay, leave } = useClosing();
  if (!asking) return null;
  return (
    <Ask
      title={t('shell.unsaved.title')}
      action={t('shell.unsaved.leave')}
      danger
      onConfirm={leave}
      onClose={stay}
    >
      <Text>{t('shell.unsaved.text')}</Text>
    </Ask>
  );
}
