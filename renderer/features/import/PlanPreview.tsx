import { Text, UnstyledButton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { usePreferences } from '#renderer/store/preferences.ts';
import type { PlanInfo } from '#renderer/workers/codecs.worker.ts';
import { fateOf } from '#shared/exchange/reading/planning.ts';
import { PALETTES } from '#shared/map/drawing/palette.ts';
import {
  PLAN_PICTURE,
  type PlanDrawing,
  type PlanFate,
  planPicture,
} from '#shared/map/drawing/plan-picture.ts';
import classes from './import.module.css';
import { planDrawing } from './store-import.ts';
import type { ImportControl } from './use-import.ts';

/** More points than these would be a blot, and take long to place. */
const MOST_ACTORS = 3000;
const FATES: readonly PlanFate[] = ['new', 'changed', 'same'];

/** The map as the import would make it, drawn when it is asked for. */
export function PlanPreview({ control, plan }: { control: ImportControl; plan: PlanInfo }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const created = plan.rows.filter((row) => row.table === 'actors' && fateOf(row) === 'create').length;
  const count = control.state.target.actors.size + created;
  if (count === 0) return null;
  return (
    <section aria-label={t('imports.preview.title')}>
      <UnstyledButton aria-expanded={open} onClick={() => setOpen(!open)}>
        <Text fw={700} size="sm">
          <span aria-hidden>{open ? '▾' : '▸'}</span> {t('imports.preview.title')}
        </Text>
      </UnstyledButton>
      {open &&
        (count > MOST_ACTORS ? (
          <Text size="sm">{t('imports.preview.many', { count })}</Text>
        ) : (
          <Drawing control={control} plan={plan} />
        ))}
    </section>
  );
}

function Drawing({ control: { state, planned }, plan }: { control: ImportControl; plan: PlanInfo }) {
  const t = useT();
  const theme = usePreferences((preferences) => preferences.theme);
  const { target, saving } = state;
  const [drawn, setDrawn] = useState<{ of: PlanInfo; drawing: PlanDrawing | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once for each plan
  useEffect(() => {
    if (saving) return;
    const stopping = new AbortController();
    const { signal } = stopping;
    const keep = (drawing: PlanDrawing | null) => {
      if (!signal.aborted) setDrawn({ of: plan, drawing });
    };
    planDrawing(planned, target, { report: () => undefined, signal }).then(keep, () => keep(null));
    return () => stopping.abort();
  }, [plan]);
  if (drawn === null) return <Text size="sm">{t('imports.preview.drawing')}</Text>;
  const { drawing } = drawn;
  if (!drawing) return <Text size="sm">{t('imports.preview.none')}</Text>;
  const countOf = (wanted: PlanFate) => drawing.actors.filter(({ fate }) => fate === wanted).length;
  const [added, changed, same] = FATES.map(countOf);
  const svg = planPicture(drawing, PALETTES[theme]);
  return (
    <figure className={classes.preview}>
      <img
        alt={t('imports.preview.alt', { added, changed, same })}
        width={PLAN_PICTURE.width}
        height={PLAN_PICTURE.height}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
      />
      <figcaption>
        {FATES.filter((fate) => countOf(fate) > 0).map((fate) => (
          <span key={fate} data-fate={fate}>
            {t(`imports.preview.${fate}`, { count: countOf(fate) })}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
