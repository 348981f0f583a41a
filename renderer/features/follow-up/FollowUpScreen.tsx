import { Tabs } from '@mantine/core';
import beside from '#renderer/kit/beside-inspector.module.css';
import type { ScreenProps } from '#renderer/kit/feature.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { usePanels } from '#renderer/kit/panels.ts';
import classes from './follow-up.module.css';
import { HistoryTab } from './HistoryTab.tsx';
import { QualityTab } from './QualityTab.tsx';
import { SessionsTab } from './SessionsTab.tsx';
import { type FollowUpTab, useFollowUp } from './state.ts';

/** How far the network can be relied on, and what became of it: quality and history. */
export function FollowUpScreen({ state, inspector }: ScreenProps) {
  const t = useT();
  const inspectorShown = usePanels((panels) => panels.inspectorShown);
  const tab = useFollowUp((followUp) => followUp.tab);
  return (
    <div className={beside.screen} data-inspector={inspectorShown || undefined}>
      <main className={classes.main} id="content" aria-label={t('history.screen')}>
        <Tabs
          value={tab}
          onChange={(chosen) => useFollowUp.setState({ tab: (chosen ?? 'quality') as FollowUpTab })}
          keepMounted={false}
          className={classes.tabs ?? ''}
        >
          <Tabs.List>
            <Tabs.Tab value="quality">{t('history.quality')}</Tabs.Tab>
            <Tabs.Tab value="history">{t('history.title')}</Tabs.Tab>
            <Tabs.Tab value="sessions">{t('capture.sessions.tab')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="quality" className={classes.panel ?? ''}>
            <QualityTab key={state.network.id} state={state} />
          </Tabs.Panel>
          <Tabs.Panel value="history" className={classes.panel ?? ''}>
            <HistoryTab key={state.network.id} state={state} />
          </Tabs.Panel>
          <Tabs.Panel value="sessions" className={classes.panel ?? ''}>
            <SessionsTab key={state.network.id} state={state} />
          </Tabs.Panel>
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
