import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { formatDay } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { keyed } from '#renderer/kit/keyed.ts';
import type { Minutes } from '#shared/changes/history/minutes.ts';
import './printed-minutes.css';

/** The minutes as paper takes them. They are drawn only while the page is being printed, in place of the app. */
export function PrintedMinutes({ minutes }: { minutes: Minutes }) {
  const t = useT();
  const language = useLanguage();
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it stands when the event returns.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  if (!printing) return null;
  return createPortal(
    <article className="printed-minutes">
      <h1>{minutes.title}</h1>
      <p>{minutes.network}</p>
      <p>
        {minutes.period} ·{' '}
        {t('history.minutes.printed', { date: formatDay(new Date().toISOString(), language) })}
      </p>
      {minutes.sections.length === 0 && <p>{t('history.minutes.none')}</p>}
      {minutes.sections.map(({ table, action, heading, items }) => (
        <section key={`${table} ${action}`}>
          <h2>{heading}</h2>
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <strong>{item.name}</strong>
                {item.details.length > 0 && (
                  <ul>
                    {keyed(item.details, (detail) => detail).map(({ key, item: detail }) => (
                      <li key={key}>{detail}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {minutes.notes.map(({ heading, items }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <ul>
            {keyed(items, (text) => text).map(({ key, item: text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </article>,
    document.body,
  );
}
