import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { showInspector } from '#renderer/kit/panels.ts';
import { cooperationName, cooperationSummary } from '#renderer/kit/record-words.ts';
import { select, useView } from '#renderer/store/view-state.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { wishes } from '#shared/insight/wishes/wishes.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { visible } from '#shared/network/filters/filter.ts';
import classes from './levers.module.css';
import { RankedTable } from './RankedTable.tsx';
import { saveWishes } from './wishes-file.ts';

/** Wished and planned ties beside what there is between the same actors. */
export function Wishes({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const settings = useView((view) => view.settings);
  const found = useMemo(() => wishes(visible(state, settings), state.cooperations), [state, settings]);
  return (
    <article className={classes.page} aria-label={t('comparisons.wishes.title')}>
      <h1 className={classes.title}>{t('comparisons.wishes.title')}</h1>
      <p className={classes.lead}>{t('comparisons.wishes.lead')}</p>
      {found.length > 0 && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} />}
          onClick={() => void saveWishes(found, state, language)}
        >
          {t('comparisons.wishes.export')}
        </Button>
      )}
      <RankedTable
        caption={t('comparisons.wishes.title')}
        columns={[
          t('comparisons.wishes.wish'),
          t('comparisons.wishes.status'),
          t('comparisons.wishes.existing'),
          t('comparisons.wishes.todo'),
        ]}
        rows={found.map(({ cooperation, existing, fulfilment }) => ({
          id: cooperation.id,
          name: cooperationName(state, cooperation, t),
          evidence: {
            actors: [cooperation.from, cooperation.to],
            cooperations: [cooperation.id, ...existing.map(({ id }) => id)],
          },
          cells: [
            <button
              key={cooperation.id}
              type="button"
              className={classes.link}
              onClick={() => {
                select({ cooperations: [cooperation.id] });
                showInspector();
              }}
            >
              {cooperationName(state, cooperation, t)} ·{' '}
              {labelOf(state.network.vocabularies, 'cooperationTypes', cooperation.type, language)}
            </button>,
            t(`model.status.${cooperation.status}`),
            existing.map((one) => cooperationSummary(state, one, t, language)).join(', ') ||
              t('comparisons.wishes.nothing'),
            t(`comparisons.wishes.action.${fulfilment}`),
          ],
        }))}
        total={found.length}
        none={t('comparisons.wishes.none')}
        state={state}
      />
    </article>
  );
}
