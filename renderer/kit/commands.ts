import type { palette } from '#shared/i18n/fr/palette.ts';
import { type DialogName, goTo, openDialog, type ScreenName } from './navigation.ts';
import type { Keys } from './shortcuts.ts';

export type CommandGroup = keyof typeof palette.group;

/** Something the user can do from anywhere: the one source of palette, keys and the list of keys. */
export interface AppCommand {
  /** Its words are in the catalogue `palette.command` under this name. */
  name: keyof typeof palette.command;
  group: CommandGroup;
  keys?: Keys;
  /** Left out of the palette: it only makes sense as a key. */
  keyOnly?: boolean;
  /** Can also be run while no network is open. */
  withoutNetwork?: boolean;
  /** Whether it has something to act on now; always, if missing. The palette offers no others. */
  enabled?(): boolean;
  run(): void;
}

/** Turns to a screen. */
export function screenCommand(name: ScreenName, key: string): AppCommand {
  return { name: `screen-${name}`, group: 'go', keys: { key }, run: () => goTo(name) };
}

/** The dialogs that a command of their own opens, and that need nothing handed over. */
type CommandedDialog =
  Extract<`dialog-${DialogName}`, keyof typeof palette.command> extends `dialog-${infer N}`
    ? N & DialogName
    : never;

/** Opens a dialog. */
export function dialogCommand(
  name: CommandedDialog,
  options: Partial<Omit<AppCommand, 'name' | 'run'>> = {},
): AppCommand {
  return { name: `dialog-${name}`, group: 'file', ...options, run: () => openDialog(name) };
}
