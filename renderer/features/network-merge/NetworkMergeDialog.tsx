import { Alert, Button, Checkbox, Group, Loader, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { FaultNotice } from '#renderer/kit/FaultNotice.tsx';
import { isDone, perform, showNotice } from '#renderer/kit/feedback.tsx';
import { formatDay } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { keepAsSnapshot, keepReceived } from '#renderer/store/actions.ts';
import { COMPARED } from '#shared/compare/comparison/compare.ts';
import { renameIds } from '#shared/compare/comparison/rename-ids.ts';
import { mergeNetworks } from '#shared/compare/merge/merge-networks.ts';
import type { Side } from '#shared/compare/merge/merge-record.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { Decisions } from './Decisions.tsx';
import classes from './network-merge.module.css';
import type { NetworkFileInHand } from './state.ts';
import { type Base, useBase } from './use-base.ts';
import { usePreview } from './use-preview.ts';

interface Props {
  file: NetworkFileInHand;
  state: NetworkState;
  onClose: () => void;
}

/** A colleague's file against the open network: what it brings, what is to decide; then one change. */
export function NetworkMergeDialog({ file, state: mine, onClose }: Props) {
  const t = useT();
  const theirs = useMemo(() => toState(file.data), [file.data]);
  const { base, again } = useBase(mine, theirs, file.ancestors);
  const [merging, setMerging] = useState(false);
  return (
    <Dialog
      onClose={() => !merging && onClose()}
      title={t('snapshots.merge.title', { file: file.name })}
      size="min(1080px, 92vw)"
    >
      {base?.ok === false && <FaultNotice fault={base.fault} onRetry={again} />}
      {base?.ok && (
        <DryRun
          file={file}
          mine={mine}
          theirs={theirs}
          base={base.value}
          merging={merging}
          setMerging={setMerging}
          onClose={onClose}
        />
      )}
      {!base && (
        <Group role="status" justify="center" p="xl">
          <Loader size="sm" />
          <Text>{t('snapshots.merge.looking')}</Text>
        </Group>
      )}
    </Dialog>
  );
}

interface DryRunProps {
  file: NetworkFileInHand;
  mine: NetworkState;
  theirs: NetworkState;
  base: Base;
  merging: boolean;
  setMerging: (merging: boolean) => void;
  onClose: () => void;
}

function DryRun({ file, mine, theirs, base, merging, setMerging, onClose }: DryRunProps) {
  const t = useT();
  const language = useLanguage();
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const [aliases, setAliases] = useState<ReadonlyMap<string, string>>(new Map());
  const { preview, likes, busy, fault, again } = usePreview({
    base: base.state,
    mine,
    theirs,
    choices,
    aliases,
  });
  const renamed = useMemo(() => renameIds(theirs, aliases), [theirs, aliases]);

  async function merge(): Promise<void> {
    setMerging(true);
    try {
      const before = { name: t('snapshots.beforeMerge', { file: file.name }), note: '' };
      const kept = await keepAsSnapshot(before, 'before-merge');
      if (!isDone(kept, { title: t('snapshots.failed') })) return;
      const command = mergeNetworks({ base: base.state, theirs, choices, aliases }, file.name);
      if (!(await perform(command))) return;
      // What was merged is what the next merge with this colleague can begin from.
      const received = { name: t('snapshots.received', { file: file.name }), note: '' };
      isDone(await keepReceived(theirs, received), { title: t('snapshots.notKept') });
      showNotice(t('snapshots.merge.done'));
      onClose();
    } finally {
      setMerging(false);
    }
  }

  if (fault) return <FaultNotice fault={fault} onRetry={again} />;
  if (!preview) {
    return (
      <Group role="status" justify="center" p="xl">
        <Loader size="sm" />
        <Text>{t('snapshots.merge.comparing')}</Text>
      </Group>
    );
  }
  const { counts, decisions, changeCount } = preview;
  const effects = COMPARED.flatMap((table) =>
    (['added', 'changed', 'removed'] as const).flatMap((fate) => {
      const count = counts[table][fate];
      return count === 0
        ? []
        : [{ key: `${table} ${fate}`, text: t(`history.count.${table}.${fate}`, { count }) }];
    }),
  );
  const baseText =
    base.from === 'snapshot'
      ? t('snapshots.merge.base.snapshot', {
          name: base.snapshot.name,
          date: formatDay(base.snapshot.takenAt, language),
        })
      : t(`snapshots.merge.base.${base.from}`);
  return (
    <Stack gap="sm">
      <Text size="sm">{baseText}</Text>
      <section aria-label={t('snapshots.merge.effects')} className={classes.effects}>
        <b>{t('snapshots.merge.effects')}</b>
        {effects.map(({ key, text }) => (
          <span key={key}>{text}</span>
        ))}
        {effects.length === 0 && (
          <span>{t(changeCount > 0 ? 'snapshots.merge.small' : 'snapshots.merge.nothing')}</span>
        )}
      </section>
      {likes.length > 0 && (
        <section aria-label={t('snapshots.merge.likes')}>
          <h3 className={classes.heading}>{t('snapshots.merge.likes')}</h3>
          <Text size="sm" c="var(--muted)">
            {t('snapshots.merge.likesHint')}
          </Text>
          {likes.map((like) => (
            <Checkbox
              key={like.theirs}
              mt={6}
              label={t('snapshots.merge.same', {
                theirs: theirs.actors.get(like.theirs)?.name ?? '',
                mine: mine.actors.get(like.mine)?.name ?? '',
              })}
              checked={aliases.has(like.theirs)}
              onChange={({ currentTarget: { checked } }) => {
                const next = new Map(aliases);
                if (checked) next.set(like.theirs, like.mine);
                else next.delete(like.theirs);
                setAliases(next);
              }}
            />
          ))}
        </section>
      )}
      <Decisions decisions={decisions} mine={mine} theirs={renamed} onChoose={setChoices} choices={choices} />
      <Alert color="gray">{t('snapshots.merge.safety')}</Alert>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={merging}>
          {t('shell.cancel')}
        </Button>
        {busy && (
          <Group role="status" gap="xs">
            <Loader size="sm" />
            <Text size="sm">{t('snapshots.merge.comparing')}</Text>
          </Group>
        )}
        <Button loading={merging} disabled={busy || changeCount === 0} onClick={() => void merge()}>
          {t('snapshots.merge.action')}
        </Button>
      </Group>
    </Stack>
  );
}
