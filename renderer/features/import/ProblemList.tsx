import { Badge, Button, Group, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { showFault } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { keyed } from '#renderer/kit/keyed.ts';
import { platform } from '#renderer/platform/platform.ts';
import type { Problem } from '#shared/exchange/problem.ts';
import { problemWords } from '#shared/exchange/problem-words.ts';
import { csvOf } from '#shared/exchange/tables/csv-write.ts';
import classes from './import.module.css';
import { MoreRows, PAGE } from './MoreRows.tsx';

const problemKey = ({ code, row, column, value }: Problem) => `${code} ${row} ${column} ${value}`;
const ORDER = { error: 0, warning: 1, info: 2 } as const;
const COLOURS = { error: 'red', warning: 'yellow', info: 'gray' } as const;

/** All that the readers had to say, gravest first, to read here or to keep as a file. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const t = useT();
  const language = useLanguage();
  const [shown, setShown] = useState(PAGE);
  if (problems.length === 0) {
    return (
      <Text size="sm" c="var(--muted)">
        {t('imports.noProblem')}
      </Text>
    );
  }
  const sorted = [...problems].sort((one, other) => ORDER[one.severity] - ORDER[other.severity]);

  async function save(): Promise<void> {
    const rows = [
      ['severity', 'row', 'column', 'reason'].map((name) =>
        t(`imports.head.${name as 'severity' | 'row' | 'column' | 'reason'}`),
      ),
      ...sorted.map((found) => [
        t(`imports.severity.${found.severity}`),
        String(found.row ?? ''),
        found.column,
        problemWords(t, found),
      ]),
    ];
    const saved = await platform().saveFile(
      `${t('imports.reportName')}.csv`,
      [{ label: 'CSV', extensions: ['csv'] }],
      csvOf(rows, language),
    );
    if (!saved.ok) showFault(saved.fault);
  }

  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text fw={700} size="sm">
          {t('imports.problemCount', { count: problems.length })}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={15} />}
          onClick={() => void save()}
        >
          {t('imports.saveReport')}
        </Button>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('imports.problems')}>
        <Table verticalSpacing={3} stickyHeader layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={130}>{t('imports.head.severity')}</Table.Th>
              <Table.Th w={70}>{t('imports.head.row')}</Table.Th>
              <Table.Th w={180}>{t('imports.head.column')}</Table.Th>
              <Table.Th>{t('imports.head.reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {keyed(sorted.slice(0, shown), problemKey).map(({ key, item: found }) => (
              <Table.Tr key={key}>
                <Table.Td>
                  <Badge
                    variant="light"
                    autoContrast
                    color={COLOURS[found.severity]}
                    tt="none"
                    c="var(--ink)"
                  >
                    {t(`imports.severity.${found.severity}`)}
                  </Badge>
                </Table.Td>
                <Table.Td>{found.row ?? ''}</Table.Td>
                <Table.Td className={classes.cell}>{found.column}</Table.Td>
                <Table.Td className={classes.cell}>{problemWords(t, found)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <MoreRows of={sorted.length} shown={shown} onShow={setShown} />
      </section>
    </div>
  );
}
