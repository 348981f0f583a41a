import { Button, Group, Menu } from '@mantine/core';
import { IconCopy, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { Minutes } from '#shared/changes/history/minutes.ts';
import { copyMinutes, MINUTES_FORMATS, printMinutes, saveMinutes } from './minutes-files.ts';

/** What can be done with minutes; null while they are being made. */
export function MinutesActions({ minutes, networkName }: { minutes: Minutes | null; networkName: string }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Group gap={6} ml="auto">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={15} />}
        disabled={!minutes}
        onClick={() => minutes && void copyMinutes(minutes, language)}
      >
        {t('history.copy')}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDeviceFloppy size={15} />}
            disabled={!minutes}
          >
            {t('history.save')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {MINUTES_FORMATS.map((format) => (
            <Menu.Item
              key={format}
              onClick={() => minutes && void saveMinutes(minutes, networkName, language, format)}
            >
              {t(`history.fileOf.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="xs"
        leftSection={<IconPrinter size={15} />}
        disabled={!minutes}
        onClick={() => minutes && void printMinutes(minutes, networkName, language)}
      >
        {t('history.print')}
      </Button>
    </Group>
  );
}
