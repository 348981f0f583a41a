import { useEffect } from 'react';

const holders = new Set<object>();

/** While `has` is true, something was typed here that a button has yet to store: closing asks first. */
export function useUnsaved(has: boolean): void {
  useEffect(() => {
    if (!has) return;
    const holder = {};
    holders.add(holder);
    return () => {
      holders.delete(holder);
    };
  }, [has]);
}

export function hasUnsaved(): boolean {
  return holders.size > 0;
}
