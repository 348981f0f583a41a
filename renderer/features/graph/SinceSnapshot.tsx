import { useEffect, useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { watchSnapshots } from '#renderer/store/actions.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';

/** By how much the network has grown or shrunk since its last snapshot; nothing when it has none. */
export function SinceSnapshot({ state }: { state: NetworkState }) {
  const t = useT();
  const [last, setLast] = useState<Snapshot | null>(null);
  useEffect(
    () =>
      watchSnapshots(state.network.id, (found) =>
        setLast((found.ok && found.value.find(({ deletedAt }) => deletedAt === null)) || null),
      ),
    [state.network.id],
  );
  if (!last) return null;
  const ties = state.cooperations.size - last.cooperationCount;
  const actors = state.actors.size - last.actorCount;
  const change = [
    ties !== 0 && t('exploring.time.ties', { change: signed(ties) }),
    actors !== 0 && t('exploring.time.actors', { change: signed(actors) }),
  ].filter(Boolean);
  return (
    <span>
      {change.length > 0
        ? t('exploring.time.sinceSnapshot', { change: change.join(', '), name: last.name })
        : t('exploring.time.sameAsSnapshot', { name: last.name })}
    </span>
  );
}

const signed = (number: number): string => (number > 0 ? `+${number}` : `−${-number}`);
