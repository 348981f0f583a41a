import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Legend, LegendSection } from '#shared/map/drawing/legend.ts';

interface Folded {
  sections: { ref: RefObject<HTMLDivElement | null>; shown: readonly LegendSection[] };
  /** How many entries are not in sight. */
  left: number;
}

/**
 * Keeps a legend within the rows that its style gives it. What lies below them is marked with `data-folded`:
 * it can be neither seen nor reached by keys until the whole is asked for.
 */
export function useFolded(legend: Legend, without: ReadonlySet<LegendSection['id']>, whole: boolean): Folded {
  const ref = useRef<HTMLDivElement>(null);
  const [below, setBelow] = useState(0);
  const shown = useMemo(
    () => legend.sections.filter(({ id }) => !without.has(id)),
    [legend.sections, without],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: other entries need other rows
  useLayoutEffect(() => {
    const rows = ref.current;
    if (!rows) return;
    const measure = () => setBelow(whole ? 0 : fold(rows));
    measure();
    if (whole)
      for (const element of rows.querySelectorAll('[data-folded]')) element.removeAttribute('data-folded');
    const resized = new ResizeObserver(measure);
    resized.observe(rows);
    void document.fonts?.ready.then(measure);
    return () => resized.disconnect();
  }, [shown, whole]);

  const elsewhere = legend.sections.reduce(
    (sum, { id, entries }) => sum + (without.has(id) ? entries.length : 0),
    0,
  );
  return { sections: { ref, shown }, left: below + elsewhere };
}

/** Marks the entries below the last row that is in sight, and titles left without any; returns their number. */
function fold(rows: HTMLElement): number {
  const { bottom } = rows.getBoundingClientRect();
  let folded = 0;
  for (const list of rows.querySelectorAll('ul')) {
    let seen = 0;
    for (const item of list.children) {
      const out = item.getBoundingClientRect().bottom > bottom + 1;
      item.toggleAttribute('data-folded', out);
      if (out) folded++;
      else seen++;
    }
    list.previousElementSibling?.toggleAttribute('data-folded', seen === 0);
  }
  return folded;
}
