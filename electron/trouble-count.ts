/** Stops further apart have nothing to do with each other. */
const SHORT_WHILE = 10 * 60_000;

/** When the app has stopped, as far as it counts: the last one is now. */
export function withStop(stops: readonly number[], now: number): number[] {
  return [...stops.filter((at) => now - at < SHORT_WHILE && at <= now), now];
}
