import { useMaillage } from './store.ts';

/** Follows a change while it is stored, and may stop it: then nothing of it is stored. */
export interface Following {
  /** `part`: 0 to 1. */
  tell(part: number): void;
  signal: AbortSignal;
}

/** Shorter changes are stored before anybody could read how far they are. */
const WORTH_TELLING = 2500;

/** A following that shows a long change on the screen, with a way to stop it. */
export function followOnScreen(): Following & { records(count: number): void; end(): void } {
  const stopping = new AbortController();
  let told = false;
  return {
    signal: stopping.signal,
    /** Says how much there is to do, as soon as that is known. */
    records(count) {
      if (count < WORTH_TELLING || told) return;
      told = true;
      useMaillage.setState({ storing: { part: 0, stop: () => stopping.abort() } });
    },
    tell(part) {
      const { storing } = useMaillage.getState();
      if (told && storing) useMaillage.setState({ storing: { ...storing, part } });
    },
    end() {
      if (told) useMaillage.setState({ storing: null });
    },
  };
}

/** For a change that nobody waits for. */
export const UNFOLLOWED: Following = { tell: () => undefined, signal: new AbortController().signal };

/** The same for one part of a change of several. */
export function partOf({ tell, signal }: Following, from: number, to: number): Following {
  return { tell: (part) => tell(from + part * (to - from)), signal };
}
