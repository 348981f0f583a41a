import { AnalysisState } from '#renderer/analysis/AnalysisState.tsx';
import { ScopeBar } from '#renderer/analysis/ScopeBar.tsx';
import { useAnalysis } from '#renderer/analysis/use-analysis.ts';
import { useT } from '#renderer/app/i18n.ts';
import { useScreen } from '#renderer/app/screen-state.ts';
import type { ScreenProps } from '#renderer/app/screens.tsx';
import { LeverCards } from './LeverCards.tsx';
import { LeverPage } from './LeverPage.tsx';
import classes from './levers.module.css';

/** What the network says of the ten levers, beside the record that is picked. */
export function LeversScreen({ state, shown, inspector }: ScreenProps) {
  const t = useT();
  const inspectorShown = useScreen((screen) => screen.inspectorShown);
  return (
    <div className={classes.screen} data-inspector={inspectorShown || undefined}>
      <main className={classes.main} id="content">
        <ScopeBar state={state} shown={shown} />
        <Levers state={state} />
      </main>
      {inspectorShown && (
        <aside className={classes.inspector} aria-label={t('inspector.title')}>
          {inspector}
        </aside>
      )}
    </div>
  );
}

function Levers({ state }: Pick<ScreenProps, 'state'>) {
  const lever = useScreen((screen) => screen.lever);
  const { outcome, pending, failed } = useAnalysis('levers', state);
  const reading = outcome?.find(({ id }) => id === lever);
  return (
    <div className={classes.body} key={lever} aria-busy={pending}>
      <AnalysisState pending={pending} failed={failed} />
      {reading ? <LeverPage reading={reading} state={state} /> : outcome && <LeverCards readings={outcome} />}
    </div>
  );
}
