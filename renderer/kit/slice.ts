import { create, type StoreApi, type UseBoundStore } from 'zustand';

interface Lifetime<T> {
  /** What stays as it is when another network opens. */
  kept?: readonly (keyof T)[];
  /** What goes back to its beginning as soon as the window turns to a screen. */
  untilTurned?: readonly (keyof T)[];
}

interface Backs {
  toBeginning: () => void;
  whenTurned: () => void;
}

const slices: Backs[] = [];

/** A part of what the window shows, owned by whoever makes it. Never stored. */
export function slice<T extends object>(
  initial: T,
  { kept = [], untilTurned = [] }: Lifetime<T> = {},
): UseBoundStore<StoreApi<T>> {
  const use = create<T>()(() => initial);
  slices.push({
    toBeginning: () => use.setState({ ...initial, ...picked(use.getState(), kept) }),
    whenTurned: () => {
      if (untilTurned.length > 0) use.setState(picked(initial, untilTurned));
    },
  });
  return use;
}

/** As when a network opens. */
export function resetWindow(): void {
  for (const { toBeginning } of slices) toBeginning();
}

/** As when the window turns to a screen, or something else is begun. */
export function leaveWhatWasBegun(): void {
  for (const { whenTurned } of slices) whenTurned();
}

function picked<T extends object>(from: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>;
}
