import { SegmentedControl, Text } from '@mantine/core';
import { useId, useMemo } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { LikeRecord } from '#shared/compare/merge/like-records.ts';
import { namesIn } from '#shared/compare/merge/record-name.ts';
import type { Told } from '#shared/compare/merge/told.ts';
import { customFieldLabel } from '#shared/i18n/vocabulary-labels.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './network-merge.module.css';

interface Props {
  likes: readonly LikeRecord[];
  mine: NetworkState;
  theirs: NetworkState;
  told: readonly Told[];
  onTell: (told: readonly Told[]) => void;
}

const ANSWERS = ['later', 'same', 'apart'] as const;
type Answer = (typeof ANSWERS)[number];

/** What both may have entered: each pair is told to be one, or apart, or left for later. */
export function LikeList({ likes, mine, theirs, told, onTell }: Props) {
  const t = useT();
  const language = useLanguage();
  const id = useId();
  const [own, other] = useMemo(
    () => [namesIn(mine, theirs, language).nameOf, namesIn(theirs, mine, language).nameOf],
    [mine, theirs, language],
  );
  if (likes.length === 0) return null;

  function nameOf({ of, ...ids }: LikeRecord, side: 'mine' | 'theirs'): string {
    const state = side === 'mine' ? mine : theirs;
    if (of !== 'customFields') return (side === 'mine' ? own : other)(of, ids[side]);
    const field = state.network.customFields.find((one) => one.id === ids[side]);
    return field ? customFieldLabel(field, language) : ids[side];
  }
  const isSame = (one: LikeRecord) => (said: Told) => said.of === one.of && said.theirs === one.theirs;
  const answerOf = (like: LikeRecord): Answer => {
    const said = told.find(isSame(like));
    return said ? (said.same ? 'same' : 'apart') : 'later';
  };
  const tell = (like: LikeRecord, answer: Answer) => {
    const others = told.filter((said) => !isSame(like)(said));
    onTell(answer === 'later' ? others : [...others, { ...like, same: answer === 'same' }]);
  };
  return (
    <section aria-labelledby={id}>
      <h3 className={classes.heading} id={id}>
        {t('snapshots.merge.likes')}
      </h3>
      <Text size="sm" c="var(--muted)">
        {t('snapshots.merge.likesHint')}
      </Text>
      <ul className={classes.likes}>
        {likes.map((like) => {
          const label = t('snapshots.merge.likeChoice', {
            kind: t(`snapshots.merge.kindOf.${like.of}`),
            theirs: nameOf(like, 'theirs'),
            mine: nameOf(like, 'mine'),
          });
          return (
            <li key={`${like.of} ${like.theirs}`}>
              <span>{label}</span>
              <SegmentedControl
                size="xs"
                aria-label={label}
                value={answerOf(like)}
                onChange={(answer) => tell(like, answer as Answer)}
                data={ANSWERS.map((value) => ({ value, label: t(`snapshots.merge.likeAnswer.${value}`) }))}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
