import { Suspense, useEffect, useMemo, useRef } from 'react';
import { GraphScreen } from '#renderer/features/graph/GraphScreen.tsx';
import { DeletionDialog } from '#renderer/features/inspector/DeletionDialog.tsx';
import { Inspector } from '#renderer/features/inspector/Inspector.tsx';
import { EmptyNetwork } from '#renderer/features/start/EmptyNetwork.tsx';
import type { GraphHandle } from '#renderer/graph-view/types.ts';
import { clearSelection, select, useView } from '#renderer/store/view-state.ts';
import { visible } from '#shared/graph/filter.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './app.module.css';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { redoLast, undoLast } from './feedback.tsx';
import { Rail } from './Rail.tsx';
import { StatusBar } from './StatusBar.tsx';
import {
  askDeletion,
  changeScreen,
  openDialog,
  revealOnGraph,
  startMaking,
  useScreen,
} from './screen-state.ts';
import { SCREENS } from './screens.tsx';
import { type Shortcut, useShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { useMenuActions } from './use-menu-actions.ts';

/** The window around an open network. */
export function Shell({ state }: { state: NetworkState }) {
  const settings = useView((view) => view.settings);
  const shown = useMemo(() => visible(state, settings), [state, settings]);
  const graphRef = useRef<GraphHandle>(null);
  const searchRef = useRef<HTMLInputElement>(null);

  const shortcuts = useMemo<Shortcut[]>(
    () => [
      { key: 'k', mod: true, always: true, act: () => searchRef.current?.focus() },
      { key: 'z', mod: true, act: () => void undoLast() },
      { key: 'z', mod: true, shift: true, act: () => void redoLast() },
      { key: 'y', mod: true, act: () => void redoLast() },
      { key: 'n', act: () => startMaking({ what: 'actor' }) },
      { key: 'delete', act: deleteSelection },
      { key: 'backspace', act: deleteSelection },
      { key: 'escape', act: leaveStepByStep },
    ],
    [],
  );
  useShortcuts(shortcuts);
  useMenuActions();

  const screen = useScreen(({ screen }) => screen);
  const revealing = useScreen(({ revealing }) => revealing);
  useEffect(() => {
    if (screen !== 'graph' || !revealing) return;
    const frame = requestAnimationFrame(() => {
      graphRef.current?.reveal(revealing);
      changeScreen({ revealing: null });
    });
    return () => cancelAnimationFrame(frame);
  }, [screen, revealing]);

  const show = (actorId: string) => {
    select({ actors: [actorId] });
    changeScreen({ inspectorShown: true });
    if (screen === 'graph') revealOnGraph([actorId]);
  };
  const inspector = <Inspector state={state} />;
  const Screen = SCREENS.find(({ name }) => name === screen)?.Screen;

  return (
    <div className={classes.shell}>
      <TopBar state={state} searchRef={searchRef} onFound={show} />
      <Rail />
      <div className={classes.main}>
        {Screen ? (
          <ErrorBoundary resetKey={`${state.network.id} ${screen}`}>
            <Suspense fallback={null}>
              <Screen state={state} shown={shown} inspector={inspector} />
            </Suspense>
          </ErrorBoundary>
        ) : (
          <GraphScreen
            state={state}
            shown={shown}
            graphRef={graphRef}
            inspector={inspector}
            empty={<EmptyNetwork onImport={() => openDialog('import')} />}
          />
        )}
      </div>
      <StatusBar state={state} shown={shown} />
      <DeletionDialog state={state} />
    </div>
  );
}

function deleteSelection(): void {
  const { selection } = useView.getState();
  if (selection.actors.size > 0) askDeletion({ what: 'actors', ids: [...selection.actors] });
  else if (selection.cooperations.size > 0) {
    askDeletion({ what: 'cooperations', ids: [...selection.cooperations] });
  } else if (selection.collective) askDeletion({ what: 'collectives', ids: [selection.collective] });
}

/** Escape leaves the innermost thing first. */
function leaveStepByStep(): void {
  const { connecting, making, editing } = useScreen.getState();
  if (connecting) changeScreen({ connecting: false });
  else if (making) changeScreen({ making: null });
  else if (editing) changeScreen({ editing: false });
  else clearSelection();
}
