import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { showFault } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import type { Problem } from '#shared/exchange/problem.ts';
import { problemGroups, SEVERITIES } from '#shared/exchange/problem-groups.ts';
import { problemReport } from '#shared/exchange/problem-report.ts';
import classes from './import.module.css';
import { ProblemGroupRow } from './ProblemGroupRow.tsx';

/** All that the readers had to say, by kinds, the gravest first, to read here or to keep as a file. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const t = useT();
  const language = useLanguage();
  const [severity, setSeverity] = useState<Problem['severity'] | 'all'>('all');
  const groups = useMemo(() => problemGroups(problems), [problems]);
  if (problems.length === 0) {
    return (
      <Text size="sm" c="var(--muted)">
        {t('imports.noProblem')}
      </Text>
    );
  }
  const countOf = (wanted: Problem['severity']) =>
    groups.reduce((sum, group) => sum + (group.severity === wanted ? group.problems.length : 0), 0);
  const present = SEVERITIES.filter((one) => countOf(one) > 0);
  const chosen = severity === 'all' || present.includes(severity) ? severity : 'all';
  const shown = groups.filter((group) => chosen === 'all' || group.severity === chosen);

  async function save(): Promise<void> {
    const saved = await platform().saveFile(
      `${t('imports.reportName')}.csv`,
      [{ label: 'CSV', extensions: ['csv'] }],
      problemReport(groups, t, language),
    );
    if (!saved.ok) showFault(saved.fault);
  }

  return (
    <section aria-label={t('imports.problems')}>
      <Group justify="space-between" mb={4}>
        <Text fw={700} size="sm">
          {t('imports.problemCount', { count: problems.length })}
        </Text>
        {present.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('imports.severities')}
            value={chosen}
            onChange={(value) => setSeverity(value as typeof severity)}
            data={[
              { value: 'all', label: t('imports.severityAll') },
              ...present.map((value) => ({
                value,
                label: t(`imports.severityCount.${value}`, { count: countOf(value) }),
              })),
            ]}
          />
        )}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={15} />}
          onClick={() => void save()}
        >
          {t('imports.saveReport')}
        </Button>
      </Group>
      <ul className={classes.problems}>
        {shown.map((group) => (
          <ProblemGroupRow key={group.key} group={group} />
        ))}
      </ul>
    </section>
  );
}
