import { Button } from '@mantine/core';
import { useState } from 'react';
import { ActorName } from '#renderer/analysis/ActorName.tsx';
import { ShowOnGraph } from '#renderer/analysis/ShowOnGraph.tsx';
import { useLanguage, useT } from '#renderer/app/i18n.ts';
import { gapPieces } from '#shared/levers/gap-words.ts';
import type { GapName } from '#shared/levers/indicator-words.ts';
import type { GapList } from '#shared/levers/lever.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';

/** Longer lists begin folded. */
const FIRST = 8;

/** Concrete things that are not there, one sentence each. */
export function GapSection({ list, state }: { list: GapList; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const gapName = list.name as GapName;
  const title = t(`levers.gap.${gapName}.name`);
  const items = all ? list.items : list.items.slice(0, FIRST);
  return (
    <section aria-label={title}>
      <h2 className={classes.heading}>
        {title} <span className={classes.count}>{list.total}</span>
      </h2>
      {list.total === 0 && <p className={classes.quiet}>{t('understanding.noGapHere')}</p>}
      <ul className={classes.gaps}>
        {items.map((gap) => {
          const pieces = gapPieces(gapName, gap, state, language);
          const sentence = pieces.map(({ text }) => text).join('');
          return (
            <li key={`${gap.actors.join(' ')} ${gap.ties.join(' ')} ${sentence}`}>
              <span>
                {pieces.map(({ text, actor }) =>
                  actor ? <ActorName key={actor} id={actor} state={state} /> : text,
                )}
              </span>
              <ShowOnGraph small evidence={gap} state={state} of={sentence} />
            </li>
          );
        })}
      </ul>
      {items.length < list.items.length && (
        <Button size="compact-xs" variant="subtle" c="var(--accent-text)" onClick={() => setAll(true)}>
          {t('understanding.showAll', { count: list.items.length })}
        </Button>
      )}
      {all && list.items.length < list.total && (
        <p className={classes.quiet}>
          {t('understanding.cut', { shown: list.items.length, count: list.total })}
        </p>
      )}
    </section>
  );
}
