import { Button, Checkbox, Group, Modal, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { tellBriefly, tellFileFault, tellProblem } from '#renderer/app/feedback.tsx';
import type { FileScreenProps } from '#renderer/app/file-screens.tsx';
import { formatDay } from '#renderer/app/format.ts';
import { useLanguage, useT } from '#renderer/app/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import { keepAsSnapshot } from '#renderer/store/actions.ts';
import { usePreferences } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { useView } from '#renderer/store/view-state.ts';
import { sceneToSvg } from '#shared/drawing/svg.ts';
import { EXPORT_FORMATS, type ExportFormat, exportFile, shownScene } from './export-file.ts';

const SCALES = [1, 2, 4] as const;

/** Saves the open network as a file: whole, as tables, or as the picture that is shown. */
export function ExportDialog({ opened, onClose }: FileScreenProps) {
  const t = useT();
  const language = useLanguage();
  const theme = usePreferences((preferences) => preferences.theme);
  const settings = useView((view) => view.settings);
  const state = useMaillage(({ current }) => current);
  const [format, setFormat] = useState<ExportFormat>('maillage');
  const [contacts, setContacts] = useState(false);
  const [scale, setScale] = useState(2);
  const [title, setTitle] = useState(state?.network.name ?? '');
  const [saving, setSaving] = useState(false);
  if (!state) return null;

  const size =
    format === 'png'
      ? sceneToSvg(shownScene(state, settings, theme, language), { title, caption: '' })
      : null;

  async function save(): Promise<void> {
    if (!state) return;
    setSaving(true);
    try {
      const file = await exportFile({ state, settings, theme, language, format, contacts, scale, title });
      if (!file.ok) {
        tellProblem(t('exports.title'), t(`exports.${file.reason}`));
        return;
      }
      const saved = await platform().saveFile(file.name, [file.filter], file.bytes);
      if (!saved.ok) tellFileFault(saved.fault, saved.detail);
      else if (saved.value.saved) {
        // What was sent is what a merge of the file that comes back begins from.
        const name = t('snapshots.shared', { date: formatDay(new Date().toISOString(), language) });
        if (format === 'maillage') await keepAsSnapshot({ name, note: '' }, 'shared');
        tellBriefly(t('exports.saved', { name: saved.value.name }));
        onClose();
      }
    } finally {
      setSaving(false);
    }
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('exports.title')}
      size={520}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
      <Stack>
        <Radio.Group
          label={t('exports.what')}
          value={format}
          onChange={(value) => setFormat(value as ExportFormat)}
        >
          <Stack gap="xs" mt="xs">
            {EXPORT_FORMATS.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`exports.${value}`)}
                description={t(`exports.${value}Hint`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {format === 'maillage' && (
          <Checkbox
            label={t('exports.contacts')}
            description={t('exports.contactsHint')}
            checked={contacts}
            onChange={({ currentTarget }) => setContacts(currentTarget.checked)}
          />
        )}
        {size && (
          <>
            <TextInput
              label={t('exports.pngTitle')}
              value={title}
              onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            />
            <NativeSelect
              label={t('exports.scale')}
              value={String(scale)}
              onChange={({ currentTarget }) => setScale(Number(currentTarget.value))}
              data={SCALES.map((value) => ({
                value: String(value),
                label: t('exports.scaleOf', { width: size.width * value, height: size.height * value }),
              }))}
            />
          </>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('exports.cancel')}
          </Button>
          <Button loading={saving} onClick={() => void save()}>
            {t('exports.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
