import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { perform, performDeletion } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { localDay } from '#shared/base/day.ts';
import { own } from '#shared/base/own.ts';
import type { Patch } from '#shared/changes/patch.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type Session, VERDICTS, type Verdict } from '#shared/model/session.ts';
import { beforeSession, closeSession, judge } from '#shared/workshop/capture/review.ts';
import { capturedNow } from '#shared/workshop/capture/session.ts';
import { CapturedRow } from './CapturedRow.tsx';
import classes from './follow-up.module.css';

interface Props {
  session: Session;
  state: NetworkState;
  /** What the session changed, from the journal; null where that is not known. */
  patches: readonly Patch[] | null;
}

/** Everything that a session captured, to be corrected, kept or dropped. Nothing goes before the review is finished. */
export function SessionReview({ session, state, patches }: Props) {
  const t = useT();
  const [confidence, setConfidence] = useState<Verdict>('sure');
  const captured = capturedNow(session, state);
  const ids = captured.map(({ id }) => id);
  const judged = ids.filter((id) => own(session.verdicts, id) !== undefined).length;
  const close = () => {
    const now = new Date();
    void performDeletion(
      closeSession(session, beforeSession(patches ?? []), {
        closedAt: now.toISOString(),
        today: localDay(now),
      }),
    );
  };
  return (
    <section aria-label={t('capture.review.heading')}>
      <h3 className={classes.part}>{t('capture.review.heading')}</h3>
      <p className={classes.quiet} role="status">
        {captured.length === 0
          ? t('capture.review.nothing')
          : t('capture.review.judged', { judged, count: captured.length })}
      </p>
      <div className={classes.reviewTools}>
        {captured.length > 0 && (
          <>
            <NativeSelect
              size="xs"
              aria-label={t('capture.review.keepAs')}
              data={VERDICTS.filter((value) => value !== 'drop').map((value) => ({
                value,
                label: t(`capture.review.of.${value}`),
              }))}
              value={confidence}
              onChange={(event) => setConfidence(event.currentTarget.value as Verdict)}
            />
            <Button size="xs" variant="default" onClick={() => void perform(judge(session, ids, confidence))}>
              {t('capture.review.keepAll')}
            </Button>
            <Button size="xs" variant="default" onClick={() => void perform(judge(session, ids, 'drop'))}>
              {t('capture.review.dropAll')}
            </Button>
          </>
        )}
        <Button size="xs" ml="auto" onClick={close}>
          {t('capture.review.close')}
        </Button>
      </div>
      {captured.length > 0 && (
        <ul className={classes.reviewRows} aria-label={t('capture.review.list')}>
          {captured.map((one) => (
            <CapturedRow key={one.id} captured={one} session={session} state={state} />
          ))}
        </ul>
      )}
    </section>
  );
}
