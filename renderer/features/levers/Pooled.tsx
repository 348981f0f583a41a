import { Button, Group, TextInput } from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useScope } from '#renderer/kit/analysis/use-analysis.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { proposedWords } from '#shared/changes/commands/proposed-words.ts';
import { formatEuros } from '#shared/i18n/format.ts';
import { inventoryOf } from '#shared/insight/pooled/inventory.ts';
import { pooledRows, searchRows } from '#shared/insight/pooled/pooled-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './levers.module.css';
import { PooledTable } from './PooledTable.tsx';
import { PooledTotals } from './PooledTotals.tsx';
import { saveInventory } from './pooled-file.ts';

/** What is pooled: who brings it, who uses it, how much, what it saves; with totals by kind of resource. */
export function Pooled({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const scope = useScope(state);
  const [search, setSearch] = useState('');
  const inventory = useMemo(() => inventoryOf(scope), [scope]);
  const rows = useMemo(() => pooledRows(inventory.items, state, language), [inventory, state, language]);
  const found = useMemo(() => searchRows(rows, search), [rows, search]);
  const { items, told, saving } = inventory;
  const known = { known: told, of: items.length };
  return (
    <article className={classes.inventory} aria-label={t('pooled.title')}>
      <h1 className={classes.title}>{t('pooled.title')}</h1>
      <p className={classes.lead}>{t('pooled.lead')}</p>
      <ListMissing state={state} />
      {items.length === 0 ? (
        <NothingPooled state={state} />
      ) : (
        <>
          <p className={classes.says}>
            {[
              t('pooled.count', { count: items.length }),
              t('pooled.told', known),
              saving.known === 0
                ? t('pooled.savedUnknown')
                : t('pooled.saved', {
                    sum: formatEuros(saving.sum, language),
                    known: saving.known,
                    of: saving.of,
                  }),
            ].join(' · ')}
          </p>
          {told < items.length && (
            <p className={classes.quiet}>{t('pooled.untoldWhy', { count: items.length - told })}</p>
          )}
          <PooledTotals inventory={inventory} state={state} />
          <div className={classes.inventoryBar}>
            <TextInput
              size="xs"
              w={260}
              leftSection={<IconSearch size={14} />}
              aria-label={t('pooled.search')}
              placeholder={t('pooled.search')}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <span className={classes.quiet} role="status">
              {found.length < rows.length && t('tables.rowsOf', { count: found.length, total: rows.length })}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconDownload size={15} />}
              onClick={() => void saveInventory(found, language)}
            >
              {t('pooled.export')}
            </Button>
          </div>
          {found.length === 0 ? (
            <p className={classes.quiet}>{t('pooled.nothingFound')}</p>
          ) : (
            <PooledTable rows={found} state={state} />
          )}
        </>
      )}
    </article>
  );
}

/** A network of before there was the list of resources is led to the words that are offered to it. */
function ListMissing({ state: { network } }: { state: NetworkState }) {
  const t = useT();
  const isOffered =
    network.vocabularies.resources.length === 0 &&
    proposedWords(network).some(({ list }) => list === 'resources');
  if (!isOffered) return null;
  return (
    <div className={classes.alert}>
      <span>{t('pooled.proposed')}</span>
      <Button data-edits size="compact-xs" variant="default" onClick={() => openDialog('lists')}>
        {t('pooled.openLists')}
      </Button>
    </div>
  );
}

/** What to do where nothing is pooled yet, and the ways there. */
function NothingPooled({ state }: { state: NetworkState }) {
  const t = useT();
  const [first = ''] = state.actors.keys();
  return (
    <>
      <p>{t('pooled.none.text')}</p>
      <Group mt="sm" gap="xs">
        <Button data-edits size="xs" onClick={() => ask({ what: 'enter' })}>
          {t('pooled.none.enter')}
        </Button>
        {state.actors.size > 1 && (
          <Button
            data-edits
            size="xs"
            variant="default"
            onClick={() => void ask({ what: 'make-cooperation', from: first })}
          >
            {t('pooled.none.make')}
          </Button>
        )}
      </Group>
    </>
  );
}
