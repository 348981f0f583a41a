import { fold } from '../../base/fold.ts';
import type { Actor, Commune } from '../../model/actor.ts';
import { isSiren, isSiret, sirenOfSiret } from '../../model/siren.ts';

/** Ids by the ways in which people name an actor; the first to bear an id or a number keeps it. */
export interface ActorNames {
  ids: Map<string, string>;
  numbers: Map<string, string>;
  /** Numbers as they were written, whether or not they can be right, and all who bear them. */
  written: Map<string, string[]>;
  /** By name and one part of the commune, and what is known of the commune. */
  places: Map<string, string[]>;
  communes: Map<string, Commune>;
  names: Map<string, string[]>;
}

export function actorNames(actors: Iterable<Actor> = []): ActorNames {
  const names: ActorNames = {
    ids: new Map(),
    numbers: new Map(),
    written: new Map(),
    places: new Map(),
    communes: new Map(),
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
  for (const key of placeKeys(actor)) addName(names.places, key, actor.id);
  names.communes.set(actor.id, actor.commune);
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
  const alike = placeKeys(actor)
    .flatMap((key) => names.places.get(key) ?? [])
    .filter((id) => isSameCommune(actor.commune, names.communes.get(id) ?? actor.commune));
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

function placeKeys({ name, commune }: Actor): string[] {
  const parts = (['insee', 'postcode', 'name'] as const).flatMap((part) =>
    commune[part] === '' ? [] : `${part} ${fold(commune[part])}`,
  );
  return (parts.length > 0 ? parts : ['']).map((part) => `${nameKey(name)}\n${part}`);
}

/**
 * Whether two communes can be one, though the one may say more than the other: an import completes codes. A postcode
 * may be that of several communes, whose names then differ.
 */
function isSameCommune(one: Commune, other: Commune): boolean {
  if (one.insee !== '' && other.insee !== '') return one.insee === other.insee;
  if (one.postcode !== '' && other.postcode !== '' && one.postcode !== other.postcode) return false;
  const [name, otherName] = [fold(one.name), fold(other.name)];
  return name === '' || otherName === '' || name.startsWith(otherName) || otherName.startsWith(name);
}
