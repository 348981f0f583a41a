import type { Language } from '../../bridge.ts';
import type { Actor } from '../../model/actor.ts';
import { findTerm, type Vocabularies } from '../../model/vocabulary.ts';
import { type ActorIndex, type ActorSuggestion, nameKey } from './actor-index.ts';
import type { ActorFields, Joint, Part, QuickEntryProblem, Statement, TieFields } from './grammar.ts';
import { wordsOf } from './known-words.ts';
import { readLine } from './read-line.ts';
import { nameOf } from './scan.ts';

const SHORTEST_NEAR = 3;

export interface QuickEntryContext {
  vocabularies: Vocabularies;
  /** Both languages are always read; this one is written. */
  language: Language;
  actors: ActorIndex;
  /** Which actor a name means when several bear it, by `nameKey`: until it is known, nothing may be stored. */
  choices?: ReadonlyMap<string, string>;
}

/** The end of a tie: an actor that exists, or the place in `toCreate` of one that does not yet. */
export type EntryEnd = { actor: Actor } | { create: number };

export interface ActorToCreate {
  name: string;
  fields: ActorFields;
  /** Actors with a near name, which may be the one that is meant. */
  candidates: readonly ActorSuggestion[];
}

export interface EntryTie {
  line: number;
  from: EntryEnd;
  to: EntryEnd;
  /** null: as the type says. */
  directed: boolean | null;
  fields: TieFields;
}

export interface ParsedLine {
  text: string;
  /** Where the line starts in the whole text. */
  offset: number;
  statement: Statement | null;
  /** Positions are in the line. */
  parts: readonly Part[];
}

/** What a quick entry would do, to be shown before it is done. */
export interface ParsedEntry {
  lines: readonly ParsedLine[];
  /** The actors named that exist. */
  found: readonly Actor[];
  toCreate: readonly ActorToCreate[];
  /** Fields that a line sets on actors that exist. */
  toUpdate: readonly { actor: Actor; fields: ActorFields }[];
  cooperations: readonly EntryTie[];
  problems: readonly QuickEntryProblem[];
}

/** Reads one or several lines of quick entry; the grammar is described in grammar.ts. Never throws. */
export function parseQuickEntry(text: string, context: QuickEntryContext): ParsedEntry {
  const words = wordsOf(context.vocabularies);
  const lines: ParsedLine[] = [];
  const problems: QuickEntryProblem[] = [];
  const people = resolver(context, problems);
  const cooperations: EntryTie[] = [];
  const toUpdate: { actor: Actor; fields: ActorFields }[] = [];
  let offset = 0;
  for (const [line, content] of text.split(/\r\n|\r|\n/).entries()) {
    const reading = readLine(content, words, line);
    const { statement, parts } = reading;
    problems.push(...reading.problems);
    lines.push({ text: content, offset, statement, parts });
    offset += content.length + (text.startsWith('\r\n', offset + content.length) ? 2 : 1);
    const spots = parts.filter(({ kind }) => kind === 'name');
    const end = (name: string) =>
      people.end(
        name,
        line,
        spots.find((part) => nameOf(part.text) === name),
      );
    if (statement?.kind === 'actors') {
      for (const name of statement.names) people.describe(end(name), statement.fields, toUpdate);
    } else if (statement) {
      for (const [index, joint] of statement.joints.entries()) {
        const pairs = pairsOf(statement.groups[index] ?? [], statement.groups[index + 1] ?? [], joint);
        for (const [from, to] of pairs) {
          const tie = { line, from: end(from), to: end(to), fields: statement.fields };
          if (sameEnd(tie.from, tie.to)) problems.push(selfTie(line, spots, to));
          else cooperations.push({ ...tie, directed: directionOf(joint, statement.fields, context) });
        }
      }
    }
  }
  return { lines, found: people.found(), toCreate: people.toCreate, toUpdate, cooperations, problems };
}

