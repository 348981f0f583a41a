import { useEffect } from 'react';
import { platform } from '#renderer/platform/platform.ts';
import type { MenuAction } from '#shared/bridge.ts';
import { redoLast, undoLast } from '../kit/feedback.tsx';
import { chooseLanguage } from '../kit/i18n.ts';
import { openDialog } from '../kit/navigation.ts';
import { isOccupied } from './occupied.ts';

const ACTIONS: Readonly<Record<MenuAction, () => void>> = {
  'network-new': () => openDialog('create-network'),
  import: () => openDialog('import'),
  export: () => openDialog('export'),
  'save-snapshot-file': () => openDialog('export'),
  backups: () => openDialog('backups'),
  undo: () => void undoLast(),
  redo: () => void redoLast(),
  'language-fr': () => chooseLanguage('fr'),
  'language-en': () => chooseLanguage('en'),
};

/** Does what the desktop's own menu asks, unless a dialog is open: what lies behind it is left alone. */
export function useMenuActions(): void {
  useEffect(
    () =>
      platform().onMenu((action) => {
        if (action.startsWith('language-') || !isOccupied()) ACTIONS[action]();
      }),
    [],
  );
}
