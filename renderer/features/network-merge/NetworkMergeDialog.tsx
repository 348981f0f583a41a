import { Alert, Button, Checkbox, Group, Loader, Stack, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { FaultNotice } from '#renderer/kit/FaultNotice.tsx';
import { isDone, perform, showNotice } from '#renderer/kit/feedback.tsx';
import { formatDay } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { addSnapshots, keepReceived, takeSnapshot } from '#renderer/store/actions.ts';
import type { Language } from '#shared/bridge.ts';
import { mergeNetworks } from '#shared/compare/merge/merge-networks.ts';
import type { Side } from '#shared/compare/merge/merge-record.ts';
import type { MergeAnswers, PreviewInput } from '#shared/compare/merge/preview.ts';
import { newId } from '#shared/model/common.ts';
import { type NetworkState, toState } from '#shared/model/network-state.ts';
import { nameSent } from '#shared/privacy/redaction/state-name.ts';
import { Decisions } from './Decisions.tsx';
import { IncomingList } from './IncomingList.tsx';
import { LikeList } from './LikeList.tsx';
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
  const { base, again } = useBase(mine, theirs, file);
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

const NOTHING_SAID: MergeAnswers = { choices: new Map(), told: [], places: 'mine' };

function DryRun({ file, mine, theirs, base, merging, setMerging, onClose }: DryRunProps) {
  const t = useT();
  const language = useLanguage();
  const [answers, setAnswers] = useState(NOTHING_SAID);
  const answer = (some: Partial<MergeAnswers>) => setAnswers({ ...answers, ...some });
  const states = useMemo(
    (): Omit<PreviewInput, keyof MergeAnswers> => ({
      base: base.state,
      mine,
      theirs,
      silent: file.without,
      received: nameSent(theirs, file.without),
      merge: newId(),
      language,
    }),
    [base, mine, theirs, file, language],
  );
  const { preview, likes, busy, fault, again } = usePreview(states, answers);

  async function merge(): Promise<void> {
    setMerging(true);
    try {
      const words = { name: t('snapshots.beforeMerge', { file: file.name }), note: '' };
      const before = await takeSnapshot(words, 'before-merge');
      if (!isDone(before, { title: t('snapshots.failed') })) return;
      if (!(await perform(mergeNetworks({ ...states, ...answers }, file.name)))) return;
      // What was merged is what the next merge with this colleague can begin from.
      const received = { name: t('snapshots.received', { file: file.name }), note: '' };
      isDone(await keepReceived(theirs, file.without, received), { title: t('snapshots.notKept') });
      isDone(await addSnapshots(mine.network.id, file.snapshots), { title: t('snapshots.notKept') });
      showNotice(t('snapshots.merge.done', { name: words.name }));
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
  const { decisions, incoming, likeTies, moved, changeCount } = preview;
  return (
    <Stack gap="sm">
      <Text size="sm">{baseWords(base, t, language)}</Text>
      {file.without.length > 0 && (
        <Text size="sm" c="var(--muted)">
          {t('snapshots.merge.silent', {
            tables: file.without
              .flatMap((table) => (table === 'positions' ? [] : [t(`snapshots.merge.part.${table}`)]))
              .join(', '),
          })}
        </Text>
      )}
      <IncomingList incoming={incoming} changeCount={changeCount} />
      <LikeList
        likes={[...likes, ...likeTies]}
        mine={mine}
        theirs={theirs}
        told={answers.told}
        onTell={(told) => answer({ told })}
      />
      {moved > 0 && (
        <Checkbox
          label={t('snapshots.merge.places')}
          description={t('snapshots.merge.placesHint', { count: moved })}
          checked={answers.places === 'theirs'}
          onChange={({ currentTarget: { checked } }) => answer({ places: checked ? 'theirs' : 'mine' })}
        />
      )}
      <Decisions
        decisions={decisions}
        mine={mine}
        theirs={theirs}
        choices={answers.choices}
        onChoose={(choices: ReadonlyMap<string, Side>) => answer({ choices })}
      />
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

function baseWords(base: Base, t: TFunction, language: Language): string {
  switch (base.from) {
    case 'snapshot':
    case 'partly':
      return t(`snapshots.merge.base.${base.from}`, {
        name: base.snapshot.name,
        date: formatDay(base.snapshot.takenAt, language),
      });
    case 'several':
      return t(`snapshots.merge.base.${base.uncertain ? 'byThird' : 'several'}`, {
        names: base.snapshots.map(({ name }) => name).join(', '),
      });
    default:
      return t(`snapshots.merge.base.${base.from}`);
  }
}
