import { Button } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { showNotice } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { useMaillage } from '#renderer/store/store.ts';
import classes from './tour.module.css';
import { beginTour, declineTour, useTour } from './tour-state.ts';

/** A strip above the first sight of the example; it covers nothing and asks once only. */
export function TourOffer() {
  const t = useT();
  const offered = useTour((tour) => tour.offered);
  const viewing = useMaillage((store) => store.viewing !== null);
  if (!offered || viewing) return null;
  return (
    <section className={classes.offer} aria-label={t('guide.tour.offer.label')}>
      <IconRoute size={17} aria-hidden />
      <span className={classes.offerText}>{t('guide.tour.offer.text')}</span>
      <Button size="compact-sm" onClick={() => beginTour(0)}>
        {t('guide.tour.offer.start')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          declineTour();
          showNotice(t('guide.tour.offer.later'));
        }}
      >
        {t('guide.tour.offer.decline')}
      </Button>
    </section>
  );
}
