import { lazy, Suspense, useMemo, useRef } from 'react';
import { CopyReminder } from '#renderer/features/backups/CopyReminder.tsx';
import { GraphScreen } from '#renderer/features/graph/GraphScreen.tsx';
import { DeletionDialog } from '#renderer/features/inspector/DeletionDialog.tsx';
import { Inspector } from '#renderer/features/inspector/Inspector.tsx';
import { useStage } from '#renderer/features/present/stage-state.ts';
import { QuickEntryBar } from '#renderer/features/quick-entry/QuickEntryBar.tsx';
import { EmptyNetwork } from '#renderer/features/start/EmptyNetwork.tsx';
import { Tour } from '#renderer/features/tour/Tour.tsx';
import { TourOffer } from '#renderer/features/tour/TourOffer.tsx';
import type { GraphHandle } from '#renderer/map/types.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { select, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type Visible, visible } from '#shared/network/filters/filter.ts';
import { ErrorBoundary } from '../kit/ErrorBoundary.tsx';
import { useT } from '../kit/i18n.ts';
import { changeScreen, openDialog, revealOnGraph, useScreen } from '../kit/screen-state.ts';
import { useShortcuts } from '../kit/shortcuts.ts';
import { useLater } from '../kit/use-later.ts';
import classes from './app.module.css';
import { applyView } from './apply-view.ts';
import { type AppCommand, appCommands } from './commands.ts';
import { Palette } from './palette/Palette.tsx';
import { Rail } from './Rail.tsx';
import { RecoveryNotice } from './RecoveryNotice.tsx';
import { SnapshotBanner } from './SnapshotBanner.tsx';
import { StatusBar } from './StatusBar.tsx';
import { SCREENS } from './screens.tsx';
import { TopBar } from './TopBar.tsx';
import { useMenuActions } from './use-menu-actions.ts';

const PresentScreen = lazy(async () => ({
  default: (await import('#renderer/features/present/PresentScreen.tsx')).PresentScreen,
}));
const NO_COMMANDS: readonly AppCommand[] = [];
const NOTHING: Visible = { actors: new Set(), cooperations: new Set() };

/** The window around an open network. */
export function Shell({ state }: { state: NetworkState }) {
  const t = useT();
  const settings = useView((view) => view.settings);
  const presenting = useStage(({ on }) => on);
  const screen = useScreen(({ screen }) => screen);
  const Screen = SCREENS.find(({ name }) => name === screen)?.Screen;
  // The map may be a moment behind; what is typed in is not.
  const later = useLater(state);
  const drawn = presenting || Screen ? state : later;
  const shown = useMemo(() => (drawn ? visible(drawn, settings) : NOTHING), [drawn, settings]);
  const graphRef = useRef<GraphHandle>(null);
  const searchRef = useRef<HTMLInputElement>(null);

  const commands = useMemo(
    () =>
      appCommands(
        () => graphRef.current,
        () => searchRef.current?.focus(),
      ),
    [],
  );
  useShortcuts(presenting ? NO_COMMANDS : commands);
  useMenuActions();

  const readOnly = useMaillage(({ viewing, readOnly }) => viewing !== null || readOnly);
  const quickEntry = useScreen(({ quickEntry }) => quickEntry);

  const show = (actorId: string) => {
    select({ actors: [actorId] });
    changeScreen({ inspectorShown: true });
    if (screen === 'graph') revealOnGraph([actorId]);
  };
  const pick = (picked: Parameters<typeof select>[0]) => {
    select(picked);
    changeScreen({ inspectorShown: true });
  };
  const inspector = <Inspector state={state} />;

  // The map of the presentation takes the place of everything: two maps of one network would only cost time.
  if (presenting) {
    return (
      <ErrorBoundary resetKey={state.network.id}>
        <Suspense fallback={null}>
          <PresentScreen state={state} shown={shown} />
        </Suspense>
      </ErrorBoundary>
    );
  }

  return (
    <div className={classes.shell} data-read-only={readOnly || undefined}>
      <TopBar state={state}>
        <Palette
          state={state}
          commands={commands}
          inputRef={searchRef}
          onActor={show}
          onCooperation={(id) => {
            const tie = state.cooperations.get(id);
            pick({ cooperations: [id] });
            if (tie && screen === 'graph') revealOnGraph([tie.from, tie.to]);
          }}
          onCollective={(collective) => pick({ collective })}
          onView={(id) => applyView(state, id)}
        />
      </TopBar>
      <Rail />
      <div className={classes.banners}>
        <RecoveryNotice />
        <SnapshotBanner />
        <TourOffer />
        <CopyReminder />
      </div>
      <div className={classes.main}>
        {Screen ? (
          <ErrorBoundary resetKey={`${state.network.id} ${screen}`}>
            <Suspense fallback={null}>
              <Screen state={state} shown={shown} inspector={inspector} />
            </Suspense>
          </ErrorBoundary>
        ) : drawn === null ? (
          <div className={classes.starting} role="status">
            {t('shell.starting')}
          </div>
        ) : (
          <GraphScreen
            state={drawn}
            shown={shown}
            upToDate={drawn === state}
            graphRef={graphRef}
            inspector={inspector}
            empty={<EmptyNetwork onImport={() => openDialog('import')} />}
          />
        )}
      </div>
      {quickEntry !== null && (
        <div className={classes.dock}>
          <QuickEntryBar
            state={state}
            handed={quickEntry}
            onClose={() => changeScreen({ quickEntry: null })}
          />
        </div>
      )}
      <StatusBar state={drawn ?? state} shown={shown} />
      <DeletionDialog state={state} />
      <Tour />
    </div>
  );
}
