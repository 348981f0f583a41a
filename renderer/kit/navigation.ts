import { leaveWhatWasBegun, slice } from './slice.ts';

/**
 * The screens of the rail. A feature adds the names of its own here, in its `feature.ts`: so they are checked, though
 * nothing of the kit knows a feature. The map is where the window begins.
 */
export interface Screens {
  graph: true;
}

export type ScreenName = keyof Screens;

/** The dialogs that can be opened from anywhere, each with what it is handed; features add their own. */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled by the features
export interface Dialogs {}

export type DialogName = keyof Dialogs;

interface Navigation {
  screen: ScreenName;
  dialog: DialogName | null;
  /** What the open dialog was handed. */
  given: object;
  /** The presentation has taken the place of everything else. */
  presenting: boolean;
  /** Files are being dragged over the window. */
  filesOver: boolean;
}

/** Which screen and which dialog the window shows. What they show belongs to their features. */
export const useNavigation = slice<Navigation>(
  { screen: 'graph', dialog: null, given: {}, presenting: false, filesOver: false },
  { kept: ['dialog', 'given', 'presenting'] },
);

/** Turns to a screen; what was begun on the one before is left. */
export function goTo(screen: ScreenName): void {
  leaveWhatWasBegun();
  showScreen(screen);
}

/** Shows a screen, where what was begun before goes on. */
export function showScreen(screen: ScreenName): void {
  useNavigation.setState({ screen });
}

/** Opens a dialog in place of the one that is open; at most one is. */
export function openDialog<N extends DialogName>(
  dialog: N,
  ...[given]: object extends Dialogs[N] ? [Dialogs[N]?] : [Dialogs[N]]
): void {
  useNavigation.setState({ dialog, given: given ?? {} });
}

export function closeDialog(): void {
  useNavigation.setState({ dialog: null, given: {} });
}
