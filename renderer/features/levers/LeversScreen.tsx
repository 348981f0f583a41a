import { Button, Tabs } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { AnalysisState } from '#renderer/kit/analysis/AnalysisState.tsx';
import { ScopeBar } from '#renderer/kit/analysis/ScopeBar.tsx';
import { useAnalysis } from '#renderer/kit/analysis/use-analysis.ts';
import beside from '#renderer/kit/beside-inspector.module.css';
import { EmptyScreen } from '#renderer/kit/EmptyScreen.tsx';
import { ErrorBoundary } from '#renderer/kit/ErrorBoundary.tsx';
import type { ScreenProps } from '#renderer/kit/feature.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { usePanels } from '#renderer/kit/panels.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { Composition } from './Composition.tsx';
import { LeverCards } from './LeverCards.tsx';
import { LeverPage } from './LeverPage.tsx';
import classes from './levers.module.css';
import { Matrices } from './Matrices.tsx';
import { Pooled } from './Pooled.tsx';
import { Questions } from './Questions.tsx';
import { type LeversTab, useLevers } from './state.ts';
import { Wishes } from './Wishes.tsx';

const TABS: Readonly<Record<LeversTab, ComponentType<{ state: NetworkState }>>> = {
  levers: Levers,
  questions: Questions,
  matrices: Matrices,
  pooled: Pooled,
  wishes: Wishes,
};

/** What the network says, by lever, by question and by table, beside the record that is picked. */
export function LeversScreen({ state, inspector }: ScreenProps) {
  const t = useT();
  const inspectorShown = usePanels((panels) => panels.inspectorShown);
  const current = useLevers((levers) => levers.tab);
  return (
    <div className={beside.screen} data-inspector={inspectorShown || undefined}>
      <main className={classes.main} id="content" data-tour="levers">
        <Tabs
          className={classes.tabs ?? ''}
          value={current}
          onChange={(tab) => tab && useLevers.setState({ tab: tab as LeversTab, lever: null })}
          keepMounted={false}
        >
          <div className={classes.tabsHead}>
            <Tabs.List px={12} aria-label={t('understanding.tabs.label')}>
              {Object.keys(TABS).map((tab) => (
                <Tabs.Tab key={tab} value={tab}>
                  {t(`understanding.tabs.${tab as LeversTab}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFileText size={15} />}
              onClick={() => openDialog('report')}
            >
              {t('report.open')}
            </Button>
          </div>
          <ScopeBar state={state} />
          {Object.entries(TABS).map(([tab, Content]) => (
            <Tabs.Panel key={tab} value={tab} className={classes.body ?? ''}>
              <ErrorBoundary resetKey={`${state.network.id} ${tab}`}>
                {state.actors.size === 0 ? (
                  <EmptyScreen
                    title={t(`guide.empty.${tab as LeversTab}.title`)}
                    text={t(`guide.empty.${tab as LeversTab}.text`)}
                    example={tab as LeversTab}
                  />
                ) : (
                  <Content state={state} />
                )}
              </ErrorBoundary>
            </Tabs.Panel>
          ))}
        </Tabs>
      </main>
      {inspectorShown && (
        <aside className={beside.inspector} aria-label={t('inspector.title')}>
          {inspector}
        </aside>
      )}
    </div>
  );
}

function Levers({ state }: { state: NetworkState }) {
  const lever = useLevers((levers) => levers.lever);
  const analysis = useAnalysis('levers', state);
  const { outcome, pending } = analysis;
  const reading = outcome?.find(({ id }) => id === lever);
  return (
    <div aria-busy={pending}>
      <AnalysisState of={analysis} />
      {reading ? (
        <LeverPage key={reading.id} reading={reading} state={state} />
      ) : (
        outcome && (
          <>
            <LeverCards readings={outcome} />
            <Composition state={state} />
          </>
        )
      )}
    </div>
  );
}
