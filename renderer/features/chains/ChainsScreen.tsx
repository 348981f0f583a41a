import { SegmentedControl, Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ScopeBar } from '#renderer/kit/analysis/ScopeBar.tsx';
import { useScope } from '#renderer/kit/analysis/use-analysis.ts';
import beside from '#renderer/kit/beside-inspector.module.css';
import { EmptyScreen } from '#renderer/kit/EmptyScreen.tsx';
import type { ScreenProps } from '#renderer/kit/feature.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { usePanels } from '#renderer/kit/panels.ts';
import { chainBoard } from '#shared/insight/value-chains/board.ts';
import classes from './chains.module.css';
import { SectorBoard } from './SectorBoard.tsx';

/** The value chains of the sectors, stage by stage, beside the record that is picked. */
export function ChainsScreen({ state, shown, inspector }: ScreenProps) {
  const t = useT();
  const inspectorShown = usePanels((panels) => panels.inspectorShown);
  const [all, setAll] = useState(false);
  const [asTable, setAsTable] = useState(false);
  const scope = useScope(state);
  const boards = useMemo(
    () =>
      state.network.vocabularies.sectors.map((sector) => ({
        sector,
        used: scope.actors.some(({ sectors }) => sectors.some((entry) => entry.sector === sector.id)),
        board: chainBoard(sector, scope, shown, state.cooperations),
      })),
    [state, scope, shown],
  );
  const listed = boards.filter(({ used }) => all || used);
  return (
    <div className={beside.screen} data-inspector={inspectorShown || undefined}>
      <main className={classes.main} id="content">
        <ScopeBar state={state} />
        <div className={classes.body}>
          <div className={classes.head}>
            <div>
              <h1 className={classes.title}>{t('chains.title')}</h1>
              <p className={classes.lead}>{t('chains.lead')}</p>
            </div>
            <div className={classes.choices}>
              <SegmentedControl
                size="xs"
                aria-label={t('chains.shownAs')}
                value={asTable ? 'table' : 'board'}
                onChange={(chosen) => setAsTable(chosen === 'table')}
                data={[
                  { value: 'board', label: t('chains.asBoard') },
                  { value: 'table', label: t('chains.asTable') },
                ]}
              />
              <Switch
                size="sm"
                label={t('chains.all')}
                checked={all}
                onChange={(event) => setAll(event.currentTarget.checked)}
              />
            </div>
          </div>
          {listed.length === 0 &&
            (state.actors.size === 0 ? (
              <EmptyScreen
                title={t('guide.empty.chains.title')}
                text={t('guide.empty.chains.text')}
                example="chains"
              />
            ) : (
              <p className={classes.lead}>{t('chains.empty')}</p>
            ))}
          {listed.map(({ sector, board }) => (
            <SectorBoard key={sector.id} sector={sector} board={board} state={state} asTable={asTable} />
          ))}
        </div>
      </main>
      {inspectorShown && (
        <aside className={beside.inspector} aria-label={t('inspector.title')}>
          {inspector}
        </aside>
      )}
    </div>
  );
}
