import { Button, CloseButton } from '@mantine/core';
import { useElementSize, useViewportSize } from '@mantine/hooks';
import { useEffect, useId, useRef } from 'react';
import { showNotice } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { isModalOpen } from '#renderer/kit/shortcuts.ts';
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

/** Whether something open over the page wants Escape for itself. */
const isMenuOpen = () => document.querySelector('[role=menu]') !== null;

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
  const line = step.name === 'enter' ? t('guide.tour.step.enter.line') : '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: a step is prepared once, when it begins
  useEffect(() => {
    step.prepare(line);
    return step.leave;
  }, [step]);

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
    // Heard before anything else: Escape leaves the tour wherever the focus is.
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isModalOpen() || isMenuOpen()) return;
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
          <div className={classes.foot}>
            <span className={classes.keys}>{t('guide.tour.keys')}</span>
            {index > 0 && (
              <Button size="compact-sm" variant="default" onClick={() => turnToStep(index - 1)}>
                {t('guide.tour.back')}
              </Button>
            )}
            <Button size="compact-sm" onClick={() => (last ? leave(0) : turnToStep(index + 1))}>
              {t(last ? 'guide.tour.finish' : 'guide.tour.next')}
            </Button>
          </div>
        </div>
      </section>
    </>
  );
}

const CARD_WIDTH = 320;
/** Padding and border above and below. */
const CARD_FRAME = 30;
