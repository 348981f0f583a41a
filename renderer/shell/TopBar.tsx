import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { NetworkState } from '#shared/model/network-state.ts';
import { useT } from '../kit/i18n.ts';
import { ask } from '../kit/intents.ts';
import { openDialog } from '../kit/navigation.ts';
import classes from './app.module.css';
import { SavedState } from './SavedState.tsx';
import { NetworkSlot } from './Slot.tsx';
import { UndoButtons } from './UndoButtons.tsx';

interface Props {
  state: NetworkState;
  /** The field for everything. */
  children: ReactNode;
}

/** A section, not a header: the library's dialogs have a header, and a page may have one only. */
export function TopBar({ state, children }: Props) {
  const t = useT();
  return (
    <section className={classes.top} aria-label={t('shell.topBar')}>
      <h1 className={classes.brand}>{t('shell.product')}</h1>
      <NetworkSlot name="title" state={state} />
      <span className={classes.counts}>
        {t('shell.actorCount', { count: state.actors.size })} ·{' '}
        {t('shell.cooperationCount', { count: state.cooperations.size })}
      </span>
      <SavedState state={state} />
      {children}
      <UndoButtons />
      <Button data-edits variant="default" h={34} onClick={() => openDialog('import')}>
        {t('shell.import')}
      </Button>
      <Button variant="default" h={34} onClick={() => openDialog('export')}>
        {t('shell.export')}
      </Button>
      <Button h={34} data-tour="present" onClick={() => ask({ what: 'present' })}>
        {t('present.start')}
      </Button>
    </section>
  );
}
