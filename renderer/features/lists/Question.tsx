import { Modal } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useT } from '#renderer/app/i18n.ts';

/** Tells the dialog beneath that a question is open: Escape then closes the question alone. */
export const Asking = createContext<(asking: boolean) => void>(() => undefined);

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A question on top of the lists and fields. */
export function Question({ title, onClose, children }: Props) {
  const t = useT();
  const tell = useContext(Asking);
  useEffect(() => {
    tell(true);
    return () => tell(false);
  }, [tell]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  );
}
