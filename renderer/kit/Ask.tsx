import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from './i18n.ts';
import { Question } from './Question.tsx';

interface AskProps {
  title: string;
  action: string;
  danger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question with one way on and one way back. */
export function Ask({ title, action, danger, onConfirm, onClose, children }: AskProps) {
  const t = useT();
  return (
    <Question title={title} onClose={onClose}>
      {children}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button {...(danger && { color: 'red.8' })} data-autofocus onClick={onConfirm}>
          {action}
        </Button>
      </Group>
    </Question>
  );
}
