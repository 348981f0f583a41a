import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconTimeline } from '@tabler/icons-react';
import { useState } from 'react';
import { ActorName } from '#renderer/kit/analysis/ActorName.tsx';
import { ShowOnGraph } from '#renderer/kit/analysis/ShowOnGraph.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { gapPieces } from '#shared/insight/levers/gap-words.ts';
import type { GapName } from '#shared/insight/levers/indicator-words.ts';
import type { Gap, GapList } from '#shared/insight/levers/lever.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';

/** Longer lists begin folded. */
const FIRST = 8;
/** More than this is too much for a screen: the report has them all. */
const MOST_SHOWN = 200;

/** Concrete things that are not there, one sentence each. */
export function GapSection({ list, state }: { list: GapList; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const gapName = list.name as GapName;
  const title = t(`levers.gap.${gapName}.name`);
  const listed = list.items.slice(0, MOST_SHOWN);
  const items = all ? listed : listed.slice(0, FIRST);
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
            <li key={`${gap.actors.join(' ')} ${gap.cooperations.join(' ')} ${sentence}`}>
              <span>
                {pieces.map(({ text, actor }) =>
                  actor ? <ActorName key={actor} id={actor} state={state} /> : text,
                )}
              </span>
              <span className={classes.gapWays}>
                <ChainOf list={gapName} gap={gap} of={sentence} />
                <ShowOnGraph small evidence={gap} state={state} of={sentence} />
              </span>
            </li>
          );
        })}
      </ul>
      {items.length < listed.length && (
        <Button size="compact-xs" variant="subtle" c="var(--accent-text)" onClick={() => setAll(true)}>
          {t('understanding.showAll', { count: listed.length })}
        </Button>
      )}
      {all && listed.length < list.total && (
        <p className={classes.quiet}>{t('understanding.cut', { shown: listed.length, count: list.total })}</p>
      )}
    </section>
  );
}

/** Gaps of a value chain, which its board shows in their place. */
const OF_CHAINS: readonly GapName[] = ['missingStage', 'fragileStage', 'missingJoint'];

/** The way from a gap to the value chain of its sector. */
function ChainOf({ list, gap: { terms }, of }: { list: GapName; gap: Gap; of: string }) {
  const t = useT();
  const sector = terms?.sector;
  if (sector === undefined || !OF_CHAINS.includes(list)) return null;
  return (
    <Tooltip label={t('understanding.showChain')}>
      <ActionIcon
        variant="subtle"
        size="sm"
        c="var(--accent-text)"
        aria-label={t('understanding.showChainNamed', { name: of })}
        onClick={() => ask({ what: 'open-chain', sector })}
      >
        <IconTimeline size={15} />
      </ActionIcon>
    </Tooltip>
  );
}
