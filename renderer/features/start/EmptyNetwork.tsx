import { Button, Group } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import classes from './start.module.css';

/** A network without actors: what to do first. It lies over the canvas, which still takes a double-click. */
export function EmptyNetwork() {
  const t = useT();
  return (
    <div className={classes.empty}>
      <svg width="120" height="76" viewBox="0 0 120 76" fill="none" aria-hidden="true">
        <path d="M30 22 62 40 96 18M62 40 44 64M62 40l32 22" stroke="var(--line-strong)" strokeWidth="2" />
        <circle cx="30" cy="22" r="10" fill="var(--line)" />
        <circle cx="96" cy="18" r="8" fill="var(--line)" />
        <circle cx="44" cy="64" r="7" fill="var(--line)" />
        <circle cx="94" cy="62" r="9" fill="var(--line)" />
        <circle cx="62" cy="40" r="13" fill="var(--accent)" />
        <path d="M62 34v12M56 40h12" stroke="var(--on-accent)" strokeWidth="2.4" strokeLinecap="round" />
      </svg>
      <h2 className={classes.emptyTitle}>{t('shell.empty.title')}</h2>
      <p className={classes.emptyText}>{t('shell.empty.text')}</p>
      <Group justify="center" className={classes.emptyActions ?? ''}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => ask({ what: 'build-actor' })}>
          {t('shell.empty.add')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} />}
          onClick={() => openDialog('import')}
        >
          {t('shell.empty.import')}
        </Button>
      </Group>
      <p className={classes.emptyHint}>{t('shell.empty.hint')}</p>
    </div>
  );
}
