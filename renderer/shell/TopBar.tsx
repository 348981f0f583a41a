import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { NetworkMenu } from '#renderer/features/networks/NetworkMenu.tsx';
import { startPresenting } from '#renderer/features/present/stage-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { useT } from '../kit/i18n.ts';
import { openDialog } from '../kit/screen-state.ts';
import classes from './app.module.css';
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
      <NetworkMenu network={state.network} />
      <span className={classes.counts}>
        {t('shell.actorCount', { count: state.actors.size })} ·{' '}
        {t('shell.cooperationCount', { count: state.cooperations.size })}
      </span>
      {children}
      <UndoButtons />
      <Button data-edits variant="default" h={34} onClick={() => openDialog('import')}>
        {t('shell.import')}
      </Button>
      <Button variant="default" h={34} onClick={() => openDialog('export')}>
        {t('shell.export')}
      </Button>
      <Button h={34} data-tour="present" onClick={startPresenting}>
        {t('present.start')}
      </Button>
    </section>
  );
}
