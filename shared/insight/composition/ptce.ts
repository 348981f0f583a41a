import type { Actor } from '../../model/actor.ts';
import type { Ternary } from '../../model/common.ts';
import { isUnderWay } from '../../model/dates.ts';
import { type EconomicSide, isCitizens } from '../../model/standing.ts';
import type { Scope } from '../scope.ts';
import { collegesOf, type VoteSum } from './colleges.ts';

export const CRITERIA = ['legalPersons', 'essEnterprise', 'otherEnterprise', 'otherPartner'] as const;
export type CriterionName = (typeof CRITERIA)[number];

/** Whether a pole has what it must have, with who; `possible` are those of whom it is not known. */
export interface Criterion {
  name: CriterionName;
  state: 'met' | 'notMet' | 'notKnown';
  actors: readonly string[];
  possible: readonly string[];
}

/** Actors that sit together: the college or seat that they have; '' for none. */
export interface Group {
  name: string;
  actors: readonly string[];
  /** Of a college. */
  votes?: VoteSum;
}

export interface Composition {
  /** The collective that it is of; null for all actors in scope. */
  pole: { id: string; name: string } | null;
  criteria: readonly Criterion[];
  colleges: readonly Group[];
  /** By level, in the order of the list; '' last, for those without one. */
  levels: readonly Group[];
}

/** How many legal persons a pole takes. */
const LEAST_PERSONS = 3;

/** Authorities and their groupings, by kind and by legal form. */
const AUTHORITIES: ReadonlySet<string> = new Set([
  ...['collectivite', 'commune', 'epci', 'departement', 'region', 'syndicat-mixte', 'metropole'],
  ...['communaute-communes', 'communaute-agglomeration', 'communaute-urbaine'],
]);
const LEARNED: ReadonlySet<string> = new Set(['recherche', 'formation']);
/** Forms without legal personality that are no enterprise either; the others are what an import adds to a list. */
const INFORMAL: ReadonlySet<string> = new Set([
  ...['collectif-informel', 'association-de-fait', 'association-non-declaree', '9210'],
]);
const SOLE_TRADER = 'entreprise-individuelle';

/**
 * Whether a pole is made of what law 2014-856, article 9, and decree 2015-431 ask for: three legal persons at least,
 * among them an enterprise of the social economy, an enterprise that is none, and another partner (authority, research,
 * training). Of the members of one collective, or of all actors in scope; its colleges are the seats of its members.
 */
export function compositionOf(scope: Scope, collectiveId: string | null = null): Composition {
  const pole = scope.collectives.find(({ id }) => id === collectiveId);
  const seats = (pole?.members ?? []).filter(({ from, until }) => isUnderWay(from, until, scope.day));
  const ids = new Set(seats.map(({ actorId }) => actorId));
  const actors = pole ? scope.actors.filter(({ id }) => ids.has(id)) : scope.actors;
  const sideOf = ({ id }: Actor) => scope.side(id);
  const criterion = (name: CriterionName, answer: (actor: Actor) => Ternary, least = 1): Criterion => {
    const sure = actors.filter((actor) => answer(actor) === 'yes').map(({ id }) => id);
    const possible = actors.filter((actor) => answer(actor) === 'unknown').map(({ id }) => id);
    const open = sure.length + possible.length >= least;
    return {
      name,
      state: sure.length >= least ? 'met' : open ? 'notKnown' : 'notMet',
      actors: sure,
      possible,
    };
  };
  return {
    pole: pole ? { id: pole.id, name: pole.name } : null,
    criteria: [
      criterion('legalPersons', (actor) => isLegalPerson(actor, sideOf(actor), scope), LEAST_PERSONS),
      criterion('essEnterprise', (actor) => isEnterprise(actor, sideOf(actor), 'ess')),
      criterion('otherEnterprise', (actor) => isEnterprise(actor, sideOf(actor), 'conventional')),
      criterion('otherPartner', (actor) => isOtherPartner(actor, scope)),
    ],
    colleges: collegesOf(
      seats.filter(({ actorId }) => scope.actor(actorId)),
      scope.day,
    ).map(({ name, seats, votes }) => ({
      name,
      actors: [...new Set(seats.map(({ actorId }) => actorId))],
      ...(votes.known > 0 && { votes }),
    })),
    levels: grouped(
      actors.map(({ id, level }) => [level, id]),
      scope.network.vocabularies.levels.map(({ id }) => id),
    ),
  };
}

/** The social economy of law 2014-856, article 1, is one of legal persons. */
function isEnterprise({ legalForm }: Actor, side: EconomicSide, wanted: EconomicSide): Ternary {
  if (INFORMAL.has(legalForm)) return 'no';
  return side === wanted ? 'yes' : side === 'unknown' ? 'unknown' : 'no';
}

/** A body with a legal form, a number or a known side is a legal person; inhabitants without a form are none. */
function isLegalPerson(actor: Actor, side: EconomicSide, scope: Scope): Ternary {
  if (INFORMAL.has(actor.legalForm) || actor.legalForm === SOLE_TRADER) return 'no';
  if (actor.legalForm !== '' || actor.siren !== '' || actor.siret !== '' || actor.rna !== '') return 'yes';
  if (isCitizens(actor)) return 'no';
  return side === 'ess' || side === 'conventional' || scope.isPublic(actor.id) === 'yes' ? 'yes' : 'unknown';
}

function isOtherPartner({ id, kind, legalForm }: Actor, scope: Scope): Ternary {
  if (AUTHORITIES.has(legalForm) || AUTHORITIES.has(kind) || LEARNED.has(kind)) return 'yes';
  // A public establishment may be a university, a school or a hospital.
  if (legalForm === 'etablissement-public' && kind !== 'etat') return 'unknown';
  return kind === '' && scope.side(id) === 'unknown' ? 'unknown' : 'no';
}

function grouped(pairs: readonly (readonly [string, string])[], order: readonly string[]): Group[] {
  const groups = Map.groupBy(pairs, ([name]) => name);
  const place = (name: string) => (name === '' ? Number.MAX_SAFE_INTEGER : order.indexOf(name));
  return [...groups]
    .map(([name, found]) => ({ name, actors: [...new Set(found.map(([, id]) => id))] }))
    .sort((one, other) => place(one.name) - place(other.name));
}

/** The pole that a map has one of, or several: which one is read unless another is chosen. */
export function polesOf(scope: Scope): { id: string; name: string }[] {
  return scope.collectives.flatMap(({ id, name, kind }) => (kind === 'ptce' ? [{ id, name }] : []));
}
