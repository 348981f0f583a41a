import { type Dispatch, type SetStateAction, useState } from 'react';

/** A state that begins anew whenever what it follows changes: at once, not one picture later. */
export function useFollowing<T>(followed: unknown, start: T): [T, Dispatch<SetStateAction<T>>] {
  const [before, setBefore] = useState(followed);
  const [value, setValue] = useState(start);
  if (Object.is(before, followed)) return [value, setValue];
  setBefore(followed);
  setValue(start);
  return [start, setValue];
}
