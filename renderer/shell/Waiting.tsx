import { Button, Text, Title } from '@mantine/core';
import { useT } from '../kit/i18n.ts';
import classes from './app.module.css';

/** This window waits for one of another version, or has been overtaken by it. */
export function Waiting({ phase }: { phase: 'blocked' | 'outdated' }) {
  const t = useT();
  return (
    <div className={classes.failure} role="alert">
      <Title order={1} size="h3">
        {t(`recovery.${phase}.title`)}
      </Title>
      <Text my="sm">{t(`recovery.${phase}.text`)}</Text>
      {phase === 'outdated' && (
        <Button onClick={() => window.location.reload()}>{t('shell.failure.reload')}</Button>
      )}
    </div>
  );
}
