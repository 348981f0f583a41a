import { seededRandom } from '#shared/layout/random.ts';

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
const STATUSES = ['Actif', 'Prévu', 'Suspendu', 'Terminé'];

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
    cooperations.push(`A${from};A${to};${one(TYPES)};${one(STATUSES)};${1 + below(5)};${below(90_000)}`);
  }
  return { actors: actors.join('\r\n'), cooperations: cooperations.join('\r\n') };
}
