import { Alert, Text } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import type { Problem } from '#shared/exchange/problem.ts';
import { problemWords } from '#shared/exchange/problem-words.ts';

/** A file that cannot be used: what happened, and what was kept. */
export function FailedFile({ file, problems }: { file: string; problems: readonly Problem[] }) {
  const t = useT();
  return (
    <Alert color="red" role="alert" title={file} mb="md">
      <Text size="sm">{t('imports.failed')}</Text>
      {problems.map((found) => (
        <Text size="sm" key={`${found.code} ${found.row} ${found.value}`}>
          {problemWords(t, found)}
        </Text>
      ))}
      <Text size="sm" fw={600}>
        {t('imports.kept')}
      </Text>
    </Alert>
  );
}
