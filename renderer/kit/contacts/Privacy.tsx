import { useT } from '#renderer/kit/i18n.ts';
import classes from './contacts.module.css';

const LINES = ['what', 'where', 'how', 'renew'] as const;

/** What is kept of persons, where, and how it goes. */
export function Privacy() {
  const t = useT();
  return (
    <details className={classes.privacy}>
      <summary>{t('contacts.privacyTitle')}</summary>
      {LINES.map((line) => (
        <p key={line}>{t(`contacts.privacy.${line}`)}</p>
      ))}
    </details>
  );
}
