import { Button, Modal, Stack, Text } from '@mantine/core';
import { useMaillage } from '#renderer/store/store.ts';
import { formatPercent } from '../kit/format.ts';
import { useLanguage, useT } from '../kit/i18n.ts';
import { ProgressBar } from '../kit/ProgressBar.tsx';

/** A change of thousands of records while it is stored, taken back or brought back, and the way out of it. */
export function StoringDialog() {
  const t = useT();
  const language = useLanguage();
  const storing = useMaillage((store) => store.storing);
  if (!storing) return null;
  const { part, stop } = storing;
  const title = t('shell.storing.title');
  const words = formatPercent(part, language);
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={title}
      transitionProps={{ duration: 0 }}
      centered
    >
      <Stack align="center" gap="xs">
        <ProgressBar label={title} part={part} words={words} />
        <Text size="sm" c="var(--muted)">
          {words}
        </Text>
        <Button variant="default" onClick={stop}>
          {t('shell.storing.stop')}
        </Button>
        <Text size="sm" c="var(--muted)" ta="center">
          {t('shell.storing.text')}
        </Text>
      </Stack>
    </Modal>
  );
}
