import { type KeyboardEvent, useEffect } from 'react';
import { useFollowing } from './use-following.ts';
import { useLatest } from './use-latest.ts';

/** A text being typed. It is handed over on blur or Enter, and given up on Escape. */
export interface Draft {
  text: string;
  onChange: (text: string) => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * Keeps what is typed apart from the stored value until it is complete, so that one edit is one change to
 * undo. `commit` returns whether it took the text; if not, the text stays on the screen, unless it shows another.
 */
export function useDraft(
  stored: string,
  commit: (text: string, show: (text: string) => void) => boolean,
  multiline = false,
): Draft {
  const [text, setText] = useFollowing(stored, stored);
  const latest = useLatest({ text, stored, commit });

  // Leaving the screen without a blur (a click on the graph closes this form) must lose nothing.
  useEffect(
    () => () => {
      const { text, stored, commit } = latest.current;
      if (text !== stored) commit(text, setText);
    },
    [latest, setText],
  );

  const submit = () => {
    if (text !== stored) commit(text, setText);
  };
  return {
    text,
    onChange: setText,
    onBlur: submit,
    onKeyDown: (event) => {
      if (event.key === 'Enter' && !multiline) submit();
      if (event.key === 'Escape' && text !== stored) {
        event.stopPropagation();
        setText(stored);
      }
    },
  };
}
