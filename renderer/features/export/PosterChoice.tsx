import { Checkbox, Group, NativeSelect, Text } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { formatNumber } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { posterSvg } from '#shared/map/drawing/poster.ts';
import { PAPERS, type Paper, readFrom } from '#shared/map/drawing/sheet.ts';
import classes from './export.module.css';
import type { PosterOf } from './poster-of.ts';
import { useReportFont } from './report/report-document.ts';

/** The paper, its orientation, and whether the map takes its shape; no paper for a drawing of its own size. */
export interface PosterChoices {
  paper: Paper | null;
  lying: boolean;
  shaped: boolean;
}

interface Props {
  value: PosterChoices;
  onChange: (value: PosterChoices) => void;
  /** Whether there may be no paper. */
  mayBeFree: boolean;
  poster: PosterOf | null;
  title: string;
  caption: string;
}

/** Beyond so many a preview would take long, and show a cloud. */
const PREVIEWED_UP_TO = 1500;
const POINTS_OF_A_MILLIMETRE = 72 / 25.4;

/** Which paper a map is drawn for, with a preview and how far its letters are read. */
export function PosterChoice({ value, onChange, mayBeFree, poster, title, caption }: Props) {
  const t = useT();
  const { paper, lying, shaped } = value;
  const papers = PAPERS.map((each) => ({
    value: each as string,
    label: t('exports.paperOf', { paper: each }),
  }));
  return (
    <>
      <Group grow align="end">
        <NativeSelect
          label={t('exports.paper')}
          value={paper ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ ...value, paper: PAPERS.find((each) => each === currentTarget.value) ?? null })
          }
          data={mayBeFree ? [{ value: '', label: t('exports.paperFree') }, ...papers] : papers}
        />
        {paper && (
          <NativeSelect
            label={t('exports.orientation')}
            value={lying ? 'lying' : 'standing'}
            onChange={({ currentTarget }) => onChange({ ...value, lying: currentTarget.value === 'lying' })}
            data={(['lying', 'standing'] as const).map((each) => ({
              value: each,
              label: t(`exports.orientations.${each}`),
            }))}
          />
        )}
      </Group>
      {paper && (
        <Checkbox
          size="xs"
          label={t('exports.shaped')}
          description={t('exports.shapedHint')}
          checked={shaped}
          onChange={({ currentTarget }) => onChange({ ...value, shaped: currentTarget.checked })}
        />
      )}
      {poster && <Preview poster={poster} title={title} caption={caption} />}
    </>
  );
}

function Preview({
  poster: { handed, plan },
  title,
  caption,
}: Pick<Props, 'title' | 'caption'> & { poster: PosterOf }) {
  const t = useT();
  const language = useLanguage();
  const font = useReportFont();
  const heading = useDeferredValue(title);
  const { scene } = handed;
  const few = scene.nodes.length <= PREVIEWED_UP_TO;
  const drawn = useMemo(
    () => (few && font !== null ? posterSvg(scene, plan, { title: heading, caption, font }) : null),
    [few, font, scene, plan, heading, caption],
  );
  const number = (value: number) => formatNumber(value, language, 1);
  const letters = t('exports.letters', {
    size: number(plan.letters),
    points: formatNumber(Math.round(plan.letters * POINTS_OF_A_MILLIMETRE), language),
    metres: number(readFrom(plan.letters)),
  });
  const names = scene.nodes.filter(({ lines }) => lines.length > 0).length;
  const missing = drawn && scene.showLabels ? names - drawn.names : 0;
  return (
    <figure className={classes.preview}>
      {drawn && (
        <img
          alt={t('exports.preview')}
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.svg)}`}
        />
      )}
      <figcaption>
        <Text size="sm" className={classes.hint}>
          {letters} {missing > 0 && t('exports.namesMissing', { count: missing })}
        </Text>
      </figcaption>
    </figure>
  );
}
