import { Button, Group, Text } from '@mantine/core';
import { IconArrowMerge, IconCamera, IconRestore } from '@tabler/icons-react';
import { useState } from 'react';
import { Ask } from '#renderer/kit/Ask.tsx';
import { EmptyExample } from '#renderer/kit/EmptyScreen.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { NameDialog } from '#renderer/kit/NameDialog.tsx';
import { goTo, openDialog } from '#renderer/kit/navigation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';
import { type Asked, SnapshotLine, SnapshotSummary } from './SnapshotLine.tsx';
import { bringBack, describe, proposedName, remove, restore, take, view } from './snapshot-actions.ts';
import classes from './snapshots.module.css';
import { startTaking, stopTaking, useTaking } from './state.ts';

interface Props {
  state: NetworkState;
  snapshots: readonly Snapshot[];
  onCompare: (id: string) => void;
}

/** All snapshots of the open network, and those that were deleted and can still come back. */
export function SnapshotList({ state, snapshots, onCompare }: Props) {
  const t = useT();
  const taking = useTaking((snapshots) => snapshots.taking);
  const [asking, setAsking] = useState<{ asked: Asked; of: Snapshot } | null>(null);
  const living = snapshots.filter(({ deletedAt }) => deletedAt === null);
  const deleted = snapshots.filter(({ deletedAt }) => deletedAt !== null);
  const close = () => setAsking(null);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div>
          <h2>{t('snapshots.title')}</h2>
          <p className={classes.quiet}>
            {t('snapshots.intro')} {t('snapshots.copies')}
          </p>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button
            data-edits
            variant="default"
            leftSection={<IconArrowMerge size={16} />}
            onClick={() => openDialog('import')}
          >
            {t('snapshots.mergeFile')}
          </Button>
          <Button
            data-edits
            data-tour="take-snapshot"
            leftSection={<IconCamera size={16} />}
            onClick={startTaking}
          >
            {t('snapshots.take')}
          </Button>
        </Group>
      </div>
      {living.length === 0 && (
        <>
          <p className={classes.empty}>{t('snapshots.none')}</p>
          <EmptyExample of="snapshots" />
        </>
      )}
      <ul aria-label={t('snapshots.title')}>
        {living.map((snapshot) => (
          <SnapshotLine
            key={snapshot.id}
            snapshot={snapshot}
            onOpen={() => void view(snapshot.id).then((done) => done && goTo('graph'))}
            onCompare={() => onCompare(snapshot.id)}
            onAsk={(asked) => setAsking({ asked, of: snapshot })}
          />
        ))}
      </ul>
      {deleted.length > 0 && (
        <section aria-label={t('snapshots.deletedSection')} className={classes.deleted}>
          <h3>{t('snapshots.deletedSection')}</h3>
          <p className={classes.quiet}>{t('snapshots.deletedHint')}</p>
          <ul>
            {deleted.map((snapshot) => (
              <SnapshotSummary key={snapshot.id} snapshot={snapshot}>
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconRestore size={15} />}
                  aria-label={t('snapshots.bringBackNamed', { name: snapshot.name })}
                  onClick={() => void bringBack(snapshot.id)}
                >
                  {t('snapshots.bringBack')}
                </Button>
              </SnapshotSummary>
            ))}
          </ul>
        </section>
      )}
      {taking && (
        <NameDialog
          of="snapshots"
          title={t('snapshots.takeTitle')}
          action={t('snapshots.takeAction')}
          initial={proposedName()}
          note=""
          onClose={stopTaking}
          onDone={take}
        />
      )}
      {asking?.asked === 'words' && (
        <NameDialog
          of="snapshots"
          title={t('snapshots.renameTitle')}
          action={t('snapshots.save')}
          initial={asking.of.name}
          note={asking.of.note}
          onClose={close}
          onDone={(words) => describe(asking.of.id, words)}
        />
      )}
      {asking?.asked === 'restore' && (
        <NameDialog
          of="snapshots"
          title={t('snapshots.restoreTitle')}
          action={t('snapshots.restoreAction')}
          initial={t('snapshots.restoredName', { network: state.network.name, name: asking.of.name })}
          onClose={close}
          onDone={({ name }) => restore(asking.of.id, name)}
        />
      )}
      {asking?.asked === 'delete' && (
        <Ask
          danger
          title={t('snapshots.deleteTitle', { name: asking.of.name })}
          action={t('snapshots.delete')}
          onClose={close}
          onConfirm={() => {
            close();
            void remove(asking.of);
          }}
        >
          <Text size="sm">{t('snapshots.deleteText')}</Text>
        </Ask>
      )}
    </div>
  );
}
