import { fold } from '../../base/fold.ts';
import type { Actor } from '../../model/actor.ts';
import { isSiren, isSiret, sirenOfSiret } from '../../model/siren.ts';

/** Ids by the ways in which people name an actor; the first to bear a name keeps it. */
export interface ActorNames {
  ids: Map<string, string>;
  numbers: Map<string, string>;
  places: Map<string, string>;
  names: Map<string, string>;
}

export function actorNames(actors: Iterable<Actor> = []): ActorNames {
  const names: ActorNames = { ids: new Map(), numbers: new Map(), places: new Map(), names: new Map() };
  for (const actor of actors) addNames(names, actor);
  return names;
}

export function addNames(names: ActorNames, actor: Actor): void {
  const put = (map: Map<string, string>, key: string) => {
    if (key !== '' && !map.has(key)) map.set(key, actor.id);
  };
  put(names.ids, actor.id);
  for (const key of numberKeys(actor)) put(names.numbers, key);
  put(names.places, placeKey(actor));
  put(names.names, fold(actor.name));
  put(names.names, fold(actor.acronym));
}

/** The known actor that this one is: by id, then by official number, then by name and place. */
export function matchOf(names: ActorNames, actor: Actor): string | undefined {
  const known = names.ids.get(actor.id);
  if (known) return known;
  for (const key of numberKeys(actor)) {
    const id = names.numbers.get(key);
    if (id) return id;
  }
  return names.places.get(placeKey(actor));
}

/** The actor that a tie means by a reference: an id, a SIRET or SIREN, or a name. */
export function namedActor({ ids, numbers, names }: ActorNames, reference: string): string | undefined {
  const compact = reference.replace(/\s/g, '');
  return (
    ids.get(reference) ??
    numbers.get(`siret ${compact}`) ??
    numbers.get(`siren ${compact}`) ??
    names.get(fold(reference))
  );
}

/** The official numbers that tell one actor; a SIREN alone tells one only when no establishment is named. */
function numberKeys({ siren, siret, rna }: Actor): string[] {
  const keys: string[] = [];
  if (isSiret(siret)) keys.push(`siret ${siret.replace(/\D/g, '')}`);
  else if (isSiren(siren)) keys.push(`siren ${sirenOfSiret(siren)}`);
  if (rna !== '') keys.push(`rna ${rna.replace(/\s/g, '').toUpperCase()}`);
  return keys;
}

function placeKey({ name, commune }: Actor): string {
  return `${fold(name)}\n${fold(commune.insee || commune.postcode || commune.name)}`;
}
