import { seededRandom } from '#shared/base/random.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { STATUSES } from '#shared/model/common.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';

const KINDS = ['Association', 'SCIC', 'Entreprise', 'Collectivité', 'Recherche', 'Financeur'];
const SECTORS = [
  'Alimentation durable',
  'Économie circulaire',
  'Numérique',
  'Énergie',
  'Mobilité',
  'Culture',
];
const TYPES = ['Mutualisation', 'Filière', 'Commande publique', 'Financement', 'Formation', 'Information'];
const STATUS_WORDS = ['Actif', 'Prévu', 'Suspendu', 'Terminé'];

/** A made-up network as two French CSV tables, the same whenever it is asked for. */
export function csvPair(actorCount: number, tieCount: number): { actors: string; cooperations: string } {
  const random = seededRandom(42);
  const below = (most: number) => Math.floor(random() * most);
  const one = (words: readonly string[]) => words[below(words.length)];
  const actors = ['Identifiant;Nom;Type;Secteurs;Commune;Code postal;Emplois'];
  for (let actor = 0; actor < actorCount; actor++) {
    const place = actor % 120;
    actors.push(
      `A${actor};Structure ${actor};${one(KINDS)};${one(SECTORS)};Commune ${place};${10_000 + place};${below(60)}`,
    );
  }
  const cooperations = ['De;Vers;Type;Statut;Intensité;Montant'];
  for (let tie = 0; tie < tieCount; tie++) {
    const from = below(actorCount);
    // Most ties are near ones, as on a territory.
    const to = (from + 1 + Math.floor(random() ** 3 * (actorCount - 2))) % actorCount;
    cooperations.push(`A${from};A${to};${one(TYPES)};${one(STATUS_WORDS)};${1 + below(5)};${below(90_000)}`);
  }
  return { actors: actors.join('\r\n'), cooperations: cooperations.join('\r\n') };
}

const TIES_EACH = 3;
const GROUP = 40;
const INSIDE_GROUP = 0.8;
const TO_THE_WELL_TIED = 0.6;

/**
 * A made-up network without places, the same whenever it is asked for: actors in groups of about forty, three
 * ties for each, four in five of them inside the group, and the more ties an actor has the more it gets.
 */
export function clusteredNetwork(actorCount: number): NetworkState {
  const random = seededRandom(actorCount);
  const below = (most: number) => Math.floor(random() * most);
  const network = newNetwork('bench', `${actorCount}`, '2026-01-01T00:00:00Z', 'fr');
  const { kinds, sectors, levels, cooperationTypes } = network.vocabularies;
  const one = <T extends { id: string }>(terms: readonly T[]) => terms[below(terms.length)]?.id ?? '';
  const groups = Math.max(1, Math.round(actorCount / GROUP));
  const members: number[][] = Array.from({ length: groups }, () => []);
  const groupOf = Array.from({ length: actorCount }, (_, actor) => {
    // Groups are of different sizes, as sectors and territories are.
    const group = Math.min(groups - 1, Math.floor(random() ** 1.4 * groups));
    members[group]?.push(actor);
    return group;
  });
  const groupSectors = members.map(() => one(sectors));
  const actors = groupOf.map((group, actor) =>
    actorSchema.parse({
      id: `a${actor}`,
      name: `Structure ${actor} du territoire`,
      kind: one(kinds),
      level: one(levels),
      jobs: below(60),
      sectors: [{ sector: random() < 0.7 ? groupSectors[group] : one(sectors), main: true }],
    }),
  );
  const ends: number[][] = members.map(() => []);
  const allEnds: number[] = [];
  const pickFrom = (tied: readonly number[], all: readonly number[] | null) => {
    if (tied.length > 0 && random() < TO_THE_WELL_TIED) return tied[below(tied.length)] ?? 0;
    return all ? (all[below(all.length)] ?? 0) : below(actorCount);
  };
  const cooperations = Array.from({ length: actorCount * TIES_EACH }, (_, tie) => {
    const from = tie % actorCount;
    const group = groupOf[from] ?? 0;
    const near = (members[group]?.length ?? 0) > 1 && random() < INSIDE_GROUP;
    let to = from;
    while (to === from)
      to = near ? pickFrom(ends[group] ?? [], members[group] ?? []) : pickFrom(allEnds, null);
    for (const end of [from, to]) {
      ends[groupOf[end] ?? 0]?.push(end);
      allEnds.push(end);
    }
    return cooperationSchema.parse({
      id: `t${tie}`,
      from: `a${from}`,
      to: `a${to}`,
      type: one(cooperationTypes),
      status: random() < 0.7 ? 'actif' : STATUSES[below(STATUSES.length)],
      strength: 1 + below(5),
    });
  });
  return {
    ...emptyState(network),
    actors: new Map(actors.map((actor) => [actor.id, actor])),
    cooperations: new Map(cooperations.map((tie) => [tie.id, tie])),
  };
}
