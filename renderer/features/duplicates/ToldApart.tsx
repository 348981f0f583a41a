import { Button } from '@mantine/core';
import { perform } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { unmarkDistinct } from '#shared/compare/duplicates/mark-distinct.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './duplicates.module.css';

/** The pairs that the user told apart, each of which can be put back for review. */
export function ToldApart({ state }: { state: NetworkState }) {
  const t = useT();
  const pairs = (state.network.distinctActors ?? []).flatMap(([first, second]) => {
    const [one, other] = [state.actors.get(first), state.actors.get(second)];
    return one && other ? [{ one, other }] : [];
  });
  if (pairs.length === 0) return null;
  return (
    <details className={classes.toldApart}>
      <summary>{t('duplicates.toldApart', { count: pairs.length })}</summary>
      <ul>
        {pairs.map(({ one, other }) => (
          <li key={`${one.id} ${other.id}`}>
            <span>{t('duplicates.pair', { one: one.name, other: other.name })}</span>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('duplicates.putBackPair', { one: one.name, other: other.name })}
              onClick={() => void perform(unmarkDistinct(one, other))}
            >
              {t('duplicates.putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
