import { Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { fold } from '#shared/base/fold.ts';
import type { IncomingChange, IncomingPart } from '#shared/compare/merge/incoming.ts';
import classes from './network-merge.module.css';

/** Enough to be looked through; the rest is found by searching. */
const MOST_SHOWN = 300;

/** The order in which the parts of a network are shown. */
const PARTS: readonly IncomingPart[] = [
  'actors',
  'cooperations',
  'collectives',
  'contacts',
  'logos',
  'views',
  'stories',
  'lists',
  'customFields',
  'sessions',
  'network',
];

const SIGNS = { added: '+', changed: '~', removed: '−' } as const;

interface Props {
  incoming: readonly IncomingChange[];
  changeCount: number;
}

/** Every record that comes, changes or goes, by its name. */
export function IncomingList({ incoming, changeCount }: Props) {
  const t = useT();
  const [search, setSearch] = useState('');
  const found = useMemo(() => {
    const wanted = fold(search);
    return incoming.filter(({ name, detail }) => fold(`${name} ${detail}`).includes(wanted));
  }, [incoming, search]);
  if (incoming.length === 0) {
    return (
      <section aria-label={t('snapshots.merge.effects')} className={classes.effects}>
        <b>{t('snapshots.merge.effects')}</b>
        <span>{t(changeCount > 1 ? 'snapshots.merge.onlyPlaces' : 'snapshots.merge.nothing')}</span>
      </section>
    );
  }
  const shown = new Set(
    PARTS.flatMap((part) => found.filter((one) => one.part === part)).slice(0, MOST_SHOWN),
  );
  return (
    <section aria-label={t('snapshots.merge.effects')} className={classes.incoming}>
      <div className={classes.incomingHead}>
        <b>{t('snapshots.merge.effects')}</b>
        <TextInput
          className={classes.search}
          size="xs"
          aria-label={t('snapshots.merge.incomingSearch')}
          placeholder={t('snapshots.merge.incomingSearch')}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </div>
      <section className={classes.incomingList} aria-label={t('snapshots.merge.incoming')}>
        {found.length === 0 && <Text size="sm">{t('snapshots.merge.incomingNone')}</Text>}
        {PARTS.map((part) => {
          const all = found.filter((change) => change.part === part);
          return (
            all.length > 0 && (
              <div key={part}>
                <h3 className={classes.part}>
                  {t(`snapshots.merge.part.${part}`)} <span>{countWords(all, t)}</span>
                </h3>
                <ul>
                  {all
                    .filter((one) => shown.has(one))
                    .map(({ key, fate, name, detail }) => (
                      <li key={key} data-fate={fate}>
                        <span aria-hidden>{SIGNS[fate]}</span> {name}
                        <small>
                          {t(`snapshots.merge.fate.${fate}`)}
                          {detail && ` · ${detail}`}
                        </small>
                      </li>
                    ))}
                </ul>
              </div>
            )
          );
        })}
        {found.length > MOST_SHOWN && (
          <Text size="sm" c="var(--muted)">
            {t('snapshots.merge.incomingMore', { count: found.length - MOST_SHOWN })}
          </Text>
        )}
      </section>
    </section>
  );
}

/** How many came, changed and went. */
function countWords(changes: readonly IncomingChange[], t: ReturnType<typeof useT>): string {
  return (['added', 'changed', 'removed'] as const)
    .flatMap((fate) => {
      const count = changes.filter((change) => change.fate === fate).length;
      return count > 0 ? [t(`snapshots.merge.countOf.${fate}`, { count })] : [];
    })
    .join(', ');
}
