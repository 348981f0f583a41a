import { fold } from '../../base/fold.ts';
import type { ImportProfile } from '../../model/import-profile.ts';

/** How much of two lists of headers must be the same for a file to have the shape of another. */
const ENOUGH = 0.8;

/**
 * The profile for a table of these headers: the one of the very same headers, else the one that shares most of them,
 * and the first of several.
 * Files gain a column now and then, and lose one.
 */
export function profileFor(
  headers: readonly string[],
  profiles: readonly ImportProfile[],
): ImportProfile | undefined {
  const keys = keysOf(headers);
  let best: { profile: ImportProfile; score: number } | undefined;
  for (const profile of profiles) {
    const score = likeness(keys, keysOf(profile.headers));
    if (score >= ENOUGH && (!best || score > best.score)) best = { profile, score };
  }
  return best?.profile;
}

/** Whether two tables have the same headers in the same order. */
export function sameHeaders(one: readonly string[], other: readonly string[]): boolean {
  const [keys, others] = [keysOf(one), keysOf(other)];
  return keys.length === others.length && keys.every((key, place) => key === others[place]);
}

/** Where each header of a table stands in another, -1 for none; of like ones the first for the first. */
export function placesIn(headers: readonly string[], among: readonly string[]): number[] {
  const free = new Map<string, number[]>();
  keysOf(among).forEach((key, place) => {
    free.set(key, [...(free.get(key) ?? []), place]);
  });
  return keysOf(headers).map((key) => free.get(key)?.shift() ?? -1);
}

function keysOf(headers: readonly string[]): string[] {
  return headers.map((header) => fold(header) || header.trim());
}

/** The part of the headers of two tables together that both have; 1 only where the order is the same too. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const [ours, theirs] = [new Set(one.filter(Boolean)), new Set(other.filter(Boolean))];
  if (ours.size === 0) return 0;
  const both = [...ours].filter((key) => theirs.has(key)).length;
  const share = both / (ours.size + theirs.size - both);
  return share === 1 && one.join('\n') !== other.join('\n') ? 0.99 : share;
}
