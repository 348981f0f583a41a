import { Alert, Button, Text } from '@mantine/core';
import { type AnyFault, faultWords } from './fault-words.ts';
import { useT } from './i18n.ts';

/** Says in its place why something is not there, with a way to try again. */
export function FaultNotice({ fault, onRetry }: { fault: AnyFault; onRetry: () => void }) {
  const t = useT();
  const { title, text } = faultWords(fault, t);
  return (
    <Alert color="red" role="alert" title={title}>
      <Text size="sm" mb="xs">
        {text}
      </Text>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        {t('shell.failure.retry')}
      </Button>
    </Alert>
  );
}
