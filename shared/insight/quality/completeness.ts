import type { Field } from '../../fields/field.ts';
import { PROGRAM_FIELDS } from '../../fields/register.ts';
import { fieldValue, isKnown } from '../../fields/value.ts';
import type { Actor } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';

/** How many of the fields that a record should give are given. */
export interface Completeness {
  known: number;
  asked: number;
}

/** What is asked of a record: fields of one question answer it each. */
interface Question {
  name: string;
  fields: readonly Field[];
}

/** The questions asked of every record of a table. */
function questionsOf(table: 'actors' | 'cooperations'): Question[] {
  const asked = PROGRAM_FIELDS[table].filter(({ asked }) => asked !== '');
  return [...new Set(asked.map(({ asked }) => asked))].map((name) => ({
    name,
    fields: asked.filter((field) => field.asked === name),
  }));
}

const FUNDED: ReadonlySet<string> = new Set(['financement', 'commande-publique']);

/** A group of citizens has no number to give, and an amount is asked only where money is the point. */
function isAsked(record: Actor | Cooperation, { name }: Question): boolean {
  if (name === 'number') return !('kind' in record) || record.kind !== 'citoyens';
  return name !== 'amount' || !('type' in record) || FUNDED.has(record.type);
}

function isAnswered(record: object, { fields }: Question): boolean {
  return fields.some((field) => isKnown(fieldValue(record, field), field));
}

function answered(record: Actor | Cooperation, questions: readonly Question[]): Completeness {
  const asked = questions.filter((question) => isAsked(record, question));
  return { known: asked.filter((question) => isAnswered(record, question)).length, asked: asked.length };
}

/** Whether an actor answers these questions. */
export function answers(actor: Actor, names: readonly string[]): boolean {
  return questionsOf('actors')
    .filter(({ name }) => names.includes(name))
    .every((question) => isAnswered(actor, question));
}

export function actorCompleteness(actor: Actor): Completeness {
  return answered(actor, questionsOf('actors'));
}

export function cooperationCompleteness(cooperation: Cooperation): Completeness {
  return answered(cooperation, questionsOf('cooperations'));
}

/** All fields given over all fields asked. */
export function networkCompleteness({ actors, cooperations }: NetworkState): Completeness {
  const [ofActors, ofCooperations] = [questionsOf('actors'), questionsOf('cooperations')];
  const all = [
    ...[...actors.values()].map((actor) => answered(actor, ofActors)),
    ...[...cooperations.values()].map((cooperation) => answered(cooperation, ofCooperations)),
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
