import { Alert, Button, Group, Text } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import { keyed } from '#renderer/kit/keyed.ts';
import type { ImportControl } from './use-import.ts';

/** Which files are in a format of the field; one that came as a table can be read as an ordinary one instead. */
export function KnownFormats({ control }: { control: ImportControl }) {
  const t = useT();
  const { state, readAgain } = control;
  const known = state.sources.filter((source) => source.kind === 'reading' && source.format !== null);
  return keyed(known, ({ file }) => file).map(({ key, item: source }) =>
    source.kind === 'reading' && source.format !== null ? (
      <Alert key={key} color="teal" variant="light" mb="sm" py="xs">
        <Group justify="space-between" gap="sm">
          <Text size="sm">
            {t('fieldFiles.recognised', {
              file: source.file,
              format: t(`fieldFiles.formats.${source.format}`),
            })}
          </Text>
          {source.tabular && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void readAgain(source.file, { ordinary: true })}
            >
              {t('fieldFiles.ordinary')}
            </Button>
          )}
        </Group>
      </Alert>
    ) : null,
  );
}
