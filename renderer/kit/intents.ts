/**
 * What one part of the window asks of another that it does not know. Whoever does what is asked adds it here, in its
 * `feature.ts`, with what goes with it.
 */
// biome-ignore lint/suspicious/noEmptyInterface: it is filled by the features
export interface Intents {}

export type Intent = { [What in keyof Intents]: { what: What } & Intents[What] }[keyof Intents];

type Done = void | Promise<void>;

/** How a feature does what is asked of it. */
export type Takers = { [What in keyof Intents]: (intent: Intents[What]) => Done };

const takers = new Map<string, (intent: never) => Done>();

/** From here on these are done when they are asked for. */
export function take(taken: Partial<Takers>): void {
  for (const [what, taker] of Object.entries(taken)) takers.set(what, taker);
}

/** Asks for something to be done; what takes a while can be waited for. */
export function ask(intent: Intent): Done {
  const taker = takers.get(intent.what) as ((intent: Intent) => Done) | undefined;
  if (!taker) throw new Error(`nobody does what is asked: ${intent.what}`);
  return taker(intent);
}
