import { Badge, Table, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { keyed } from '#renderer/kit/keyed.ts';
import type { Problem } from '#shared/exchange/problem.ts';
import type { ProblemGroup } from '#shared/exchange/problem-groups.ts';
import { problemWords } from '#shared/exchange/problem-words.ts';
import classes from './import.module.css';
import { MoreRows, PAGE } from './MoreRows.tsx';

const COLOURS = { error: 'red', warning: 'yellow', info: 'gray' } as const;
const problemKey = ({ file, sheet, row, column, value }: Problem) =>
  `${file} ${sheet} ${row} ${column} ${value}`;

/** The remarks of one kind: how many, one of them in words, and all of them with their places when it is opened. */
export function ProblemGroupRow({ group: { severity, problems } }: { group: ProblemGroup }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  const [first] = problems;
  if (!first) return null;
  const words = problemWords(t, first);
  return (
    <li>
      <UnstyledButton className={classes.problemHead} aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden>{open ? '▾' : '▸'}</span>
        <Badge variant="light" autoContrast color={COLOURS[severity]} tt="none" c="var(--ink)">
          {t(`imports.severity.${severity}`)}
        </Badge>
        <span className={classes.problemWords}>{words}</span>
        {problems.length > 1 && <b>{t('imports.others', { count: problems.length - 1 })}</b>}
      </UnstyledButton>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={words}>
          <Table verticalSpacing={3} stickyHeader layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="22%">{t('imports.head.file')}</Table.Th>
                <Table.Th w={64}>{t('imports.head.row')}</Table.Th>
                <Table.Th w="18%">{t('imports.head.column')}</Table.Th>
                <Table.Th w="20%">{t('imports.head.text')}</Table.Th>
                <Table.Th>{t('imports.head.reason')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {keyed(problems.slice(0, shown), problemKey).map(({ key, item: found }) => (
                <Table.Tr key={key}>
                  <Table.Td className={classes.cell}>
                    {[found.file, found.sheet].filter(Boolean).join(' · ')}
                  </Table.Td>
                  <Table.Td>{found.row ?? ''}</Table.Td>
                  <Table.Td className={classes.cell}>{found.column}</Table.Td>
                  <Table.Td className={classes.cell}>{found.value}</Table.Td>
                  <Table.Td className={classes.cell}>{problemWords(t, found)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <MoreRows of={problems.length} shown={shown} onShow={setShown} />
        </section>
      )}
    </li>
  );
}
