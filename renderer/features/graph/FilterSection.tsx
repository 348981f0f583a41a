import { CloseButton, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import classes from './graph.module.css';

interface Props {
  title: string;
  /** Beside the title while the section is unfolded. */
  actions?: ReactNode;
  /** For a filter that was added. */
  onRemove?: (() => void) | undefined;
  children: ReactNode;
}

/** One filter of the panel, under a title that folds it. */
export function FilterSection({ title, actions, onRemove, children }: Props) {
  const t = useT();
  const [open, setOpen] = useState(true);
  const id = useId();
  return (
    <section className={classes.filterGroup}>
      <div className={classes.filterHead}>
        <h2 className={classes.filterTitle}>
          <UnstyledButton
            className={classes.filterToggle}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {title}
            <IconChevronDown
              size={13}
              className={classes.chevron}
              data-open={open || undefined}
              aria-hidden
            />
          </UnstyledButton>
        </h2>
        {open && actions}
        {onRemove && (
          <CloseButton
            size="xs"
            aria-label={t('exploring.filters.remove', { field: title })}
            onClick={onRemove}
          />
        )}
      </div>
      <fieldset id={id} className={classes.filterList} aria-label={title} hidden={!open}>
        {children}
      </fieldset>
    </section>
  );
}
