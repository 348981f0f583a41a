import { useEffect } from 'react';

/** Whether keys belong to what has the focus: a field, or a list or menu that reads letters itself. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'input:not([type=checkbox]):not([type=radio]), textarea, select, [role=menu], [role=listbox], [role=dialog]',
      ) !== null)
  );
}

export interface Shortcut {
  /** As `KeyboardEvent.key`, in lower case. */
  key: string;
  /** Ctrl, or Command on a Mac. */
  mod?: boolean;
  shift?: boolean;
  /** Works while typing too. */
  always?: boolean;
  act: () => void;
}

/** The shortcut that a key press asks for, if any. Letters alone never act while the user types. */
export function matchShortcut(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'target'>,
  shortcuts: readonly Shortcut[],
): Shortcut | undefined {
  const key = event.key.toLowerCase();
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey) return undefined;
  return shortcuts.find(
    (shortcut) =>
      shortcut.key === key &&
      (shortcut.mod ?? false) === mod &&
      (shortcut.shift ?? false) === event.shiftKey &&
      (shortcut.always || !isTyping(event.target)),
  );
}

/** Listens on the whole window for as long as the component is shown. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const shortcut = matchShortcut(event, shortcuts);
      if (!shortcut) return;
      event.preventDefault();
      shortcut.act();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [shortcuts]);
}
