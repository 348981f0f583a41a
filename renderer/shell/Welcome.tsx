import { useShortcuts } from '../kit/shortcuts.ts';
import { COMMANDS_WITHOUT_NETWORK } from './commands.ts';
import { RecoveryNotice } from './RecoveryNotice.tsx';
import { Slot } from './Slot.tsx';
import { useMenuActions } from './use-menu-actions.ts';

/** The window with no network open. */
export function Welcome() {
  useMenuActions();
  useShortcuts(COMMANDS_WITHOUT_NETWORK);
  return (
    <>
      <RecoveryNotice />
      <Slot name="welcome" />
    </>
  );
}
