import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { StageNames } from '#shared/map/drawing/stage-names.ts';
import { undoOnStage } from './stage-keys.ts';

/** What a key does in a panel; undefined when it is none of its keys. */
export type PanelKeys = (key: string, event: KeyboardEvent) => (() => void) | undefined;

const OWN_KEYS = 'input, textarea, select, [role=menu], [role=listbox]';

/**
 * The keys of a panel that has the attention of the room, wherever the focus is: a click on the map must not give
 * them another meaning. Ctrl+Z goes back one step and takes the last change back.
 */
export function usePanelKeys(names: StageNames, onUndo: () => void, keys: PanelKeys): void {
  const latest = useRef({ names, onUndo, keys });
  latest.current = { names, onUndo, keys };
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.altKey || (event.target instanceof Element && event.target.closest(OWN_KEYS))) return;
      const { names, onUndo, keys } = latest.current;
      const key = event.key.toLowerCase();
      const undoes = (event.ctrlKey || event.metaKey) && key === 'z' && !event.shiftKey;
      const undo = () => {
        onUndo();
        void undoOnStage(names);
      };
      const act = undoes ? undo : event.ctrlKey || event.metaKey ? undefined : keys(key, event);
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // A key that is held down answers once; one that follows at once already meets the next question.
      if (!event.repeat) flushSync(act);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
