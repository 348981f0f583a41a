import { useMaillage } from './store.ts';

/** Follows a change while it is stored, and may stop it: then nothing of it is stored. */
export interface Following {
  /** `part`: 0 to 1. */
  report(part: number): void;
  signal: AbortSignal;
}

/** Shorter changes are stored before anybody could read how far they are. */
const WORTH_SHOWING = 2500;

/** A following that shows a long change on the screen, with a way to stop it. */
export function followOnScreen(): Following & { records(count: number): void; end(): void } {
  const stopping = new AbortController();
  let shown = false;
  return {
    signal: stopping.signal,
    /** Says how much there is to do, as soon as that is known. */
    records(count) {
      if (count < WORTH_SHOWING || shown) return;
      shown = true;
      useMaillage.setState({ storing: { part: 0, stop: () => stopping.abort() } });
    },
    report(part) {
      const { storing } = useMaillage.getState();
      if (shown && storing) useMaillage.setState({ storing: { ...storing, part } });
    },
    end() {
      if (shown) useMaillage.setState({ storing: null });
    },
  };
}

/** For a change that nobody waits for. */
export const UNFOLLOWED: Following = { report: () => undefined, signal: new AbortController().signal };

/** The same for one part of a change of several. */
export function partOf({ report, signal }: Following, from: number, to: number): Following {
  return { report: (part) => report(from + part * (to - from)), signal };
}
