import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** A text being typed. It is handed over on blur or Enter, and given up on Escape. */
export interface Draft {
  text: string;
  onChange: (text: string) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Keeps what is typed apart from the stored value until it is complete, so that one edit is one change to
 * undo. `commit` answers whether it took the text; when it did not, the text stays on the screen.
 */
export function useDraft(stored: string, commit: (text: string) => boolean, multiline = false): Draft {
  const [text, setText] = useState(stored);
  const latest = useRef({ text, stored, commit });
  latest.current = { text, stored, commit };

  useEffect(() => setText(stored), [stored]);

  // Leaving the screen without a blur (a click on the graph closes this form) must lose nothing.
  useEffect(
    () => () => {
      const { text, stored, commit } = latest.current;
      if (text !== stored) commit(text);
    },
    [],
  );

  const hand = () => {
    if (text !== stored) commit(text);
  };
  return {
    text,
    onChange: setText,
    onBlur: hand,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && !multiline) hand();
      if (event.key === 'Escape' && text !== stored) {
        event.stopPropagation();
        setText(stored);
      }
    },
  };
}
