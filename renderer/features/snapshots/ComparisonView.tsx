import { Button, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { ChangeSections } from '#renderer/kit/ChangeSections.tsx';
import { faultWords } from '#renderer/kit/fault-words.ts';
import { formatDay } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { COMPARED, compareNetworks, FATES } from '#shared/compare/comparison/compare.ts';
import { comparisonSentences } from '#shared/compare/comparison/comparison-lines.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';
import { ComparisonGraph } from './ComparisonGraph.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { saveComparisonCsv, saveComparisonText } from './comparison-files.ts';
import { NOW } from './now.ts';
import classes from './snapshots.module.css';
import { useCopy } from './use-copy.ts';

interface Props {
  state: NetworkState;
  snapshots: readonly Snapshot[];
  from: string;
  onClose: () => void;
}

/** What became of a snapshot until another, or until now: on the map, as a table, in sentences. */
export function ComparisonView({ state, snapshots, from: first, onClose }: Props) {
  const t = useT();
  const language = useLanguage();
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState(NOW);
  const [shown, setShown] = useState<'graph' | 'table' | 'sentences'>('graph');
  const before = useCopy(from, state);
  const after = useCopy(to, state);
  const fault = before.fault ?? after.fault;
  const comparison = useMemo(
    () => (before.state && after.state ? compareNetworks(before.state, after.state) : null),
    [before.state, after.state],
  );
  const nameOf = (id: string) => {
    const snapshot = snapshots.find((one) => one.id === id);
    return snapshot ? `${snapshot.name} (${formatDay(snapshot.takenAt, language)})` : t('snapshots.now');
  };
  const period = t('snapshots.comparison.period', { from: nameOf(from), to: nameOf(to) });
  const sentences = useMemo(
    () => comparison && comparisonSentences(comparison, period, language),
    [comparison, period, language],
  );
  const options = [
    { value: NOW, label: t('snapshots.now') },
    ...snapshots
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ id }) => ({ value: id, label: nameOf(id) })),
  ];
  return (
    <div className={classes.comparison}>
      <div className={classes.comparisonHead}>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowLeft size={16} />}
          onClick={onClose}
        >
          {t('snapshots.comparison.back')}
        </Button>
        <NativeSelect
          size="xs"
          label={t('snapshots.comparison.from')}
          data={options}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t('snapshots.comparison.to')}
          data={options}
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('snapshots.comparison.shownAs')}
          data={(['graph', 'table', 'sentences'] as const).map((value) => ({
            value,
            label: t(`snapshots.comparison.as.${value}`),
          }))}
          value={shown}
          onChange={(value) => setShown(value as typeof shown)}
        />
        {comparison && sentences && (
          <Group gap={6} ml="auto" wrap="nowrap">
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconDownload size={15} />}
              aria-label={t('snapshots.comparison.csvLabel')}
              onClick={() => void saveComparisonCsv(comparison, language)}
            >
              {t('snapshots.comparison.csv')}
            </Button>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconDownload size={15} />}
              aria-label={t('snapshots.comparison.textLabel')}
              onClick={() => void saveComparisonText(sentences, state.network.name, language)}
            >
              {t('snapshots.comparison.text')}
            </Button>
          </Group>
        )}
      </div>
      {fault && <p className={classes.empty}>{faultWords(fault, t).text}</p>}
      {comparison && sentences && (
        <>
          <ul className={classes.counts} aria-label={t('snapshots.comparison.summary')}>
            {COMPARED.flatMap((table) =>
              FATES.flatMap((fate) => {
                const count = comparison.counts[table][fate];
                if (count === 0 || fate === 'same') return [];
                return [<li key={`${table} ${fate}`}>{t(`history.count.${table}.${fate}`, { count })}</li>];
              }),
            )}
            <li className={classes.quiet}>
              {comparison.changes.length === 0
                ? t('snapshots.comparison.nothing')
                : t('snapshots.comparison.same', {
                    count: COMPARED.reduce((sum, table) => sum + comparison.counts[table].same, 0),
                  })}
            </li>
          </ul>
          <div className={classes.comparisonBody}>
            {shown === 'graph' && <ComparisonGraph comparison={comparison} />}
            {shown === 'table' && <ComparisonTable comparison={comparison} />}
            {shown === 'sentences' && (
              <div className={classes.sentences}>
                <ChangeSections sections={sentences.sections} heading="h3" />
                {sentences.sections.length === 0 && <p>{t('snapshots.comparison.nothing')}</p>}
              </div>
            )}
          </div>
        </>
      )}
    </div>
  );
}
