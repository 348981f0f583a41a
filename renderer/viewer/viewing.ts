import type { Page, PageDrawing, PageStep } from '#shared/documents/page/page.ts';
import type { Selected } from '#shared/documents/page/shown.ts';
import { shownActors } from '#shared/documents/page/shown.ts';

/** What is being looked at. */
export interface Viewing {
  /** For each filter, places of its hidden values. */
  hidden: readonly ReadonlySet<number>[];
  /** By actor, whether the filters let it through. */
  shown: readonly boolean[];
  selected: Selected;
  story: { at: number; step: number } | null;
}

/** The one state of the page: parts read it, and are notified when it has changed. */
export interface Store {
  now(): Viewing;
  step(): PageStep | null;
  /** The map of the step that is told, or that of the network. */
  drawing(): PageDrawing;
  select(selected: Selected): void;
  hide(filter: number, value: number, out: boolean): void;
  showAll(): void;
  showStory(story: Viewing['story']): void;
  onChange(listener: (now: Viewing, before: Viewing) => void): void;
}

const NOTHING: PageDrawing = {
  nodes: [],
  lines: [],
  hulls: [],
  ghosts: { nodes: [], lines: [] },
  captions: null,
  frame: '',
  labels: false,
  legend: 0,
};

export function makeStore(page: Page): Store {
  const none = page.filters.map(() => new Set<number>());
  let viewing: Viewing = { hidden: none, shown: page.actors.map(() => true), selected: null, story: null };
  const listeners: ((now: Viewing, before: Viewing) => void)[] = [];
  const change = (part: Partial<Viewing>) => {
    const before = viewing;
    viewing = { ...viewing, ...part };
    for (const listener of listeners) listener(viewing, before);
  };
  const filter = (hidden: Viewing['hidden']) => change({ hidden, shown: shownActors(page, hidden) });
  const step = () =>
    viewing.story ? (page.stories[viewing.story.at]?.steps[viewing.story.step] ?? null) : null;
  return {
    now: () => viewing,
    step,
    drawing: () => page.drawings[step()?.drawing ?? 0] ?? NOTHING,
    select: (selected) => change({ selected }),
    hide: (at, value, out) =>
      filter(
        viewing.hidden.map((values, place) => {
          if (place !== at) return values;
          const next = new Set(values);
          if (out) next.add(value);
          else next.delete(value);
          return next;
        }),
      ),
    showAll: () => filter(none),
    showStory: (story) => change({ story, selected: null }),
    onChange: (listener) => listeners.push(listener),
  };
}
