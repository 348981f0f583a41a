import { Checkbox, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import type { AbsentActor } from '#shared/exchange/reading/absent-actors.ts';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import classes from './import.module.css';
import { MoreRows, PAGE } from './MoreRows.tsx';

interface Props {
  absent: readonly AbsentActor[];
  options: ImportOptions;
  setOptions: (options: ImportOptions) => void;
}

/** Who is in the network and no longer in the files: left alone, or marked to check. */
export function AbsentRows({ absent, options, setOptions }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  if (absent.length === 0) return null;
  const title = t('imports.absent.title', { count: absent.length });
  return (
    <section aria-label={title}>
      <div className={classes.rowsHead}>
        <UnstyledButton aria-expanded={open} onClick={() => setOpen(!open)}>
          <Text fw={700} size="sm">
            <span aria-hidden>{open ? '▾' : '▸'}</span> {title}
          </Text>
        </UnstyledButton>
        <Checkbox
          size="xs"
          label={t('imports.absent.mark')}
          checked={options.absent === 'to-check'}
          onChange={({ currentTarget }) =>
            setOptions({ ...options, absent: currentTarget.checked ? 'to-check' : 'leave' })
          }
        />
      </div>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard
        <section className={classes.scroll} tabIndex={0} aria-label={t('imports.absent.list')}>
          <ul className={classes.plainList}>
            {absent.slice(0, shown).map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          <MoreRows of={absent.length} shown={shown} onShow={setShown} />
        </section>
      )}
    </section>
  );
}
