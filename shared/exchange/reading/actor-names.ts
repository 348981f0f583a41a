import { fold } from '../../base/fold.ts';
import type { Actor } from '../../model/actor.ts';
import { isSiren, isSiret, sirenOfSiret } from '../../model/siren.ts';

/** Ids by the ways in which people name an actor; the first to bear an id or a number keeps it. */
export interface ActorNames {
  ids: Map<string, string>;
  numbers: Map<string, string>;
  /** Numbers as they were written, whether or not they can be right, and all who bear them. */
  written: Map<string, string[]>;
  places: Map<string, string[]>;
  names: Map<string, string[]>;
}

export function actorNames(actors: Iterable<Actor> = []): ActorNames {
  const names: ActorNames = {
    ids: new Map(),
    numbers: new Map(),
    written: new Map(),
    places: new Map(),
    names: new Map(),
  };
  for (const actor of actors) addNames(names, actor);
  return names;
}

export function addNames(names: ActorNames, actor: Actor): void {
  const put = (map: Map<string, string>, key: string) => {
    if (key !== '' && !map.has(key)) map.set(key, actor.id);
  };
  put(names.ids, actor.id);
  for (const key of numberKeys(actor)) put(names.numbers, key);
  addName(names.written, writtenNumber(actor), actor.id);
  addName(names.places, placeKey(actor), actor.id);
  addName(names.names, nameKey(actor.name), actor.id);
  addName(names.names, nameKey(actor.acronym), actor.id);
}

function addName(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (key === '' || ids?.includes(id)) return;
  if (ids) ids.push(id);
  else map.set(key, [id]);
}

/** How an actor was found: its id or an official number, or only its name and place. */
export interface Match {
  id: string;
  by: 'id' | 'number' | 'place';
}

/**
 * The known actor that this one is: by id, then by official number, then by name and place. Where several have
 * its name and place, one that is free.
 */
export function matchOf(names: ActorNames, actor: Actor, isFree: (id: string) => boolean): Match | undefined {
  const known = names.ids.get(actor.id);
  if (known) return { id: known, by: 'id' };
  for (const key of numberKeys(actor)) {
    const id = names.numbers.get(key);
    if (id) return { id, by: 'number' };
  }
  const alike = names.places.get(placeKey(actor)) ?? [];
  const id = alike.find(isFree) ?? alike[0];
  return id === undefined ? undefined : { id, by: 'place' };
}

/**
 * The one actor that has the same number in writing, be it wrong: what was copied from month to month with its fault
 * still says who is meant.
 */
export function writtenMatch(names: ActorNames, actor: Actor): Match | undefined {
  const [id, ...others] = names.written.get(writtenNumber(actor)) ?? [];
  return id === undefined || others.length > 0 ? undefined : { id, by: 'number' };
}

/** A number of the length of a SIREN or SIRET, in whichever column; '' for any other, and for one of one digit only. */
function writtenNumber({ siren, siret }: Actor): string {
  const digits = (siret || siren).replace(/\s/g, '');
  return /^(?:\d{9}|\d{14})$/.test(digits) && !/^(\d)\1*$/.test(digits) ? digits : '';
}

/** The actors that a reference of a cooperation may mean: the one of an id, SIRET or SIREN, or all of a name. */
export function namedActors({ ids, numbers, names }: ActorNames, reference: string): readonly string[] {
  const compact = reference.replace(/\s/g, '');
  const one = ids.get(reference) ?? numbers.get(`siret ${compact}`) ?? numbers.get(`siren ${compact}`);
  return one === undefined ? (names.get(nameKey(reference)) ?? []) : [one];
}

/** The actor that a reference means, the first where several have its name. */
export function namedActor(names: ActorNames, reference: string): string | undefined {
  return namedActors(names, reference)[0];
}

/** A name as it is compared; one of signs only is compared as it is. */
export function nameKey(name: string): string {
  return fold(name) || name.trim();
}

/** The official numbers that identify one actor; a SIREN alone identifies one only when no establishment is named. */
function numberKeys({ siren, siret, rna }: Actor): string[] {
  const keys: string[] = [];
  if (isSiret(siret)) keys.push(`siret ${siret.replace(/\D/g, '')}`);
  else if (isSiren(siren)) keys.push(`siren ${sirenOfSiret(siren)}`);
  if (rna !== '') keys.push(`rna ${rna.replace(/\s/g, '').toUpperCase()}`);
  return keys;
}

function placeKey({ name, commune }: Actor): string {
  return `${nameKey(name)}\n${fold(commune.insee || commune.postcode || commune.name)}`;
}
