import { Button, CloseButton, Tooltip } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { showNotice } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { useMaillage } from '#renderer/store/store.ts';
import classes from './tour.module.css';
import { beginTour, declineTour, useTour } from './tour-state.ts';

/** Beside the saved state at the first sight of the example; it covers nothing and asks once only. */
export function TourOffer() {
  const t = useT();
  const offered = useTour((tour) => tour.offered);
  const viewing = useMaillage((store) => store.viewing !== null);
  if (!offered || viewing) return null;
  return (
    <section className={classes.offer} aria-label={t('guide.tour.offer.label')}>
      <Tooltip label={t('guide.tour.offer.text')}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconRoute size={16} aria-hidden />}
          onClick={() => beginTour(0)}
        >
          {t('guide.tour.offer.start')}
        </Button>
      </Tooltip>
      <CloseButton
        size="sm"
        aria-label={t('guide.tour.offer.decline')}
        onClick={() => {
          declineTour();
          showNotice(t('guide.tour.offer.later'));
        }}
      />
    </section>
  );
}
