import { Button, Group, Stack, Text } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import { keyed } from '#renderer/kit/keyed.ts';
import type { ImportControl } from './use-import.ts';

/** Which files are in a format of the field; one that came as a table can be read as an ordinary one instead. */
export function KnownFormats({ control }: { control: ImportControl }) {
  const t = useT();
  const { state, readAgain } = control;
  const known = state.sources.flatMap((source) =>
    source.kind === 'reading' && source.format !== null ? [{ ...source, format: source.format }] : [],
  );
  if (known.length === 0) return null;
  return (
    <Stack gap={4} mb="sm">
      {keyed(known, ({ file }) => file).map(({ key, item: { file, format, tabular } }) => (
        <Group key={key} gap="sm">
          <Text size="sm" c="var(--muted)">
            {t('fieldFiles.recognised', { file, format: t(`fieldFiles.formats.${format}`) })}
          </Text>
          {tabular && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => void readAgain(file, { ordinary: true })}
            >
              {t('fieldFiles.ordinary')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
