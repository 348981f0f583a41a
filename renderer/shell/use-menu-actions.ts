import { useEffect } from 'react';
import { platform } from '#renderer/platform/platform.ts';
import type { MenuAction } from '#shared/bridge.ts';
import { redoLast, undoLast } from '../kit/feedback.tsx';
import { chooseLanguage } from '../kit/i18n.ts';
import { openDialog } from '../kit/navigation.ts';
import { hasOwnUndo } from '../kit/shortcuts.ts';
import { isOccupied } from './occupied.ts';

const ACTIONS: Readonly<Record<MenuAction, () => void>> = {
  'network-new': () => openDialog('create-network'),
  import: () => openDialog('import'),
  export: () => openDialog('export'),
  'save-snapshot-file': () => openDialog('export'),
  backups: () => openDialog('backups'),
  guide: () => openDialog('guide'),
  about: () => openDialog('about'),
  undo: () => void undoLast(),
  redo: () => void redoLast(),
  'language-fr': () => chooseLanguage('fr'),
  'language-en': () => chooseLanguage('en'),
};

/**
 * Does what the desktop's own menu asks, unless a dialog is open: what lies behind it is left alone. A text that is
 * being typed has its own undo: on macOS its keys come by the menu too.
 */
export function useMenuActions(): void {
  useEffect(
    () =>
      platform().onMenu((action) => {
        const isStep = action === 'undo' || action === 'redo';
        if (isStep && hasOwnUndo(document.activeElement)) document.execCommand(action);
        else if (action.startsWith('language-') || !isOccupied()) ACTIONS[action]();
      }),
    [],
  );
}
