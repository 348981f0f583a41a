import { fold } from '../../base/fold.ts';
import type { Actor, Commune } from '../../model/actor.ts';
import { compactNumber } from '../../model/siren.ts';
import { type ComparableName, comparableAcronym, comparableName } from './comparable-name.ts';

/** What shows whether two actors are one; an actor that is only being typed has no more than this. */
export type ActorIdentity = Pick<Actor, 'name' | 'acronym' | 'siren' | 'siret' | 'rna' | 'commune'>;

/** An actor made ready to be compared with many. An empty text means "not known". */
export interface ComparableActor {
  name: ComparableName;
  acronym: string;
  siren: string;
  siret: string;
  rna: string;
  commune: Commune;
  /** The words of its commune: "Cuisine Partagée de Clairval", at Clairval, is Cuisine Partagée. */
  communeWords: ReadonlySet<string>;
}

const known = new WeakMap<ActorIdentity, ComparableActor>();

/** Records never change in place: what is known of one stays true. */
export function comparableActor(actor: ActorIdentity): ComparableActor {
  const made = known.get(actor);
  if (made) return made;
  const siret = officialNumber(actor.siret, 14);
  const comparable = {
    name: comparableName(actor.name),
    acronym: comparableAcronym(actor.acronym),
    siren: officialNumber(actor.siren, 9) || siret.slice(0, 9),
    siret,
    rna: actor.rna.replace(/\s/g, '').toUpperCase(),
    commune: { ...actor.commune, name: comparableName(actor.commune.name).compact },
    communeWords: new Set(fold(actor.commune.name).split(' ').filter(Boolean)),
  };
  known.set(actor, comparable);
  return comparable;
}

/** Numbers of the right length only: a placeholder such as "0" or "en cours" is shared by strangers. */
function officialNumber(text: string, length: number): string {
  const digits = compactNumber(text);
  return digits.length === length && /^\d+$/.test(digits) && !/^(\d)\1+$/.test(digits) ? digits : '';
}

/** Whether two actors are of one commune, as far as their records say. */
export function communesOf(one: Commune, other: Commune): 'same' | 'other' | 'unknown' {
  const verdict = (same: boolean) => (same ? 'same' : 'other');
  if (one.insee && other.insee) return verdict(one.insee === other.insee);
  if (one.name && other.name) return verdict(one.name === other.name);
  // A commune may have several postcodes; those of two departments are never one commune's.
  if (!one.postcode || !other.postcode) return 'unknown';
  if (one.postcode === other.postcode) return 'same';
  return one.postcode.slice(0, 2) === other.postcode.slice(0, 2) ? 'unknown' : 'other';
}
