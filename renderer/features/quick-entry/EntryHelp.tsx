import { CloseButton } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import classes from './quick-entry.module.css';

const RULES = [
  ['actor', 'actorExample'],
  ['directed', 'directedExample'],
  ['undirected', 'undirectedExample'],
  ['several', 'severalExample'],
  ['fields', 'fieldsExample'],
  ['toCheck', 'toCheckExample'],
  ['actorFields', 'actorFieldsExample'],
  ['quotes', 'quotesExample'],
  ['key', 'keyExample'],
] as const;

/** The grammar of a line, rule by rule with an example each. */
export function EntryHelp({ onClose }: { onClose: () => void }) {
  const t = useT();
  return (
    <section className={classes.help} aria-label={t('quickEntry.help.title')}>
      <CloseButton className={classes.helpClose ?? ''} aria-label={t('shell.close')} onClick={onClose} />
      <h2>{t('quickEntry.help.title')}</h2>
      <dl>
        {RULES.map(([rule, example]) => (
          <div key={rule}>
            <dt>{t(`quickEntry.help.${rule}`)}</dt>
            <dd>
              <code>{t(`quickEntry.help.${example}`)}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p className={classes.quiet}>{t('quickEntry.help.lines')}</p>
      <p className={classes.quiet}>{t('quickEntry.help.keys')}</p>
    </section>
  );
}
