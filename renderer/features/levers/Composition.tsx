import { Button, NativeSelect } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { ShowOnGraph } from '#renderer/kit/analysis/ShowOnGraph.tsx';
import { useScope } from '#renderer/kit/analysis/use-analysis.ts';
import { showFault, showNotice } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { platform } from '#renderer/platform/platform.ts';
import { csvOf } from '#shared/exchange/tables/csv-write.ts';
import {
  type CompositionRow,
  compositionRows,
  compositionTable,
} from '#shared/insight/composition/composition-words.ts';
import { compositionOf, polesOf } from '#shared/insight/composition/ptce.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { ActorNames } from './ActorNames.tsx';
import classes from './levers.module.css';

/** Whether a pole is made of what the decree asks for, with who, for an application file. */
export function Composition({ state }: { state: NetworkState }) {
  const t = useT();
  const language = useLanguage();
  const scope = useScope(state);
  const poles = polesOf(scope);
  const [chosen, setChosen] = useState<string | null>(null);
  const pole = poles.find(({ id }) => id === chosen)?.id ?? (chosen === '' ? null : (poles[0]?.id ?? null));
  const composition = compositionOf(scope, pole);
  const rows = compositionRows(composition, state, language);
  const save = async () => {
    const saved = await platform().saveFile(
      `${t('composition.file')}.csv`,
      [{ label: t('composition.fileType'), extensions: ['csv'] }],
      csvOf(compositionTable(composition, state, language), language),
    );
    if (!saved.ok) showFault(saved.fault);
    else if (saved.value.saved) showNotice(t('composition.saved', { name: saved.value.name }));
  };
  return (
    <section className={classes.composition} aria-label={t('composition.title')}>
      <div className={classes.tableHead}>
        <h2 className={classes.heading}>{t('composition.title')}</h2>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={15} />}
          onClick={() => void save()}
        >
          {t('composition.export')}
        </Button>
      </div>
      <p className={classes.quiet}>{t('composition.lead')}</p>
      {poles.length > 0 && (
        <NativeSelect
          size="xs"
          w={320}
          my={6}
          aria-label={t('composition.of')}
          value={pole ?? ''}
          data={[
            ...poles.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t('composition.all') },
          ]}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
      <Rows title={t('composition.criteria')} rows={rows.criteria} state={state} />
      {rows.colleges.length > 0 && (
        <Rows title={t('composition.colleges')} rows={rows.colleges} state={state} />
      )}
      <Rows title={t('composition.levels')} rows={rows.levels} state={state} />
    </section>
  );
}

interface RowsProps {
  title: string;
  rows: readonly CompositionRow[];
  state: NetworkState;
}

function Rows({ title, rows, state }: RowsProps) {
  const t = useT();
  return (
    <table className={classes.ranking} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col" data-numeric>
            {t('composition.column.count')}
          </th>
          <th scope="col">{t('composition.column.who')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title: name, state: met, actors, possible }) => (
          <tr key={name}>
            <th scope="row" className={classes.asked}>
              {name}
              {met && (
                <b
                  className={classes.met}
                  data-state={met === t('composition.state.met') ? 'met' : undefined}
                >
                  {' '}
                  {met}
                </b>
              )}
            </th>
            <td data-numeric>{actors.length}</td>
            <td>
              <ActorNames ids={actors} state={state} />
              {possible.length > 0 && (
                <div className={classes.quiet}>
                  {t('composition.possible')} <ActorNames ids={possible} state={state} />
                </div>
              )}
            </td>
            <td>
              <ShowOnGraph
                small
                evidence={{ actors: [...actors, ...possible], cooperations: [] }}
                state={state}
                of={name}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
