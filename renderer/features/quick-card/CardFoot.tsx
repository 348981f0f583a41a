import { Button } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import classes from './quick-card.module.css';

interface Props {
  /** Which keys do what. */
  hint: string;
  action: string;
  onSubmit: () => void;
  onClose: () => void;
}

/** The way on and the way out of a card, by mouse; its hint says the keys for both. */
export function CardFoot({ hint, action, onSubmit, onClose }: Props) {
  const t = useT();
  return (
    <>
      <p className={classes.hint}>{hint}</p>
      <div className={classes.foot}>
        <Button size="xs" flex={1} onClick={onSubmit}>
          {action}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t('building.card.end')}
        </Button>
      </div>
    </>
  );
}
