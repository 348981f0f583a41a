import { useEffect, useState } from 'react';
import { beforeClosing } from '#renderer/kit/before-closing.ts';
import { hasUnsaved } from '#renderer/kit/unsaved.ts';
import { askBeforeLeaving } from '#renderer/platform/leaving.ts';
import { platform } from '#renderer/platform/platform.ts';
import { allStored, noteEnd, noteUnfinished } from '#renderer/store/actions.ts';
import { hasComeUp } from '#renderer/store/coming-up.ts';

/**
 * Closing asks every open field to commit what is typed in it. The desktop waits until it is stored and what else there
 * is to finish is done; a page of a browser, which nobody waits for, notes it for the next start. Where something is
 * typed that only a button stores, it is asked first: here in the desktop, by the browser in a page.
 */
export function useClosing(): { asking: boolean; stay: () => void; leave: () => void } {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    const { onClosing, delayClosing, keepOpen, readyToClose } = platform();
    const stopClosing = onClosing((sessionEnds) => {
      // Were it to be cut off, the next start would have it from the note.
      if (sessionEnds) noteUnfinishedFields();
      else if (hasUnsaved()) {
        void keepOpen();
        setAsking(true);
        return;
      }
      void delayClosing();
      void finish().finally(readyToClose);
    });
    const go = () => {
      noteUnfinishedFields();
      hasComeUp();
    };
    const hide = () => {
      // The field keeps the focus: who comes back types on.
      if (document.visibilityState === 'hidden') leaveFields();
    };
    const stopAsking = askBeforeLeaving(hasUnsaved);
    window.addEventListener('pagehide', go);
    document.addEventListener('visibilitychange', hide);
    return () => {
      stopClosing();
      stopAsking();
      window.removeEventListener('pagehide', go);
      document.removeEventListener('visibilitychange', hide);
    };
  }, []);
  return {
    asking,
    stay: () => setAsking(false),
    leave: () => {
      setAsking(false);
      void finish().finally(platform().readyToClose);
    },
  };
}

async function finish(): Promise<void> {
  commitOpenFields();
  await allStored();
  for (const task of beforeClosing()) await task().catch(() => undefined);
  hasComeUp();
  // The desktop then destroys its window, and `pagehide` never comes.
  noteEnd();
}

function noteUnfinishedFields(): void {
  commitOpenFields();
  noteUnfinished();
}

/** What is typed is handed over when its field is left. */
function commitOpenFields(): void {
  leaveFields();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function leaveFields(): void {
  document.activeElement?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}
