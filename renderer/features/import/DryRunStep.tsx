import { Badge, Box, Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { showProblem } from '#renderer/kit/feedback.tsx';
import { formatPercent } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ProgressBar } from '#renderer/kit/ProgressBar.tsx';
import { AbsentRows } from './AbsentRows.tsx';
import { ChangedFields } from './ChangedFields.tsx';
import classes from './import.module.css';
import { LikeRows } from './LikeRows.tsx';
import { PlannedRows } from './PlannedRows.tsx';
import { PlanPreview } from './PlanPreview.tsx';
import { ProblemList } from './ProblemList.tsx';
import { RenamedRows } from './RenamedRows.tsx';
import { SharedNameRows } from './SharedNameRows.tsx';
import { storeImport } from './store-import.ts';
import type { ImportControl } from './use-import.ts';
import { WorkLine } from './WorkUnderWay.tsx';

interface DryRunStepProps {
  control: ImportControl;
  onDone: () => void;
}

const COUNTS = ['create', 'update', 'skip', 'error'] as const;
const COLOURS = { create: 'teal', update: 'blue', skip: 'gray', error: 'red' } as const;

/** What the import would do, row by row, before anything is stored. */
export function DryRunStep({ control, onDone }: DryRunStepProps) {
  const t = useT();
  const language = useLanguage();
  const { state, setOptions, setIntoNew, setSaving, backToMapping, openWords, startOver } = control;
  const [name, setName] = useState('');
  /** How much of the layout that comes before storing is done. */
  const [placed, setPlaced] = useState(0);
  const placing = useRef<AbortController>(null);
  const { dryRun, options, intoNew, saving, work } = state;
  if (!dryRun) return null;
  const { plan, reading } = dryRun;
  const problems = [...reading.problems, ...plan.problems];
  const count = plan.counts.create + plan.counts.update;
  const ownName = reading.name || (state.files[0]?.name ?? '').replace(/\.\w+$/, '');
  const newName = name.trim() || ownName;

  async function confirm(): Promise<void> {
    setSaving(true);
    const stopping = new AbortController();
    const { signal } = stopping;
    placing.current = stopping;
    try {
      if (await storeImport(control, intoNew ? newName : null, { report: setPlaced, signal })) onDone();
    } catch (error) {
      if (signal.aborted) return;
      showProblem(t('imports.notStored'), error instanceof Error ? error.message : String(error));
    } finally {
      setPlaced(0);
      setSaving(false);
    }
  }

  return (
    <Stack gap="sm">
      <Group gap="xs" role="status">
        {COUNTS.map((action) => (
          <Badge key={action} size="lg" variant="light" color={COLOURS[action]} c="var(--ink)" tt="none">
            {t(`imports.counts.${action}`, { count: plan.counts[action] })}
          </Badge>
        ))}
      </Group>
      <Group align="end">
        <NativeSelect
          label={t('imports.target.label')}
          size="sm"
          value={intoNew ? 'new' : 'current'}
          onChange={({ currentTarget }) => setIntoNew(currentTarget.value === 'new')}
          data={[
            ...(state.current
              ? [
                  {
                    value: 'current',
                    label: t('imports.target.current', { name: state.current.network.name }),
                  },
                ]
              : []),
            { value: 'new', label: t('imports.target.new') },
          ]}
        />
        {intoNew ? (
          <TextInput
            size="sm"
            label={t('imports.target.name')}
            value={name}
            placeholder={newName}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        ) : (
          <NativeSelect
            size="sm"
            label={t('imports.onMatch.label')}
            value={options.onMatch}
            onChange={({ currentTarget }) =>
              setOptions({ ...options, onMatch: currentTarget.value as typeof options.onMatch })
            }
            data={(['update', 'skip'] as const).map((value) => ({
              value,
              label: t(`imports.onMatch.${value}`),
            }))}
          />
        )}
        <Checkbox
          label={t('imports.createMissing')}
          checked={options.createMissingActors}
          onChange={({ currentTarget }) =>
            setOptions({ ...options, createMissingActors: currentTarget.checked })
          }
          pb={8}
        />
      </Group>
      <PlanPreview control={control} plan={plan} />
      <LikeRows likes={plan.likes} options={options} setOptions={setOptions} />
      <SharedNameRows names={plan.shared} options={options} setOptions={setOptions} />
      <RenamedRows rows={plan.rows} options={options} setOptions={setOptions} />
      <AbsentRows absent={plan.absent} options={options} setOptions={setOptions} />
      <ChangedFields rows={plan.rows} network={plan.network} options={options} setOptions={setOptions} />
      <PlannedRows
        rows={plan.rows}
        network={plan.network}
        sources={plan.sources}
        options={options}
        setOptions={setOptions}
      />
      <ProblemList problems={problems} />
      <Group justify="space-between" className={classes.foot ?? ''}>
        <Group>
          <Button variant="default" onClick={backToMapping} disabled={saving}>
            {t('imports.back')}
          </Button>
          {state.words.length > 0 && (
            <Button variant="default" onClick={openWords} disabled={saving}>
              {t('imports.words.open')}
            </Button>
          )}
          <Button variant="subtle" onClick={startOver} disabled={saving}>
            {t('imports.startOver')}
          </Button>
        </Group>
        {work ? (
          <WorkLine work={work} />
        ) : saving ? (
          <Group>
            <Text role="status">{t(placed > 0 ? 'imports.placing' : 'imports.saving')}</Text>
            <Box w={160}>
              <ProgressBar
                label={t('imports.placing')}
                part={placed}
                words={formatPercent(placed, language)}
              />
            </Box>
            <Button variant="default" onClick={() => placing.current?.abort()}>
              {t('imports.stop')}
            </Button>
          </Group>
        ) : count > 0 ? (
          <Button onClick={() => void confirm()}>{t('imports.confirm', { count })}</Button>
        ) : (
          <Text>{t('imports.nothing')}</Text>
        )}
      </Group>
    </Stack>
  );
}
