import { Button, Menu } from '@mantine/core';
import { IconClock, IconCopy, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { formatDay, formatTime } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { MoreMenu } from '#renderer/kit/MoreMenu.tsx';
import { sizeWords } from '#renderer/kit/size-words.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';
import { exportSnapshot } from './snapshot-actions.ts';
import classes from './snapshots.module.css';

export type Asked = 'words' | 'restore' | 'delete';

interface Props {
  snapshot: Snapshot;
  onOpen: () => void;
  onCompare: () => void;
  onAsk: (asked: Asked) => void;
}

/** A snapshot in the list, with what can be done with it. */
export function SnapshotLine({ snapshot, onOpen, onCompare, onAsk }: Props) {
  const t = useT();
  const { name } = snapshot;
  return (
    <SnapshotSummary snapshot={snapshot}>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('snapshots.openNamed', { name })}
        onClick={onOpen}
      >
        {t('snapshots.open')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('snapshots.compareNamed', { name })}
        onClick={onCompare}
      >
        {t('snapshots.compare')}
      </Button>
      <MoreMenu label={t('snapshots.actionsOf', { name })}>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onAsk('words')}>
          {t('snapshots.rename')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => onAsk('restore')}>
          {t('snapshots.restore')}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => void exportSnapshot(snapshot)}>
          {t('snapshots.export')}
        </Menu.Item>
        <Menu.Item c="var(--danger)" leftSection={<IconTrash size={16} />} onClick={() => onAsk('delete')}>
          {t('snapshots.delete')}
        </Menu.Item>
      </MoreMenu>
    </SnapshotSummary>
  );
}

/** What a snapshot is: name, day, counts, size and note. */
export function SnapshotSummary({ snapshot, children }: { snapshot: Snapshot; children: ReactNode }) {
  const t = useT();
  const language = useLanguage();
  const { name, note, reason, takenAt, actorCount, cooperationCount, collectiveCount, size } = snapshot;
  const amount = sizeWords(size, t, language);
  return (
    <li className={classes.line} aria-label={name}>
      <IconClock size={20} stroke={1.6} aria-hidden className={classes.clock} />
      <div className={classes.summary}>
        <div className={classes.name}>{name}</div>
        <div className={classes.facts}>
          {[
            t('snapshots.line', {
              date: formatDay(takenAt, language),
              time: formatTime(takenAt, language),
            }),
            t('shell.actorCount', { count: actorCount }),
            t('shell.cooperationCount', { count: cooperationCount }),
            collectiveCount > 0 && t('snapshots.collectives', { count: collectiveCount }),
            amount,
            reason !== 'made' && t(`snapshots.reason.${reason}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {note && <p className={classes.note}>{note}</p>}
      </div>
      {children}
    </li>
  );
}
