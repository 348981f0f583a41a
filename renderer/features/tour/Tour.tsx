import { Button, CloseButton } from '@mantine/core';
import { useElementSize, useViewportSize } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { showNotice } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { isModalOpen } from '#renderer/kit/shortcuts.ts';
import { closeNetwork } from '#renderer/store/actions.ts';
import { momentNow, watchMoments } from './moment.ts';
import { placeCard } from './placing.ts';
import { TOUR_STEPS, type TourStep } from './steps.ts';
import classes from './tour.module.css';
import { leaveTour, turnToStep, useTour } from './tour-state.ts';
import { useRects } from './use-rects.ts';

/** The guided tour, while it is under way. */
export function Tour() {
  const index = useTour(({ step }) => step);
  const step = index === null ? undefined : TOUR_STEPS[index];
  return index !== null && step ? <StepCard key={index} index={index} step={step} /> : null;
}

/** Prepares a step when it begins, and sees when the user has done what it asks for. */
function useStep(step: TourStep, line: string): boolean {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step is prepared once, when it begins
  useEffect(() => {
    step.prepare(line);
    useTour.setState(({ begun }) => ({ begun: begun ?? momentNow() }));
    const look = () => {
      const { begun, done } = useTour.getState();
      if (begun && !done && step.done?.(begun, momentNow())) useTour.setState({ done: true });
    };
    look();
    const stop = watchMoments(look);
    return () => {
      stop();
      step.leave?.();
    };
  }, [step]);
  return useTour(({ done }) => done);
}

/** One step: a ring around what it speaks of, and a card beside. Nothing under it is covered up or held back. */
function StepCard({ index, step }: { index: number; step: TourStep }) {
  const t = useT();
  const asked = useTour((tour) => tour.asked);
  const rects = useRects(step.targets);
  const frame = useViewportSize();
  const { ref: content, height } = useElementSize<HTMLDivElement>();
  const card = useRef<HTMLElement>(null);
  const [titleId, textId] = [useId(), useId()];
  const last = index === TOUR_STEPS.length - 1;
  const done = useStep(step, step.name === 'enter' ? t('guide.tour.step.enter.line') : '');

  const leave = (resumeAt: number) => {
    leaveTour(resumeAt);
    document.getElementById('content')?.focus();
    if (resumeAt > 0) showNotice(t('guide.tour.left'));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step, and each call for the tour, takes the focus
  useEffect(() => {
    // What a step opens takes the focus for itself first.
    const frame = requestAnimationFrame(() => card.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, [index, asked]);

  useEffect(() => {
    // In the card Escape leaves the tour; elsewhere it ends what the user has begun there.
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isModalOpen() || !card.current?.contains(document.activeElement)) return;
      event.preventDefault();
      event.stopPropagation();
      leave(index);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  });

  const [first] = rects;
  const place = placeCard(
    first ?? { x: frame.width / 2, y: frame.height / 2, width: 0, height: 0 },
    { width: CARD_WIDTH, height: height + CARD_FRAME },
    frame,
  );
  return (
    <>
      {rects.map(({ x, y, width, height }) => (
        <div
          key={`${x} ${y}`}
          className={classes.ring}
          aria-hidden
          style={{ left: x, top: y, width, height }}
        />
      ))}
      <section
        ref={card}
        className={classes.card}
        aria-labelledby={titleId}
        aria-describedby={textId}
        tabIndex={-1}
        style={{ left: place.x, top: place.y, width: CARD_WIDTH }}
      >
        <div ref={content}>
          <div className={classes.head}>
            <span className={classes.place}>
              {t('guide.tour.place', { step: index + 1, count: TOUR_STEPS.length })}
            </span>
            <CloseButton size="sm" aria-label={t('guide.tour.leave')} onClick={() => leave(index)} />
          </div>
          <h2 id={titleId} className={classes.title}>
            {t(`guide.tour.step.${step.name}.title`)}
          </h2>
          <p id={textId}>{t(`guide.tour.step.${step.name}.text`)}</p>
          <p className={classes.done} role="status">
            {done && (
              <>
                <IconCheck size={16} stroke={2.4} aria-hidden /> {t('guide.tour.done')}
              </>
            )}
          </p>
          {last && <Ends onEnd={() => leaveTour(0)} />}
          <div className={classes.foot}>
            <span className={classes.keys}>{t('guide.tour.keys')}</span>
            {index > 0 && (
              <Button size="compact-sm" variant="default" onClick={() => turnToStep(index - 1)}>
                {t('guide.tour.back')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant={done ? 'filled' : 'default'}
              onClick={() => (last ? leave(0) : turnToStep(index + 1))}
            >
              {t(last ? 'guide.tour.finish' : done ? 'guide.tour.next' : 'guide.tour.skip')}
            </Button>
          </div>
        </div>
      </section>
    </>
  );
}

/** What the tour leads to: a network of one's own. */
function Ends({ onEnd }: { onEnd: () => void }) {
  const t = useT();
  return (
    <div className={classes.ends}>
      <Button
        onClick={() => {
          onEnd();
          openDialog('create-network');
        }}
      >
        {t('guide.tour.create')}
      </Button>
      <Button
        variant="light"
        onClick={() => {
          onEnd();
          // The directory is to become a network of its own, not a part of the example.
          closeNetwork();
          openDialog('import');
        }}
      >
        {t('guide.tour.import')}
      </Button>
    </div>
  );
}

const CARD_WIDTH = 320;
/** Padding and border above and below. */
const CARD_FRAME = 30;
