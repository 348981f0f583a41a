import { useLayoutEffect, useState } from 'react';
import { sameValue } from '#shared/base/same-value.ts';
import type { Rect } from './placing.ts';

const NONE: readonly Rect[] = [];

/**
 * Where the named controls are in the window, followed as the page changes: a screen comes a moment after it is
 * turned to, and panels open and close under the tour.
 */
export function useRects(names: readonly string[]): readonly Rect[] {
  const [rects, setRects] = useState(NONE);
  useLayoutEffect(() => {
    let frame = 0;
    const read = () => {
      frame = 0;
      const found = names.flatMap((name) => {
        const box = document.querySelector(`[data-tour="${name}"]`)?.getBoundingClientRect();
        return box && box.width > 0 ? [{ x: box.x, y: box.y, width: box.width, height: box.height }] : [];
      });
      setRects((before) => (sameValue(before, found) ? before : found));
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(read);
    };
    read();
    const changes = new MutationObserver(later);
    changes.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['class'],
    });
    window.addEventListener('resize', later);
    window.addEventListener('scroll', later, true);
    return () => {
      cancelAnimationFrame(frame);
      changes.disconnect();
      window.removeEventListener('resize', later);
      window.removeEventListener('scroll', later, true);
    };
  }, [names]);
  return rects;
}
