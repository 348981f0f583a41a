import { fold } from '../../base/fold.ts';
import type { Actor } from '../../model/actor.ts';
import type { LikeKind } from '../../model/network.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { distinctIn } from '../duplicates/distinct-actors.ts';
import { duplicatePairs } from '../duplicates/duplicate-pairs.ts';
import { renamed, renamesOf, type Told } from './told.ts';

export interface LikeRecord {
  of: LikeKind;
  /** What only they have, and what of mine it may be. */
  theirs: string;
  mine: string;
}

/** What would come in though it may be here already under another id, each once: actors, then all else. */
export function likeRecords(mine: NetworkState, theirs: NetworkState): LikeRecord[] {
  const apart = toldApart(mine, theirs);
  const known = settled(mine, theirs);
  const found: LikeRecord[] = [...likeActors(known.mine, known.theirs)];
  for (const [of, keyOf] of NAMED) {
    found.push(...pairedUp(of, known.mine[of], known.theirs[of], keyOf));
  }
  const fields = (state: NetworkState) => new Map(state.network.customFields.map((one) => [one.id, one]));
  found.push(
    ...pairedUp('customFields', fields(known.mine), fields(known.theirs), ({ of, label }) =>
      fold(`${of} ${label.fr ?? label.en ?? ''}`),
    ),
  );
  return found.filter((like) => !apart(like));
}

/** Ties that both may have entered: of the same actors and type. What was said of actors counts already. */
export function likeTies(mine: NetworkState, theirs: NetworkState, told: readonly Told[]): LikeRecord[] {
  const apart = toldApart(mine, theirs);
  const ofActors = told.filter(({ of, same }) => same && of !== 'cooperations');
  const known = settled(mine, theirs, ofActors);
  return pairedUp('cooperations', known.mine.cooperations, known.theirs.cooperations, ({ from, to, type }) =>
    JSON.stringify([from, to, type]),
  ).filter((like) => !apart(like));
}

const NAMED = [
  ['collectives', ({ name }: { name: string }) => fold(name)],
  ['views', ({ name }: { name: string }) => fold(name)],
] as const;

/** Both under the ids that were told to stay. */
function settled(mine: NetworkState, theirs: NetworkState, told: readonly Told[] = []) {
  const now = told.map((one) => ({ of: one.of, gone: one.theirs, kept: one.mine }));
  const renames = renamesOf(mine.network.sameRecords ?? [], theirs.network.sameRecords ?? [], now);
  const first = <R>(_table: unknown, kept: R): R => kept;
  return { mine: renamed(mine, renames, first), theirs: renamed(theirs, renames, first) };
}

function toldApart(mine: NetworkState, theirs: NetworkState): (like: LikeRecord) => boolean {
  const actors = [distinctIn(mine.network), distinctIn(theirs.network)];
  const pairs = [...(mine.network.distinctRecords ?? []), ...(theirs.network.distinctRecords ?? [])];
  return (like) =>
    like.of === 'actors'
      ? actors.some((isDistinct) => isDistinct(like.mine, like.theirs))
      : pairs.some(
          ({ of, one, other }) =>
            of === like.of && [one, other].includes(like.mine) && [one, other].includes(like.theirs),
        );
}

function likeActors(mine: NetworkState, theirs: NetworkState): LikeRecord[] {
  const newcomers = [...theirs.actors.values()].filter(({ id }: Actor) => !mine.actors.has(id));
  if (newcomers.length === 0) return [];
  const proposed = new Map<string, LikeRecord>();
  const taken = new Set<string>();
  for (const pair of duplicatePairs([...mine.actors.values(), ...newcomers])) {
    const [ours, other] = mine.actors.has(pair.one) ? [pair.one, pair.other] : [pair.other, pair.one];
    const between = mine.actors.has(ours) && !mine.actors.has(other) && !theirs.actors.has(ours);
    if (!between || proposed.has(other) || taken.has(ours)) continue;
    const like: LikeRecord = { of: 'actors', theirs: other, mine: ours };
    if (toldApart(mine, theirs)(like)) continue;
    proposed.set(other, like);
    taken.add(ours);
  }
  return [...proposed.values()];
}

/** What only one side has, in pairs of one key; where a key is there several times, in their order. */
function pairedUp<R>(
  of: LikeKind,
  mine: ReadonlyMap<string, R>,
  theirs: ReadonlyMap<string, R>,
  keyOf: (record: R) => string,
): LikeRecord[] {
  const own = new Map<string, string[]>();
  for (const [id, record] of mine) {
    const key = keyOf(record);
    if (!theirs.has(id) && key !== '') own.set(key, [...(own.get(key) ?? []), id]);
  }
  return [...theirs].flatMap(([id, record]) => {
    const found = mine.has(id) ? undefined : own.get(keyOf(record))?.shift();
    return found === undefined ? [] : [{ of, theirs: id, mine: found }];
  });
}
