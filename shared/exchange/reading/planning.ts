import type { Change } from '../../changes/patch.ts';
import type { Actor } from '../../model/actor.ts';
import type { Network } from '../../model/network.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Problem, ProblemCode, ProblemPlace } from '../problem.ts';
import type { Draft } from './draft.ts';
import type { ImportOptions, LikeChoice } from './import-options.ts';
import type { LikeActor } from './like-actors.ts';
import type { FieldChange } from './merged-fields.ts';
import type { ActorCommunes } from './plan-communes.ts';
import type { SharedNames } from './shared-names.ts';

/** A new actor that may be another one, and what was decided. */
export interface LikeRow {
  /** Its id in the file. */
  fileId: string;
  source: number;
  row: number | null;
  name: string;
  like: LikeActor;
  choice: LikeChoice;
}

export type PlannedAction = 'create' | 'update' | 'skip' | 'error';

/** What will become of one row. */
export interface PlannedRow {
  /** The same whenever the same files are planned: choices are kept by it. '' where nothing can be chosen. */
  key: string;
  table: 'actors' | 'cooperations' | 'collectives' | 'contacts';
  /** Which of the files or sheets it is in, where it is in one. */
  source: number | null;
  row: number | null;
  name: string;
  action: PlannedAction;
  /** Why a row is left alone or refused; null otherwise. */
  reason: ProblemCode | null;
  /** What of the row the reason is about. */
  value: string;
  /** The fields that an update changes. */
  changes: readonly FieldChange[];
  /** The user leaves it out: what it would do is not done. */
  left: boolean;
  /** How the record of the network was recognised, where one was. */
  by: 'id' | 'number' | 'place' | null;
}

/** What comes of a row once the choices of the user are heard: one that changes nothing is left alone. */
export function fateOf({ action, changes, left }: PlannedRow): PlannedAction {
  if (action === 'error') return 'error';
  const idle = action === 'update' && changes.length > 0 && changes.every(({ kept }) => kept);
  return left || idle ? 'skip' : action;
}

/** A row of which nothing more is said than what is given here. */
export function plannedRow(
  given: Pick<PlannedRow, 'table' | 'row' | 'name' | 'action'> & Partial<PlannedRow>,
): PlannedRow {
  return {
    key: '',
    source: null,
    reason: null,
    value: given.name,
    changes: [],
    left: false,
    by: null,
    ...given,
  };
}

/** What of a network an import meets. */
export type ImportTarget = Pick<
  NetworkState,
  'network' | 'actors' | 'cooperations' | 'collectives' | 'contacts'
>;

/** A plan while it is being made: what is given, what is found so far, and the actors known by then. */
export interface Planning {
  state: ImportTarget;
  /** The network with the words and fields that the files bring. */
  network: Network;
  draft: Draft;
  options: ImportOptions;
  /** The id of a new record, the same for the same record whenever it is asked for. */
  idFor: (fileId: string) => string;
  rows: PlannedRow[];
  likes: LikeRow[];
  problems: Problem[];
  changes: Change[];
  actors: KnownActors;
  /** Completes what is given of communes. */
  communes: ActorCommunes;
  /** The names that several actors bear and that the files use. */
  names: SharedNames;
  /** The keys of rows that the user leaves out. */
  left: ReadonlySet<string>;
  /** The rows of actors by their ids in the network. */
  rowOf: Map<string, number | null>;
  /** Actors of the network that the files speak of, by a row or as an end of a tie. */
  mentioned: Set<string>;
  /** Where the rows of a source are. */
  placeOf: (source: number | undefined) => ProblemPlace | undefined;
  /** Called with the number of each row of actors and cooperations. */
  reportRow(row: number): void;
}

/** How the actors of the file are known in the network afterwards. */
export interface KnownActors {
  /** Ids in the network by ids in the file. */
  byFileId: Map<string, string>;
  /** New actors: id in the network by id in the file. */
  created: Map<string, string>;
  /** The actor that a reference means; where it may mean several and none was chosen, why there is none. */
  find(reference: string): FoundActor;
  /** What the actor of a reference is called, as the file has it: the reference itself may be a number. */
  nameOf(reference: string): string;
  add(reference: string, actor: Actor): void;
  /** A new actor that the user leaves out: what refers to it is left out as well. */
  leave(reference: string, name: string): void;
}

export interface FoundActor {
  id: string | undefined;
  doubt: 'end-ambiguous' | 'name-shared' | 'end-left-out' | null;
}
