import { Input, NativeSelect, SegmentedControl } from '@mantine/core';
import { useId, useState } from 'react';
import { FaultNotice } from '#renderer/kit/FaultNotice.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { useSnapshots } from '#renderer/kit/use-snapshots.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { StoryStep } from '#shared/model/story.ts';
import { orderedViews } from '#shared/model/usable-settings.ts';
import classes from './story.module.css';

const SOURCES = ['view', 'snapshot', 'words'] as const;
type Source = (typeof SOURCES)[number];

interface Props {
  state: NetworkState;
  step: StoryStep;
  readOnly: boolean;
  onChange: (fields: Pick<StoryStep, 'viewId' | 'snapshotId'>) => void;
}

/** What a step shows: a saved view, a snapshot as one of them shows it, or its words alone. */
export function StepSource({ state, step, readOnly, onChange }: Props) {
  const t = useT();
  const language = useLanguage();
  const labelId = useId();
  const { snapshots: found, again } = useSnapshots(state.network.id);
  const snapshots = found?.ok ? found.value.filter(({ deletedAt }) => deletedAt === null) : [];
  const views = orderedViews(state);
  const { viewId, snapshotId } = step;
  const stored: Source = snapshotId !== null ? 'snapshot' : viewId !== null ? 'view' : 'words';
  // Chosen, while there is nothing yet to choose from.
  const [missing, setMissing] = useState<Source | null>(null);
  const source = missing ?? stored;

  function choose(next: Source): void {
    const view = viewId ?? views[0]?.id ?? null;
    const snapshot = snapshots[0]?.id ?? null;
    const nothing = (next === 'view' && view === null) || (next === 'snapshot' && snapshot === null);
    setMissing(nothing ? next : null);
    if (nothing || next === stored) return;
    if (next === 'view') onChange({ viewId: view, snapshotId: null });
    else if (next === 'snapshot') onChange({ viewId, snapshotId: snapshot });
    else onChange({ viewId: null, snapshotId: null });
  }

  const viewOptions = views.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={classes.source}>
      <Input.Label component="span" id={labelId}>
        {t('stories.step.shows')}
      </Input.Label>
      <SegmentedControl
        aria-labelledby={labelId}
        fullWidth
        size="xs"
        readOnly={readOnly}
        value={source}
        data={SOURCES.map((value) => ({ value, label: t(`stories.step.${value}`) }))}
        onChange={(value) => choose(value as Source)}
      />
      {missing === 'view' && <p className={classes.quiet}>{t('stories.step.noViews')}</p>}
      {source === 'snapshot' && found?.ok === false && <FaultNotice fault={found.fault} onRetry={again} />}
      {missing === 'snapshot' && found?.ok && (
        <p className={classes.quiet}>{t('stories.step.noSnapshots')}</p>
      )}
      {source === 'view' && viewId !== null && (
        <NativeSelect
          label={t('stories.step.whichView')}
          disabled={readOnly}
          value={viewId}
          data={withGone(viewOptions, viewId, t('stories.step.lost.view'))}
          onChange={({ currentTarget }) => onChange({ viewId: currentTarget.value, snapshotId: null })}
        />
      )}
      {source === 'snapshot' && snapshotId !== null && (
        <>
          <NativeSelect
            label={t('stories.step.whichSnapshot')}
            disabled={readOnly}
            value={snapshotId}
            data={withGone(
              snapshots.map(({ id, name, takenAt }) => ({
                value: id,
                label: `${name} (${formatDay(takenAt, language)})`,
              })),
              snapshotId,
              t('stories.step.lost.snapshot'),
            )}
            onChange={({ currentTarget }) => onChange({ viewId, snapshotId: currentTarget.value })}
          />
          <NativeSelect
            label={t('stories.step.seenBy')}
            disabled={readOnly}
            value={viewId ?? ''}
            data={[{ value: '', label: t('stories.step.seenWhole') }, ...viewOptions]}
            onChange={({ currentTarget }) => onChange({ viewId: currentTarget.value || null, snapshotId })}
          />
        </>
      )}
    </div>
  );
}

interface Option {
  value: string;
  label: string;
}

/** A choice that is no longer there is still the one that is stored: it must be seen. */
function withGone(options: readonly Option[], chosen: string, gone: string): Option[] {
  return options.some(({ value }) => value === chosen)
    ? [...options]
    : [{ value: chosen, label: gone }, ...options];
}
