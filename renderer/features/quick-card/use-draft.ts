import { type RefObject, useRef, useState } from 'react';

/**
 * What is entered in a card, for the picture and as it is now: Enter takes what a field marks and stores the record in
 * one, before the next picture.
 */
export function useDraft<T extends object>(
  start: () => T,
): { draft: T; entered: RefObject<T>; change: (fields: Partial<T>) => void } {
  const [draft, setDraft] = useState(start);
  const entered = useRef(draft);
  const change = (fields: Partial<T>) => {
    entered.current = { ...entered.current, ...fields };
    setDraft(entered.current);
  };
  return { draft, entered, change };
}
