import { useElementSize } from '@mantine/hooks';
import { Suspense, useMemo } from 'react';
import { useMaillage } from '#renderer/store/store.ts';
import { select, useView } from '#renderer/store/view-state.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type Visible, visible } from '#shared/network/filters/filter.ts';
import type { AppCommand } from '../kit/commands.ts';
import { ErrorBoundary } from '../kit/ErrorBoundary.tsx';
import { useT } from '../kit/i18n.ts';
import { ask } from '../kit/intents.ts';
import { useNavigation } from '../kit/navigation.ts';
import { showInspector } from '../kit/panels.ts';
import { useShortcuts } from '../kit/shortcuts.ts';
import { useFoot } from '../kit/toast-room.ts';
import { useLater } from '../kit/use-later.ts';
import classes from './app.module.css';
import { COMMANDS } from './commands.ts';
import { FEATURES } from './features.ts';
import { Palette } from './palette/Palette.tsx';
import { paletteField } from './palette/palette-field.ts';
import { Rail } from './Rail.tsx';
import { RecoveryNotice } from './RecoveryNotice.tsx';
import { SkipLink } from './SkipLink.tsx';
import { NetworkSlot, Slot } from './Slot.tsx';
import { TopBar } from './TopBar.tsx';
import { useMenuActions } from './use-menu-actions.ts';

const SCREENS = FEATURES.flatMap(({ screens = [] }) => screens);
const STAGE_PARTS = FEATURES.flatMap(({ stage }) => stage ?? []);
const [Presentation] = FEATURES.flatMap(({ presentation }) => presentation ?? []);
const NO_COMMANDS: readonly AppCommand[] = [];
const NOTHING: Visible = { actors: new Set(), cooperations: new Set() };

/** The window around an open network. */
export function Shell({ state }: { state: NetworkState }) {
  const t = useT();
  const settings = useView((view) => view.settings);
  const presenting = useNavigation((navigation) => navigation.presenting);
  const screen = useNavigation((navigation) => navigation.screen);
  const entry = SCREENS.find(({ name }) => name === screen);
  // The map may be a moment behind; what is typed in is not.
  const later = useLater(state);
  const drawn = entry?.lags && !presenting ? later : state;
  const shown = useMemo(() => (drawn ? visible(drawn, settings) : NOTHING), [drawn, settings]);

  const { ref: dock, height: dockHeight } = useElementSize();
  useFoot('entry', dockHeight);
  useShortcuts(presenting ? NO_COMMANDS : COMMANDS);
  useMenuActions();

  const readOnly = useMaillage(({ viewing, readOnly }) => viewing !== null || readOnly);

  const pick = (picked: Parameters<typeof select>[0]) => {
    select(picked);
    showInspector();
  };
  const reveal = (actors: readonly string[]) => {
    if (screen === 'graph') ask({ what: 'reveal', actors });
  };

  // The map of the presentation takes the place of everything: two maps of one network would only cost time.
  if (presenting && Presentation) {
    return (
      <ErrorBoundary resetKey={state.network.id}>
        <Suspense fallback={null}>
          <Presentation state={state} shown={shown} parts={STAGE_PARTS} />
        </Suspense>
      </ErrorBoundary>
    );
  }

  return (
    <div className={classes.shell} data-read-only={readOnly || undefined}>
      <SkipLink />
      <TopBar state={state}>
        <Palette
          state={state}
          commands={COMMANDS}
          inputRef={paletteField}
          onActor={(id) => {
            pick({ actors: [id] });
            reveal([id]);
          }}
          onCooperation={(id) => {
            const tie = state.cooperations.get(id);
            pick({ cooperations: [id] });
            if (tie) reveal([tie.from, tie.to]);
          }}
          onCollective={(collective) => pick({ collective })}
          onView={(id) => ask({ what: 'show-view', id })}
        />
      </TopBar>
      <Rail />
      <div className={classes.banners}>
        <RecoveryNotice />
        <Slot name="banner" />
      </div>
      <div className={classes.main}>
        {drawn === null ? (
          <div className={classes.starting} role="status">
            {t('shell.starting')}
          </div>
        ) : (
          entry && (
            <ErrorBoundary resetKey={`${state.network.id} ${screen}`}>
              <Suspense fallback={null}>
                <entry.Screen
                  state={drawn}
                  shown={shown}
                  upToDate={drawn === state}
                  inspector={<NetworkSlot name="inspector" state={state} />}
                  empty={<Slot name="empty" />}
                />
              </Suspense>
            </ErrorBoundary>
          )
        )}
      </div>
      <div className={classes.dock} ref={dock}>
        <NetworkSlot name="dock" state={state} />
      </div>
      <NetworkSlot name="over" state={state} />
    </div>
  );
}
