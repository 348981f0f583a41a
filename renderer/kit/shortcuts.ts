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

/** Whether it is a field that begins with nothing, and in which nothing is typed: what its keys undo is the network's. */
function isEmptyField(target: EventTarget | null): boolean {
  return (
    (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) &&
    target.dataset.undoWhenEmpty !== undefined &&
    target.value === ''
  );
}

const NO_TEXT = /^(?:button|checkbox|color|file|image|radio|range|reset|submit)$/;

/** Whether it is a text whose typing is taken back letter by letter. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  if (isEmptyField(target)) return false;
  if (target instanceof HTMLInputElement) return !NO_TEXT.test(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}

/** Whether a dialog is open that everything else waits for. */
export function isModalOpen(): boolean {
  return document.querySelector('[aria-modal=true]') !== null;
}

/** The keys of a command. */
export interface Keys {
  /** As `KeyboardEvent.key`, in lower case. */
  key: string;
  /** Ctrl, or Command on a Mac. */
  mod?: boolean;
  shift?: boolean;
  /** Works while typing too. */
  always?: boolean;
  /** Works in a field that has nothing to undo itself, because nothing is typed in it. */
  whenEmpty?: boolean;
}

/** A sign such as `?` is reached with Shift on some keyboards and without on others. */
const isSign = (key: string): boolean => /^[^\p{L}\d]$/u.test(key);

/** The command that a key press asks for, if any. Letters alone never act while the user types. */
export function matchShortcut<C extends { keys?: Keys }>(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'target'>,
  commands: readonly C[],
): C | undefined {
  const key = event.key.toLowerCase();
  const mod = event.ctrlKey || event.metaKey;
  if (event.altKey) return undefined;
  return commands.find(
    ({ keys }) =>
      keys?.key === key &&
      (keys.mod ?? false) === mod &&
      (isSign(key) || (keys.shift ?? false) === event.shiftKey) &&
      (keys.always || !isTyping(event.target) || (keys.whenEmpty === true && isEmptyField(event.target))),
  );
}

/** Listens on the whole window for as long as the component is shown. */
export function useShortcuts(
  commands: readonly { keys?: Keys; enabled?: () => boolean; run: () => void }[],
): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // What lies behind a dialog is left alone, wherever the focus is.
      if (event.defaultPrevented || event.repeat || isModalOpen()) return;
      const command = matchShortcut(event, commands);
      if (!command || command.enabled?.() === false) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [commands]);
}
