import { Button } from '@mantine/core';
import { useState } from 'react';
import { duplicateWhy } from '#renderer/kit/duplicate-words.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { actorName } from '#renderer/kit/record-words.ts';
import type { DuplicatePair } from '#shared/compare/duplicates/duplicate-pairs.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './duplicates.module.css';

const PAGE = 50;

export const pairKey = ({ one, other }: DuplicatePair) => `${one} ${other}`;

interface Props {
  pairs: readonly DuplicatePair[];
  current: DuplicatePair;
  state: NetworkState;
  onPick: (index: number) => void;
}

/** The pairs that may be one actor, the likeliest first. */
export function PairList({ pairs, current, state, onPick }: Props) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  const more = Math.min(pairs.length - shown, 10 * PAGE);
  return (
    <nav className={classes.pairs} aria-label={t('duplicates.list')}>
      <p role="status">{t('duplicates.pairs', { count: pairs.length })}</p>
      <ul>
        {pairs.slice(0, shown).map((pair, index) => (
          <li key={pairKey(pair)}>
            <button
              type="button"
              className={classes.pair}
              aria-current={pairKey(pair) === pairKey(current) || undefined}
              onClick={() => onPick(index)}
            >
              <span>{actorName(state, pair.one)}</span>
              <span>{actorName(state, pair.other)}</span>
              <small>
                {t(`duplicates.confidence.${pair.confidence}`)} · {duplicateWhy(pair, t)}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown + more)}>
          {t('duplicates.more', { count: more })}
        </Button>
      )}
    </nav>
  );
}
