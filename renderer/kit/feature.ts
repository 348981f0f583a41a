import type { Icon } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import type { StageNames } from '#shared/map/drawing/stage-names.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import type { AppCommand } from './commands.ts';
import type { Takers } from './intents.ts';
import type { DialogName, Dialogs, ScreenName } from './navigation.ts';

export interface ScreenProps {
  state: NetworkState;
  /** What the filters of the graph let through. */
  shown: Visible;
  /** The record of what is picked, for screens that show it at their side. */
  inspector: ReactNode;
}

/** What a screen that is a map is shown besides. */
export interface MapScreenProps extends ScreenProps {
  /** Whether the state is that of now: a screen that lags may be a moment behind. */
  upToDate: boolean;
  /** What a network without actors shows in place of a map. */
  empty: ReactNode;
}

/** A screen of the rail. */
export interface ScreenEntry {
  name: ScreenName;
  /** The letter that turns to it. */
  key: string;
  Icon: Icon;
  Screen: ComponentType<MapScreenProps>;
  /** Is drawn a moment later than the rest where the network is large: what is typed in goes first. */
  lags?: boolean;
}

export interface DialogProps {
  onClose: () => void;
  /** Every command there is, for dialogs that list or run them. */
  commands: readonly AppCommand[];
}

export interface DialogEntry<Given extends object> {
  Dialog: ComponentType<DialogProps & Given>;
  /** It is there to change the open network: over a snapshot it does not open. */
  changes?: boolean;
}

type OfNetwork = ComponentType<{ state: NetworkState }>;

/** Places of the window that any feature may fill. */
export interface Slots {
  /** Runs for as long as the app is open, and shows nothing. */
  running: ComponentType;
  /** Dialogs that open by themselves, with or without a network. */
  asking: ComponentType;
  /** The whole window while no network is open. */
  welcome: ComponentType;
  /** A strip above the screen. */
  banner: ComponentType;
  /** In place of the map of a network without actors. */
  empty: ComponentType;
  /** At the top, which network is open. */
  title: OfNetwork;
  /** The record beside a screen. */
  inspector: OfNetwork;
  /** Under the screen. */
  dock: OfNetwork;
  /** At the bottom, whether work is safe. */
  safety: OfNetwork;
  /** At the bottom, what is under way. */
  status: OfNetwork;
  /** Over the screen. */
  over: OfNetwork;
}

export interface StageProps {
  state: NetworkState;
  shown: Visible;
  names: StageNames;
}

/** What a feature adds to a presentation. */
export interface StagePart {
  /** Under the title. */
  Mark?: OfNetwork;
  /** Among the presenter's tools. */
  Menu?: OfNetwork;
  /** Under the map. */
  Dock?: ComponentType<StageProps>;
  /** Under the map while something is being entered. */
  Entry?: ComponentType<Omit<StageProps, 'shown'> & { onClose: () => void }>;
  /** What letters do. */
  keys?(state: NetworkState): Readonly<Record<string, () => void>>;
}

/** All that a feature gives to the window. Whatever of it is large comes when it is first asked for. */
export interface Feature {
  screens?: readonly ScreenEntry[];
  dialogs?: { [Name in DialogName]?: DialogEntry<Dialogs[Name]> };
  commands?: readonly AppCommand[];
  /** What it does when other parts ask for it. */
  takes?: Partial<Takers>;
  /** Leaves the innermost thing that was begun, as Escape does; false when there is none. */
  leave?: () => boolean;
  slots?: { [Name in keyof Slots]?: Slots[Name] };
  stage?: StagePart;
  /** The presentation, which takes the place of everything. */
  presentation?: ComponentType<Pick<ScreenProps, 'state' | 'shown'> & { parts: readonly StagePart[] }>;
  /** Windows beside the main one, each by the word in its address. */
  windows?: Readonly<Record<string, ComponentType>>;
}
