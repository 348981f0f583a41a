import { Button, Popover, UnstyledButton } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { EmptyScreen } from '#renderer/kit/EmptyScreen.tsx';
import { formatPercent } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { localDay } from '#shared/base/day.ts';
import { completenessShare, networkCompleteness } from '#shared/insight/quality/completeness.ts';
import { REVIEW_SECTIONS, type ReviewSectionId, reviewNetwork } from '#shared/insight/quality/review.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './follow-up.module.css';
import { ReviewList } from './ReviewList.tsx';

/** What asks for a look: the points on the left with their counts, the records of one of them beside. */
export function QualityTab({ state }: { state: NetworkState }) {
  const t = useT();
  const today = localDay(new Date());
  const review = useMemo(() => reviewNetwork(state, today), [state, today]);
  const [chosen, setChosen] = useState<ReviewSectionId>(
    () => REVIEW_SECTIONS.find((id) => review[id].length > 0) ?? 'to-check',
  );
  if (state.actors.size === 0) {
    return (
      <EmptyScreen
        title={t('guide.empty.quality.title')}
        text={t('guide.empty.quality.text')}
        example="quality"
      />
    );
  }
  return (
    <div className={classes.quality}>
      <nav className={classes.points} aria-label={t('history.review.sections')}>
        <Completeness state={state} />
        <ul>
          {REVIEW_SECTIONS.map((id) => (
            <li key={id}>
              <UnstyledButton
                className={classes.point ?? ''}
                aria-current={id === chosen || undefined}
                data-none={review[id].length === 0 || undefined}
                onClick={() => setChosen(id)}
              >
                <span>{t(`history.review.section.${id}`)}</span>
                <span className={classes.pointCount}>{review[id].length}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
        {state.actors.size > 1 && (
          <Button
            size="xs"
            variant="default"
            fullWidth
            mt={12}
            leftSection={<IconArrowMerge size={15} />}
            onClick={() => openDialog('duplicates')}
          >
            {t('duplicates.open')}
          </Button>
        )}
      </nav>
      <ReviewList key={chosen} section={chosen} rows={review[chosen]} state={state} today={today} />
    </div>
  );
}

/** The share of fields that are given, with its formula one click away. */
function Completeness({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const completeness = useMemo(() => networkCompleteness(state), [state]);
  const share = completenessShare(completeness);
  if (share === null) return null;
  return (
    <section className={classes.completeness} aria-label={t('history.review.completeness')}>
      <h2>{t('history.review.completeness')}</h2>
      <p className={classes.figure}>{formatPercent(share, language)}</p>
      <div className={classes.bar} aria-hidden>
        <div style={{ width: `${share * 100}%` }} />
      </div>
      <Popover width={340} position="bottom-start" withArrow>
        <Popover.Target>
          <UnstyledButton className={classes.how ?? ''}>{t('history.review.how')}</UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('history.review.how')}>
          <p className={classes.formula}>{t('history.review.formula', { ...completeness })}</p>
        </Popover.Dropdown>
      </Popover>
    </section>
  );
}
