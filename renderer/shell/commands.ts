import { type AppCommand, type CommandGroup, screenCommand } from '#renderer/kit/commands.ts';
import { redoLast, undoLast } from '#renderer/kit/feedback.tsx';
import { useMaillage } from '#renderer/store/store.ts';
import { clearSelection } from '#renderer/store/view-state.ts';
import { FEATURES } from './features.ts';
import { focusPalette } from './palette/palette-field.ts';

const GROUPS: readonly CommandGroup[] = ['edit', 'go', 'view', 'file', 'help'];

/** What belongs to the window itself rather than to one of its parts. */
const OF_THE_WINDOW: readonly AppCommand[] = [
  {
    name: 'palette',
    group: 'help',
    keys: { key: 'k', mod: true, always: true },
    keyOnly: true,
    run: focusPalette,
  },
  {
    name: 'undo',
    group: 'edit',
    keys: { key: 'z', mod: true, whenEmpty: true },
    enabled: () => useMaillage.getState().undo !== null,
    run: () => void undoLast(),
  },
  {
    name: 'redo',
    group: 'edit',
    keys: { key: 'z', mod: true, shift: true, whenEmpty: true },
    enabled: () => useMaillage.getState().redo !== null,
    run: () => void redoLast(),
  },
  {
    name: 'redo',
    group: 'edit',
    keys: { key: 'y', mod: true, whenEmpty: true },
    keyOnly: true,
    run: () => void redoLast(),
  },
  { name: 'leave', group: 'edit', keys: { key: 'escape' }, keyOnly: true, run: leaveStepByStep },
];

/** Every command there is. Keys are letters that need neither Shift nor AltGr on a French keyboard. */
export const COMMANDS: readonly AppCommand[] = [
  ...FEATURES.flatMap(({ screens = [] }) => screens.map(({ name, key }) => screenCommand(name, key))),
  ...FEATURES.flatMap(({ commands = [] }) => commands),
  ...OF_THE_WINDOW,
].sort((one, other) => GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group));

/** Those that also help while no network is open. */
export const COMMANDS_WITHOUT_NETWORK = COMMANDS.filter(({ withoutNetwork }) => withoutNetwork);

/** Escape leaves the innermost thing first: what lies over the rest. */
function leaveStepByStep(): void {
  if (!FEATURES.toReversed().some(({ leave }) => leave?.())) clearSelection();
}
