import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useT } from './i18n.ts';

type Props = Omit<ModalProps, 'opened' | 'closeButtonProps' | 'transitionProps'>;

/** A dialog, shown while it is mounted. */
export function Dialog(props: Props) {
  const t = useT();
  useFocusReturned();
  return (
    <Modal
      opened
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
      {...props}
    />
  );
}

/** Gives the focus back to what had it before; the modal does so only when it closes without being taken away. */
export function useFocusReturned(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Once the dialog has gone: whoever opens or picks something next has taken the focus by then.
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
