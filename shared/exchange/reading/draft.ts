import type { ActorInput } from '../../model/actor.ts';
import type { CollectiveInput } from '../../model/collective.ts';
import type { ContactInput } from '../../model/contact.ts';
import type { CooperationInput } from '../../model/cooperation.ts';
import type { CustomField } from '../../model/network.ts';
import type { Term, VocabularyName } from '../../model/vocabulary.ts';
import type { Problem, ProblemCode, ProblemPlace } from '../problem.ts';
import type { FoundWord } from '../tables/found-words.ts';

/** A record as a file gives it, with the line or row it came from (1 is the first line of the file). */
export interface Drafted<Input> {
  row: number | null;
  /** Which of the files or sheets that are read together it comes from; the first unless said. */
  source?: number;
  record: Input;
}

/** A row that makes no record, reported among the problems as well. */
export interface RefusedRow {
  table: 'actors' | 'cooperations' | 'collectives';
  row: number | null;
  source?: number;
  /** What names the row, as far as it can be read. */
  name: string;
  reason: ProblemCode;
  value: string;
}

/**
 * What a reader found in a file, before anything is compared with the network or stored. Ids are the file's
 * own: cooperations name their ends by them.
 */
export interface Draft {
  /** The name the file gives itself; '' when it gives none. */
  name: string;
  actors: Drafted<ActorInput>[];
  cooperations: Drafted<CooperationInput>[];
  collectives: Drafted<CollectiveInput>[];
  contacts: Drafted<ContactInput>[];
  /** Actors that are listed by their names only: found by them, or made. */
  named: Drafted<{ name: string }>[];
  refused: RefusedRow[];
  /** By the file's actor id; files such as GEXF bring them. */
  positions: Map<string, { x: number; y: number }>;
  /** Vocabulary entries that the records use and that no default list holds. */
  newTerms: { vocabulary: VocabularyName; term: Term }[];
  /** Fields of the network's own that the records use. */
  newFields: CustomField[];
  /** Words that the records use and that the lists of fields of the network do not hold. */
  newOptions: { field: string; options: string[] }[];
  /** Ids that several files give to an actor, with the ids that keep those actors apart. */
  shared: ReadonlyMap<string, readonly string[]>;
  /** Where the records come from, by their source. */
  sources?: readonly ProblemPlace[];
}

/** A reader never throws on bad input and never drops in silence: what it could not use is in `problems`. */
export interface Reading {
  draft: Draft;
  problems: Problem[];
  /** The file that it comes from, for sheets of one workbook: they name each other's actors. */
  file?: string;
  /** The words that stand where entries of lists are wanted, of readings of tables. */
  words?: readonly FoundWord[];
  /** The sheet of it; '' where it has only one table. */
  sheet?: string;
}

export function emptyDraft(name = ''): Draft {
  return {
    name,
    actors: [],
    cooperations: [],
    collectives: [],
    contacts: [],
    named: [],
    refused: [],
    positions: new Map(),
    newTerms: [],
    newFields: [],
    newOptions: [],
    shared: new Map(),
  };
}
