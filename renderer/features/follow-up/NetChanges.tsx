import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { keyed } from '#renderer/kit/keyed.ts';
import { itemWords, type Minutes } from '#shared/changes/history/minutes.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { RecordName } from './EntryChanges.tsx';
import classes from './follow-up.module.css';

/** Enough to look through; the saved and printed minutes hold all of it. */
const MOST_ITEMS = 200;

/** What the changes of a period amount to, as the minutes will say it. */
export function NetChanges({ minutes, state }: { minutes: Minutes; state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  return (
    <div>
      {minutes.sections.length + minutes.notes.length === 0 && (
        <p className={classes.empty}>{t('history.empty')}</p>
      )}
      {minutes.sections.map(({ table, action, heading, items }) => (
        <section key={`${table} ${action}`} aria-label={heading}>
          <h2 className={classes.day}>{heading}</h2>
          <ul className={classes.records}>
            {items.slice(0, MOST_ITEMS).map((item) => (
              <li key={item.id}>
                <RecordName record={item} state={state} />{' '}
                <span className={classes.details}>{itemWords(item, language)}</span>
              </li>
            ))}
            {items.length > MOST_ITEMS && (
              <li className={classes.quiet}>
                {t('history.moreRecords', { count: items.length - MOST_ITEMS })}
              </li>
            )}
          </ul>
        </section>
      ))}
      {minutes.notes.map(({ heading, items }) => (
        <section key={heading} aria-label={heading}>
          <h2 className={classes.day}>{heading}</h2>
          <ul className={classes.records}>
            {keyed(items, (text) => text).map(({ key, item: text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
