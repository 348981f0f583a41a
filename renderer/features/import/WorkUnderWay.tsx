import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ProgressBar } from '#renderer/kit/ProgressBar.tsx';
import { sizeWords } from '#renderer/kit/size-words.ts';
import type { Language } from '#shared/bridge.ts';
import type { Work } from './use-import.ts';

/** What is being read or planned, how far it is, and the way out: stopping stores nothing. */
export function WorkUnderWay({ work, onStop }: { work: Work | null; onStop: () => void }) {
  const t = useT();
  const language = useLanguage();
  const name = t(`imports.work.${work?.what ?? 'plan'}`);
  const { done, total } = work?.progress ?? { done: 0, total: 0 };
  const words = progressWords(work, t, language);
  return (
    <Stack align="center" gap="xs" p="xl">
      <Text role="status">{name}</Text>
      <ProgressBar label={name} part={total === 0 ? 0 : done / total} words={words} />
      <Text size="sm" c="var(--muted)" mih={22}>
        {words}
      </Text>
      <Button variant="default" onClick={onStop}>
        {t('imports.stop')}
      </Button>
      <Text size="sm" c="var(--muted)">
        {t('imports.nothingStored')}
      </Text>
    </Stack>
  );
}

/** The same in one line, beside what was there before. */
export function WorkLine({ work }: { work: Work }) {
  const t = useT();
  const language = useLanguage();
  return (
    <Group gap="xs">
      <Loader size="sm" />
      <Text size="sm" role="status">
        {t(`imports.work.${work.what}`)}
      </Text>
      <Text size="sm" c="var(--muted)">
        {progressWords(work, t, language)}
      </Text>
    </Group>
  );
}

function progressWords(work: Work | null, t: TFunction, language: Language): string {
  if (!work?.progress) return '';
  const { unit, file, done, total } = work.progress;
  if (unit === 'rows') return [file, t('imports.work.rows', { done, total })].filter(Boolean).join(' · ');
  const [read, size] = [sizeWords(done, t, language), sizeWords(total, t, language)];
  return [file, t('imports.work.bytes', { read, size })].filter(Boolean).join(' · ');
}
