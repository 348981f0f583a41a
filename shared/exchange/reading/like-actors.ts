import { duplicatePairs } from '../../compare/duplicates/duplicate-pairs.ts';
import type { Likeness } from '../../compare/duplicates/likeness.ts';
import { actorSchema } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { nameKey } from './actor-names.ts';
import type { Draft } from './draft.ts';
import { isRowId } from './file-ids.ts';

/** The actor that one of a file most looks like: one of the network, or one further up in the file. */
export interface LikeActor {
  of: 'network' | 'file';
  /** Its id in the network, or in the file. */
  id: string;
  name: string;
  likeness: Likeness;
}

/** What a plan looks up by the place of an actor in its file. */
export type LikeActors = ReadonlyMap<number, LikeActor>;

const found = new WeakMap<Draft, { actors: NetworkState['actors']; likes: LikeActors }>();

/**
 * The actors of a file that may be another one, slight chances left out. A plan is made anew at each choice of
 * the user: what was found is kept for as long as network and file are the same.
 */
export function likeActors({ actors }: Pick<NetworkState, 'actors'>, draft: Draft): LikeActors {
  const known = found.get(draft);
  if (known?.actors === actors) return known.likes;
  const likes = searchLikeActors(actors, draft);
  found.set(draft, { actors, likes });
  return likes;
}

function searchLikeActors(actors: NetworkState['actors'], draft: Draft): LikeActors {
  const stored = [...actors.values()];
  // Ids of a file may be those of the network: the comparison gets places instead.
  const all = [...stored, ...draft.actors.map(({ record }) => actorSchema.parse(record))];
  const likes = new Map<number, LikeActor>();
  // Rows that only repeat another one are reported as such: comparing thousands of them would take minutes.
  const seen = new Set<string>();
  const compared = all.flatMap((actor, place) => {
    const key = isRowId(actor.id) ? JSON.stringify([nameKey(actor.name), actor.commune]) : `${place}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...actor, id: `${place}` }];
  });
  for (const { one, other, ...likeness } of duplicatePairs(compared)) {
    const place = Number(other) - stored.length;
    // The likeliest pair of an actor comes first.
    if (place < 0 || likes.has(place) || likeness.confidence === 'low') continue;
    const like = all[Number(one)];
    if (!like) continue;
    const of = Number(one) < stored.length ? 'network' : 'file';
    likes.set(place, { of, id: like.id, name: like.name, likeness });
  }
  return likes;
}
