import { Menu, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { capitalised } from '#renderer/kit/format.ts';
import classes from './graph.module.css';

interface ChipMenuProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}

/** The part of a chip that opens a menu of which one entry is chosen. */
export function ChipMenu<T extends string>({ label, value, options, onChoose }: ChipMenuProps<T>) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.plainChip}>
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
      </Menu.Dropdown>
    </Menu>
  );
}
