import { ActionIcon, Button, Checkbox, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCalendarCheck, IconTopologyStar3 } from '@tabler/icons-react';
import { useState } from 'react';
import { perform, showNotice } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { type CheckedRef, markChecked } from '#shared/changes/commands/checked.ts';
import type { ReviewRow, ReviewSectionId } from '#shared/insight/quality/review.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './follow-up.module.css';
import { openRecord } from './open-record.ts';
import { actorsOf, useRowWords } from './review-words.ts';

/** Longer lists are shown bit by bit; ticking all ticks those below too. */
const SHOWN_AT_ONCE = 100;

interface Props {
  section: ReviewSectionId;
  rows: readonly ReviewRow[];
  state: NetworkState;
  today: string;
}

/** The records of one point: each opens at the side, goes to the graph, or is said to be checked today. */
export function ReviewList({ section, rows, state, today }: Props) {
  const t = useT();
  const words = useRowWords(state);
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const checkable = rows.filter(isCheckable);
  const picked = checkable.filter(({ id }) => ticked.has(id));

  async function check(refs: readonly (CheckedRef & ReviewRow)[]) {
    const [first] = refs;
    if (!first) return;
    if (await perform(markChecked(refs, today, words.name(first)))) {
      showNotice(t('history.review.marked', { count: refs.length }));
      setTicked(new Set());
    }
  }

  return (
    <section className={classes.review} aria-labelledby="review-title">
      <div className={classes.reviewHead}>
        <h2 id="review-title">{t(`history.review.section.${section}`)}</h2>
        <span className={classes.quiet} role="status">
          {t('history.review.rows', { count: rows.length })}
        </span>
        <p className={classes.quiet}>{t(`history.review.hint.${section}`)}</p>
      </div>
      {checkable.length > 0 && (
        <div className={classes.reviewTools}>
          <Checkbox
            size="xs"
            label={t('history.review.selectAll')}
            checked={picked.length === checkable.length}
            indeterminate={picked.length > 0 && picked.length < checkable.length}
            onChange={(event) =>
              setTicked(new Set(event.currentTarget.checked ? checkable.map(({ id }) => id) : []))
            }
          />
          {picked.length > 0 && (
            <>
              <span className={classes.quiet}>{t('history.review.picked', { count: picked.length })}</span>
              <Button
                size="compact-sm"
                leftSection={<IconCalendarCheck size={15} />}
                onClick={() => void check(picked)}
              >
                {t('history.review.checkedToday')}
              </Button>
            </>
          )}
        </div>
      )}
      {rows.length === 0 && <p className={classes.empty}>{t('history.review.allGood')}</p>}
      <ul className={classes.reviewRows} aria-labelledby="review-title">
        {rows.slice(0, shown).map((row) => {
          const name = words.name(row);
          return (
            <li key={row.id} className={classes.reviewRow}>
              {isCheckable(row) && (
                <Checkbox
                  size="xs"
                  aria-label={t('history.review.pick', { name })}
                  checked={ticked.has(row.id)}
                  onChange={() => setTicked(toggled(ticked, row.id))}
                />
              )}
              <UnstyledButton
                className={classes.reviewName ?? ''}
                onClick={() => openRecord(row.table, row.id)}
              >
                <span>{name}</span>
                <em>{words.detail(row)}</em>
              </UnstyledButton>
              {isCheckable(row) && (
                <Tooltip label={t('history.review.checkedToday')}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    c="var(--muted)"
                    aria-label={t('history.review.checkedTodayNamed', { name })}
                    onClick={() => void check([row])}
                  >
                    <IconCalendarCheck size={17} />
                  </ActionIcon>
                </Tooltip>
              )}
              <Tooltip label={t('history.review.showOnGraph', { name })}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  c="var(--muted)"
                  aria-label={t('history.review.showOnGraph', { name })}
                  onClick={() => {
                    openRecord(row.table, row.id);
                    void ask({ what: 'reveal', actors: actorsOf(row, state) });
                  }}
                >
                  <IconTopologyStar3 size={17} />
                </ActionIcon>
              </Tooltip>
            </li>
          );
        })}
      </ul>
      {rows.length > shown && (
        <Button size="compact-sm" variant="subtle" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t('history.more')}
        </Button>
      )}
    </section>
  );
}

/** Collectives hold no date of checking. */
function isCheckable(row: ReviewRow): row is CheckedRef & ReviewRow {
  return row.table !== 'collectives';
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
