import { Button, Code, Group, Text, Title } from '@mantine/core';
import classes from './failure.module.css';
import { useT } from './i18n.ts';
import { RawExport } from './RawExport.tsx';

interface Props {
  detail: string;
  onRetry: () => void;
  /** The database itself could not be opened. */
  store?: boolean;
}

/** What happened, what was kept, what to do. */
export function Failure({ detail, onRetry, store }: Props) {
  const t = useT();
  return (
    <div className={classes.failure} role="alert">
      <Title order={1} size="h3">
        {t(store ? 'shell.failure.storeTitle' : 'shell.failure.title')}
      </Title>
      <Text my="sm">{t(store ? 'shell.failure.storeText' : 'shell.failure.kept')}</Text>
      <Group>
        <Button onClick={onRetry}>{t('shell.failure.retry')}</Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t('shell.failure.reload')}
        </Button>
        <RawExport />
      </Group>
      <details className={classes.detail}>
        <summary>{t('shell.failure.details')}</summary>
        <Code block>{detail}</Code>
      </details>
    </div>
  );
}
