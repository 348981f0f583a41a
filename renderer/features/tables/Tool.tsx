import { ActionIcon, Popover, Stack, Text, Tooltip } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '#renderer/kit/i18n.ts';

interface Props {
  label: string;
  /** What the tooltip says beyond the name. */
  hint?: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** One of the small buttons above a table. */
export function Tool({ label, hint = label, disabled = false, onClick, children }: Props) {
  return (
    <Tooltip label={hint}>
      <ActionIcon size={30} variant="default" aria-label={label} disabled={disabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

const KEYS = [
  'move',
  'edit',
  'extend',
  'pick',
  'copy',
  'fill',
  'clear',
  'column',
  'reveal',
  'delete',
] as const;

/** The keys of a table, for whoever asks. */
export function KeysHelp() {
  const t = useT();
  return (
    <Popover position="bottom-end" width={400} shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size={30} variant="default" aria-label={t('tables.keys.title')}>
          <IconKeyboard size={17} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown tabIndex={-1} data-autofocus>
        <Text fw={700} size="sm" mb={6}>
          {t('tables.keys.title')}
        </Text>
        <Stack gap={4}>
          {KEYS.map((key) => (
            <Text key={key} size="xs">
              {t(`tables.keys.${key}`)}
            </Text>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
