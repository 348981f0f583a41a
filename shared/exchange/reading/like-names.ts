import { duplicatePairs } from '../../compare/duplicates/duplicate-pairs.ts';
import { actorSchema } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { nameKey } from './actor-names.ts';
import type { Draft } from './draft.ts';
import { isRowId } from './file-ids.ts';
import type { LikeActor } from './like-actors.ts';

/** The actors that names look like, by the names as they are compared. */
type LikeNames = ReadonlyMap<string, LikeActor>;

const found = new WeakMap<Draft, { actors: NetworkState['actors']; likes: LikeNames }>();

/**
 * For names that only a cooperation, an answer or a seat gives, and that nobody bears: the actor that each may mean,
 * slight chances left out. Kept, as a plan is made anew at each choice of the user.
 */
export function likeNames({ actors }: Pick<NetworkState, 'actors'>, draft: Draft): LikeNames {
  const known = found.get(draft);
  if (known?.actors === actors) return known.likes;
  const likes = searchLikeNames(actors, draft);
  found.set(draft, { actors, likes });
  return likes;
}

function searchLikeNames(actors: NetworkState['actors'], draft: Draft): LikeNames {
  const names = strangeNames(actors, draft);
  if (names.length === 0) return new Map();
  const known = [
    ...[...actors.values()].map((actor) => ({ of: 'network' as const, actor })),
    ...draft.actors.map(({ record }) => ({ of: 'file' as const, actor: actorSchema.parse(record) })),
  ];
  const compared = [
    ...known.map(({ actor }) => actor),
    ...names.map((name) => actorSchema.parse({ id: name, name })),
  ];
  const likes = new Map<string, LikeActor>();
  const pairs = duplicatePairs(compared.map((actor, place) => ({ ...actor, id: `${place}` })));
  for (const { one, other, ...likeness } of pairs) {
    const name = names[Number(other) - known.length];
    const like = known[Number(one)];
    // The likeliest pair of a name comes first; two names that nobody bears say nothing of each other.
    if (name === undefined || !like || likeness.confidence === 'low' || likes.has(nameKey(name))) continue;
    likes.set(nameKey(name), { of: like.of, id: like.actor.id, name: like.actor.name, likeness });
  }
  return likes;
}

/** The references that are nobody's id, number or name, each once. */
function strangeNames(actors: NetworkState['actors'], draft: Draft): string[] {
  const known = new Set<string>();
  for (const { id, name, acronym = '', siren = '', siret = '' } of [
    ...actors.values(),
    ...draft.actors.map(({ record }) => record),
  ]) {
    for (const word of [id, name, acronym, siren, siret]) if (word !== '') known.add(nameKey(word));
  }
  const names = new Map<string, string>();
  const meet = (reference: string) => {
    const key = nameKey(reference);
    if (key !== '' && !known.has(key) && !isRowId(reference) && !names.has(key)) names.set(key, reference);
  };
  for (const { record } of draft.cooperations) for (const end of [record.from, record.to]) meet(end);
  for (const { record } of draft.named) meet(record.name);
  return [...names.values()];
}
