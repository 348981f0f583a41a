import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  /** In pixels of the window; null while it is closed. */
  at: { x: number; y: number } | null;
  label: string;
  onClose: () => void;
  /** Whether the focus goes back to where it was; not where an item may set it, or `onClose` does. */
  returnFocus?: boolean;
  children: ReactNode;
}

/** A menu at a place of the window, as a right click opens one. */
export function PlacedMenu({ at, label, onClose, returnFocus = true, children }: Props) {
  return (
    <Menu
      opened={at !== null}
      onClose={onClose}
      returnFocus={returnFocus}
      position="bottom-start"
      offset={2}
      width={250}
    >
      <Menu.Target>
        <span
          aria-hidden
          style={{ position: 'fixed', left: at?.x ?? 0, top: at?.y ?? 0, width: 1, height: 1 }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>{children}</Menu.Dropdown>
    </Menu>
  );
}
