import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '#renderer/kit/i18n.ts';

/** The panel leaves the bar of the window free. */
const BETWEEN_BARS = { top: 48, bottom: 0, height: 'auto' };

interface Props {
  title: string;
  opened: boolean;
  onClose: () => void;
  className?: string | undefined;
  children: ReactNode;
}

/** A panel over the right of the map, which goes on to be worked with while it is open. */
export function SidePanel({ title, opened, onClose, className = '', children }: Props) {
  const t = useT();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position="right"
      size="min(330px, 29vw)"
      withOverlay={false}
      lockScroll={false}
      trapFocus={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      classNames={{ content: className }}
      styles={{ inner: BETWEEN_BARS }}
    >
      {children}
    </Drawer>
  );
}
