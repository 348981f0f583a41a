import { Button, Group, Radio, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { textDifference } from '#shared/base/text-difference.ts';
import type { Side } from '#shared/compare/merge/merge-record.ts';
import { type DecisionWords, decisionWords } from '#shared/compare/merge/merge-words.ts';
import type { MergeDecision } from '#shared/compare/merge/plan-merge.ts';
import { logoUrl } from '#shared/model/logo.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './network-merge.module.css';

interface Props {
  decisions: readonly MergeDecision[];
  mine: NetworkState;
  theirs: NetworkState;
  choices: ReadonlyMap<string, Side>;
  onChoose: (choices: ReadonlyMap<string, Side>) => void;
}

/** Enough to go through one by one; the buttons for all act on every decision. */
const MOST_SHOWN = 300;

/** What both sides changed, or one deleted: mine and theirs side by side, with a choice each. */
export function Decisions({ decisions, mine, theirs, choices, onChoose }: Props) {
  const t = useT();
  const language = useLanguage();
  const words = useMemo(() => decisionWords(mine, theirs, language), [mine, theirs, language]);
  if (decisions.length === 0) {
    return <Text size="sm">{t('snapshots.merge.noDecision')}</Text>;
  }
  const all = (side: Side) =>
    onChoose(new Map([...choices, ...decisions.map(({ key }) => [key, side] as const)]));
  return (
    <section aria-label={t('snapshots.merge.decisions', { count: decisions.length })}>
      <Group justify="space-between" align="baseline">
        <h3 className={classes.heading}>{t('snapshots.merge.decisions', { count: decisions.length })}</h3>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => all('mine')}>
            {t('snapshots.merge.allMine')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => all('theirs')}>
            {t('snapshots.merge.allTheirs')}
          </Button>
        </Group>
      </Group>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('snapshots.merge.column.record')}</th>
            <th scope="col">{t('snapshots.merge.column.mine')}</th>
            <th scope="col">{t('snapshots.merge.column.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.slice(0, MOST_SHOWN).map((decision) => {
            const texts = words(decision);
            const about = `${texts.record}, ${texts.field}`;
            return (
              <tr key={decision.key}>
                <th scope="row">
                  {texts.record}
                  <span className={classes.field}>{texts.field}</span>
                </th>
                {(['mine', 'theirs'] as const).map((side) => (
                  <td key={side}>
                    <Radio
                      size="sm"
                      name={decision.key}
                      label={<SideText decision={decision} words={texts} side={side} />}
                      aria-label={t(`snapshots.merge.choose.${side}`, { about, value: texts[side] })}
                      checked={(choices.get(decision.key) ?? decision.chosen) === side}
                      onChange={() => onChoose(new Map([...choices, [decision.key, side]]))}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {decisions.length > MOST_SHOWN && (
        <Text size="sm" c="var(--muted)">
          {t('history.moreRecords', { count: decisions.length - MOST_SHOWN })}
        </Text>
      )}
    </section>
  );
}

/** What one side says, or shows; of two texts, with what the other does not have. */
function SideText({ decision, words, side }: { decision: MergeDecision; words: DecisionWords; side: Side }) {
  const { mine, theirs, written } = words;
  if (decision.table === 'logos' && decision.kind === 'conflict') {
    return <img className={classes.logo} src={logoUrl(String(decision[side]))} alt={words[side]} />;
  }
  if (!written) return words[side];
  const pieces = textDifference(mine, theirs)[side === 'mine' ? 0 : 1];
  return (
    <span className={classes.written}>
      {pieces.map(({ text, same, at }) =>
        same ? (
          <span key={at}>{text}</span>
        ) : (
          <mark key={at} className={classes.differs}>
            {text}
          </mark>
        ),
      )}
    </span>
  );
}
