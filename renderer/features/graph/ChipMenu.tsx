import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { capitalised } from '#renderer/kit/format.ts';
import classes from './graph.module.css';

interface ChipMenuProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
  /** Part of a larger chip. */
  plain?: boolean;
  /** What stands under the choices. */
  children?: ReactNode;
}

/** A chip that opens a menu of which one entry is chosen. */
export function ChipMenu<T extends string>(props: ChipMenuProps<T>) {
  const { label, value, options, onChoose, plain, children } = props;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={plain ? classes.plainChip : classes.chip}>
          {label}
          <IconChevronDown size={13} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        <Menu.RadioGroup value={value} onChange={(chosen) => onChoose(chosen as T)}>
          {options.map((option) => (
            <Menu.RadioItem key={option.value} value={option.value}>
              {capitalised(option.label)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
