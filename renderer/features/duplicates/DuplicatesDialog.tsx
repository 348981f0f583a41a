import { Button, Group, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { duplicateWhy } from '#renderer/kit/duplicate-words.ts';
import { FaultNotice } from '#renderer/kit/FaultNotice.tsx';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { useFollowing } from '#renderer/kit/use-following.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { findDuplicatePairs } from '#renderer/workers/duplicates-client.ts';
import type { WorkerFault } from '#renderer/workers/session.ts';
import { distinctIn } from '#shared/compare/duplicates/distinct-actors.ts';
import type { DuplicatePair } from '#shared/compare/duplicates/duplicate-pairs.ts';
import { markDistinct } from '#shared/compare/duplicates/mark-distinct.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './duplicates.module.css';
import { MergeForm } from './MergeForm.tsx';
import { PairList, pairKey } from './PairList.tsx';
import { ToldApart } from './ToldApart.tsx';

/** Every pair of actors that may be one, to merge or to tell apart, one after the other. */
export function DuplicatesDialog({ onClose }: { onClose: () => void }) {
  const state = useMaillage(({ current }) => current);
  return state && <Review state={state} onClose={onClose} />;
}

function Review({ state, onClose }: { state: NetworkState; onClose: () => void }) {
  const t = useT();
  const { found, fault, again } = usePairs(state);
  const [index, setIndex] = useState(0);
  const distinct = distinctIn(state.network);
  const pairs = found?.filter(
    ({ one, other }) => state.actors.has(one) && state.actors.has(other) && !distinct(one, other),
  );
  // The pair after one that is settled takes its place in the list.
  const pair = pairs?.[index] ?? pairs?.at(-1);
  const [one, other] = pair ? [state.actors.get(pair.one), state.actors.get(pair.other)] : [];
  return (
    <Dialog onClose={onClose} title={t('duplicates.title')} size="min(1240px, 94vw)">
      {fault ? (
        <FaultNotice fault={fault} onRetry={again} />
      ) : !pairs ? (
        <Group role="status" justify="center" p="xl">
          <Loader size="sm" />
          <Text>{t('duplicates.searching')}</Text>
        </Group>
      ) : !pair || !one || !other ? (
        <div role="status" className={classes.none}>
          <Text fw={700}>{t('duplicates.none')}</Text>
          <Text size="sm" c="var(--muted)">
            {t('duplicates.noneHint')}
          </Text>
        </div>
      ) : (
        <div className={classes.review}>
          <PairList pairs={pairs} current={pair} state={state} onPick={setIndex} />
          <section aria-label={t('duplicates.pair', { one: one.name, other: other.name })}>
            <Text size="sm" mb={8}>
              <strong>{t(`duplicates.confidence.${pair.confidence}`)}</strong>
              {' · '}
              {duplicateWhy(pair, t)}
            </Text>
            <MergeForm key={pairKey(pair)} actors={[one, other]} state={state} onMerged={() => {}}>
              <Button
                variant="subtle"
                disabled={pairs.length < 2}
                onClick={() => setIndex((pairs.indexOf(pair) + 1) % pairs.length)}
              >
                {t('duplicates.next')}
              </Button>
              <Button variant="default" onClick={() => void perform(markDistinct(one, other))}>
                {t('duplicates.notDuplicates')}
              </Button>
            </MergeForm>
          </section>
        </div>
      )}
      {pairs && <ToldApart state={state} />}
    </Dialog>
  );
}

/** The pairs of the network as it is; those of a moment ago stay until the new ones are there. */
function usePairs({ actors }: NetworkState) {
  const [found, setFound] = useState<readonly DuplicatePair[] | null>(null);
  const [fault, setFault] = useFollowing<WorkerFault | null>(actors, null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt looks again
  useEffect(() => {
    const asked = new AbortController();
    void findDuplicatePairs([...actors.values()], asked.signal).then((outcome) => {
      if (asked.signal.aborted) return;
      if (outcome.ok) setFound(outcome.value);
      else setFault(outcome.fault);
    });
    return () => asked.abort();
  }, [actors, attempt]);
  const again = () => {
    setFault(null);
    setAttempt(attempt + 1);
  };
  return { found, fault, again };
}
