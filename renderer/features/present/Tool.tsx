import { ActionIcon, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  /** The keys that do the same, as they are written on the keyboard. */
  keys: string;
  icon: ReactNode;
  /** For a tool that is on or off. */
  pressed?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

/** One button of the presenter. */
export function Tool({ label, keys, icon, pressed, disabled = false, onClick }: Props) {
  return (
    <Tooltip label={`${label} (${keys})`}>
      <ActionIcon
        size={44}
        radius={8}
        variant={disabled ? 'transparent' : pressed ? 'filled' : 'subtle'}
        color={pressed ? 'accent' : 'gray'}
        {...(!pressed && { c: 'var(--ink)' })}
        {...(disabled && { opacity: 0.35 })}
        aria-label={label}
        aria-disabled={disabled || undefined}
        {...(pressed !== undefined && { 'aria-pressed': pressed })}
        onClick={disabled ? undefined : onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
