import { Button, Code, Group, Text, Title } from '@mantine/core';
import { closeNetwork } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import classes from './failure.module.css';
import { useT } from './i18n.ts';
import { closeDialog } from './navigation.ts';
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
  const open = useMaillage(({ current }) => current !== null);
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
        {open && (
          <Button variant="default" onClick={leaveNetwork}>
            {t('shell.failure.others')}
          </Button>
        )}
        <RawExport />
      </Group>
      <details className={classes.detail}>
        <summary>{t('shell.failure.details')}</summary>
        <Code block>{detail}</Code>
      </details>
    </div>
  );
}

/** Whatever is wrong with a network, the others stay within reach. */
function leaveNetwork(): void {
  closeDialog();
  closeNetwork();
}
