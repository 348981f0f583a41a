import { ActionIcon, Button, Checkbox, Group, Popover, ScrollArea, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useT } from '#renderer/kit/i18n.ts';
import { movedOrder, PLAIN_LAYOUT, type TableLayout } from './table-layout.ts';

interface Props {
  /** All columns in their order. */
  columns: readonly { id: string; label: string }[];
  hidden: readonly string[];
  onLayout: (change: Partial<TableLayout>) => void;
}

/** Which columns are shown, and in which order. */
export function ColumnChooser({ columns, hidden, onLayout }: Props) {
  const t = useT();
  const ids = columns.map(({ id }) => id);
  const shown = columns.length - hidden.length;
  return (
    <Popover position="bottom-end" width={320} shadow="md" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="default" size="xs" leftSection={<IconColumns3 size={15} />}>
          {t('tables.columnsButton')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={700} size="sm" mb={6}>
          {t('tables.columnsTitle')}
        </Text>
        <ScrollArea.Autosize mah={420} type="auto">
          <Stack gap={2}>
            {columns.map(({ id, label }) => (
              <Group key={id} gap={4} wrap="nowrap" justify="space-between">
                <Checkbox
                  size="xs"
                  label={label}
                  checked={!hidden.includes(id)}
                  disabled={shown === 1 && !hidden.includes(id)}
                  onChange={(event) =>
                    onLayout({
                      hidden: event.currentTarget.checked
                        ? hidden.filter((other) => other !== id)
                        : [...hidden, id],
                    })
                  }
                />
                <Group gap={0} wrap="nowrap">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('tables.moveUp', { name: label })}
                    onClick={() => onLayout({ order: movedOrder(ids, id, -1) })}
                  >
                    <IconArrowUp size={14} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="sm"
                    aria-label={t('tables.moveDown', { name: label })}
                    onClick={() => onLayout({ order: movedOrder(ids, id, 1) })}
                  >
                    <IconArrowDown size={14} />
                  </ActionIcon>
                </Group>
              </Group>
            ))}
          </Stack>
        </ScrollArea.Autosize>
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => onLayout(PLAIN_LAYOUT)}>
          {t('tables.columnsReset')}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