/** Whether an entry would change anything. */
export function isEmptyEntry({ toCreate, toUpdate, cooperations }: ParsedEntry): boolean {
  return toCreate.length + toUpdate.length + cooperations.length === 0;
}

function pairsOf(left: readonly string[], right: readonly string[], joint: Joint): [string, string][] {
  const [from, to] = joint === '<' ? [right, left] : [left, right];
  return from.flatMap((one) => to.map((other): [string, string] => [one, other]));
}

/** Only a direction that differs from the type's own is kept. */
function directionOf(joint: Joint, fields: TieFields, { vocabularies }: QuickEntryContext): boolean | null {
  const usual = findTerm(vocabularies.cooperationTypes, fields.type ?? '')?.directed ?? false;
  const wanted = joint !== '-';
  return wanted === usual ? null : wanted;
}

function sameEnd(one: EntryEnd, other: EntryEnd): boolean {
  if ('actor' in one) return 'actor' in other && one.actor.id === other.actor.id;
  return 'create' in other && one.create === other.create;
}

function selfTie(line: number, spots: readonly Part[], name: string): QuickEntryProblem {
  const spot = spots.findLast((part) => nameOf(part.text) === name);
  return {
    severity: 'error',
    code: 'same-actor',
    line,
    start: spot?.start ?? 0,
    end: spot?.end ?? 0,
    value: name,
    suggestion: '',
  };
}

/** Settles who each name is, once for all lines: a name created by one line is known to the next. */
function resolver(context: QuickEntryContext, problems: QuickEntryProblem[]) {
  const ends = new Map<string, EntryEnd>();
  const toCreate: ActorToCreate[] = [];
  const end = (name: string, line: number, spot: Part | undefined): EntryEnd => {
    const key = nameKey(name);
    const known = ends.get(key);
    if (known) return known;
    const report = (severity: 'error' | 'info', code: QuickEntryProblem['code'], suggestion: string) =>
      problems.push({
        severity,
        code,
        line,
        start: spot?.start ?? 0,
        end: spot?.end ?? 0,
        value: name,
        suggestion,
      });
    const named = context.actors.named(name);
    const [first] = named;
    let made: EntryEnd;
    if (first) {
      const chosen = named.find(({ id }) => id === context.choices?.get(key));
      if (named.length > 1 && !chosen) report('error', 'name-ambiguous', '');
      made = { actor: chosen ?? first };
    } else {
      // Half the names of a network are near to one letter or two.
      const candidates = key.length < SHORTEST_NEAR ? [] : context.actors.near(name);
      const [near] = candidates;
      if (near) report('info', 'name-near', near.actor.name);
      made = { create: toCreate.length };
      toCreate.push({ name, fields: {}, candidates });
    }
    ends.set(key, made);
    return made;
  };
  const describe = (of: EntryEnd, fields: ActorFields, updates: { actor: Actor; fields: ActorFields }[]) => {
    if (Object.keys(fields).length === 0) return;
    if ('actor' in of) updates.push({ actor: of.actor, fields });
    else {
      const created = toCreate[of.create];
      if (created) toCreate[of.create] = { ...created, fields: joinFields(created.fields, fields) };
    }
  };
  const found = () => [
    ...new Set([...ends.values()].flatMap((known) => ('actor' in known ? [known.actor] : []))),
  ];
  return { end, describe, toCreate, found };
}

/** Fields of two lines about one actor: lists add up, the rest is as the last one says. */
function joinFields(one: ActorFields, other: ActorFields): ActorFields {
  const before: Readonly<Record<string, unknown>> = one;
  const lists = Object.entries(other).flatMap(([key, more]) => {
    const own = before[key];
    return Array.isArray(own) && Array.isArray(more) ? [[key, [...new Set([...own, ...more])]] as const] : [];
  });
  return { ...one, ...other, ...Object.fromEntries(lists) };
}
