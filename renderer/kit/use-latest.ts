import { type RefObject, useInsertionEffect, useRef } from 'react';

/** The value of the render that stands now, for what is called later: by the browser, by a timer, at the end. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useInsertionEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}
