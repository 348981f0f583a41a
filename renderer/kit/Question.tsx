import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { Dialog } from './Dialog.tsx';

/** Lets the dialog beneath know that a question is open: Escape then closes the question alone. */
export const Asking = createContext<(asking: boolean) => void>(() => undefined);

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A question on top of the lists and fields. */
export function Question({ title, onClose, children }: Props) {
  const announce = useContext(Asking);
  useEffect(() => {
    announce(true);
    return () => announce(false);
  }, [announce]);
  return (
    <Dialog onClose={onClose} title={title}>
      {children}
    </Dialog>
  );
}
