import type { Actor } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';

/** How many of the fields that a record should give are given. */
export interface Completeness {
  known: number;
  asked: number;
}

type Questions<R> = readonly { field: string; asks?(record: R): boolean; known(record: R): boolean }[];

/** The fields asked of every actor. A group of citizens has no number to give. */
export const ACTOR_QUESTIONS: Questions<Actor> = [
  { field: 'kind', known: ({ kind }) => kind !== '' && kind !== 'autre' },
  { field: 'legalForm', known: ({ legalForm }) => legalForm !== '' },
  { field: 'commune', known: ({ commune }) => commune.name !== '' || commune.insee !== '' },
  { field: 'level', known: ({ level }) => level !== '' },
  { field: 'sectors', known: ({ sectors }) => sectors.length > 0 },
  { field: 'roles', known: ({ roles }) => roles.length > 0 },
  {
    field: 'number',
    asks: ({ kind }) => kind !== 'citoyens',
    known: ({ siren, siret, rna }) => siren !== '' || siret !== '' || rna !== '',
  },
  { field: 'description', known: ({ description }) => description !== '' },
];

const FUNDED: ReadonlySet<string> = new Set(['financement', 'commande-publique']);

/** The fields asked of every tie; an amount only where money is the point. */
const COOPERATION_QUESTIONS: Questions<Cooperation> = [
  { field: 'type', known: ({ type }) => type !== '' && type !== 'autre' },
  { field: 'startedOn', known: ({ startedOn }) => startedOn !== '' },
  { field: 'strength', known: ({ strength }) => strength !== null },
  { field: 'description', known: ({ description }) => description !== '' },
  { field: 'amount', asks: ({ type }) => FUNDED.has(type), known: ({ amount }) => amount !== null },
];

function answered<R>(record: R, questions: Questions<R>): Completeness {
  const asked = questions.filter(({ asks }) => !asks || asks(record));
  return { known: asked.filter(({ known }) => known(record)).length, asked: asked.length };
}

export function actorCompleteness(actor: Actor): Completeness {
  return answered(actor, ACTOR_QUESTIONS);
}

export function cooperationCompleteness(cooperation: Cooperation): Completeness {
  return answered(cooperation, COOPERATION_QUESTIONS);
}

/** All fields given over all fields asked. */
export function networkCompleteness({ actors, cooperations }: NetworkState): Completeness {
  const all = [
    ...[...actors.values()].map(actorCompleteness),
    ...[...cooperations.values()].map(cooperationCompleteness),
  ];
  return {
    known: all.reduce((sum, { known }) => sum + known, 0),
    asked: all.reduce((sum, { asked }) => sum + asked, 0),
  };
}

/** Between 0 and 1; null when nothing is asked. */
export function completenessShare({ known, asked }: Completeness): number | null {
  return asked === 0 ? null : known / asked;
}
