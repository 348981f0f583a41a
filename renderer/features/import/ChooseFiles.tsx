import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { showFault } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { Language } from '#shared/bridge.ts';
import type { FileBytes } from '#shared/exchange/reading/open-files.ts';
import type { TableKind } from '#shared/exchange/tables/column-mapping.ts';
import { csvTemplate } from '#shared/exchange/tables/templates.ts';
import classes from './import.module.css';
import { Profiles } from './Profiles.tsx';

const IMPORT_EXTENSIONS = [
  'csv',
  'tsv',
  'txt',
  'xlsx',
  'json',
  'gexf',
  'graphml',
  'cyjs',
  'cx2',
  'geojson',
  'net',
  'maillage',
];

/** Where files come in: dropped or chosen, one or several together. */
export function ChooseFiles({ onChosen }: { onChosen: (files: FileBytes[]) => void }) {
  const t = useT();
  const [over, setOver] = useState(false);

  async function choose(): Promise<void> {
    const chosen = await platform().openFiles([
      { label: t('imports.filter'), extensions: IMPORT_EXTENSIONS },
    ]);
    if (!chosen.ok) showFault(chosen.fault);
    else if (chosen.value.length > 0) onChosen(chosen.value);
  }

  async function dropped(event: DragEvent): Promise<void> {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    onChosen(
      await Promise.all(
        files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
      ),
    );
  }

  return (
    <Stack>
      <section
        aria-label={t('imports.drop')}
        className={classes.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => void dropped(event)}
      >
        <IconFileImport size={34} aria-hidden="true" />
        <Text fw={600}>{t('imports.drop')}</Text>
        <Text size="sm" c="var(--muted)" ta="center">
          {t('imports.dropHint')}
        </Text>
        <Button onClick={() => void choose()} data-autofocus>
          {t('imports.choose')}
        </Button>
      </section>
      <section aria-label={t('imports.template.title')}>
        <Text fw={600} size="sm">
          {t('imports.template.title')}
        </Text>
        <Text size="sm" c="var(--muted)">
          {t('imports.template.hint')}
        </Text>
        <Group mt={6} gap="xs">
          {(['fr', 'en'] as const).flatMap((language) =>
            (['actors', 'cooperations'] as const).map((kind) => (
              <TemplateButton key={language + kind} language={language} kind={kind} />
            )),
          )}
        </Group>
      </section>
      <Profiles />
      <Text size="sm" c="var(--muted)">
        {t('imports.nothingStored')}
      </Text>
    </Stack>
  );
}

function TemplateButton({ language, kind }: { language: Language; kind: TableKind }) {
  const t = useT();
  async function save(): Promise<void> {
    const { name, bytes } = csvTemplate(kind, language, useMaillage.getState().current?.network.customFields);
    const saved = await platform().saveFile(name, [{ label: 'CSV', extensions: ['csv'] }], bytes);
    if (!saved.ok) showFault(saved.fault);
  }
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconDownload size={15} />}
      onClick={() => void save()}
    >
      {t('imports.template.download', {
        table: t(`imports.table.${kind}`),
        language: t(language === 'fr' ? 'imports.template.french' : 'imports.template.english'),
      })}
    </Button>
  );
}
