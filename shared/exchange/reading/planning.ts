import type { Change } from '../../changes/patch.ts';
import { recordChange } from '../../changes/patch.ts';
import { type Actor, actorSchema } from '../../model/actor.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { type Problem, type ProblemCode, problem } from '../problem.ts';
import { nameKey } from './actor-names.ts';
import type { Draft } from './draft.ts';
import { rowId } from './file-ids.ts';
import type { LikeActor } from './like-actors.ts';

/** What becomes of a new actor that looks like another: made all the same, put into the other, or left out. */
export type LikeChoice = 'create' | 'complete' | 'skip';

export interface ImportOptions {
  /** What becomes of records that the network has already. */
  onMatch: 'update' | 'skip';
  /** Whether an actor that only a cooperation names is created. */
  createMissingActors: boolean;
  /** For new actors that look like another; create unless said otherwise. */
  onLike?: LikeChoice;
  /** Where the user decided for one actor, by its id in the file. */
  likeChoices?: ReadonlyMap<string, LikeChoice>;
}

/** A new actor that may be another one, and what was decided. */
export interface LikeRow {
  /** Its id in the file. */
  fileId: string;
  row: number | null;
  name: string;
  like: LikeActor;
  choice: LikeChoice;
}

export type PlannedAction = 'create' | 'update' | 'skip' | 'error';

/** What will become of one row. */
export interface PlannedRow {
  table: 'actors' | 'cooperations' | 'collectives';
  row: number | null;
  name: string;
  action: PlannedAction;
  /** Why a row is left alone or refused; null otherwise. */
  reason: ProblemCode | null;
  /** What of the row the reason is about. */
  value: string;
  /** The fields that an update changes. */
  fields: readonly string[];
}

/** What of a network an import meets. */
export type ImportTarget = Pick<NetworkState, 'network' | 'actors' | 'cooperations' | 'collectives'>;

/** A plan while it is being made: what is given, what is found so far, and the actors known by then. */
export interface Planning {
  state: ImportTarget;
  draft: Draft;
  options: ImportOptions;
  /** The id of a new record, the same for the same record whenever it is asked for. */
  idFor: (fileId: string) => string;
  rows: PlannedRow[];
  likes: LikeRow[];
  problems: Problem[];
  changes: Change[];
  actors: KnownActors;
  /** Called with the number of each row of actors and cooperations. */
  reportRow(row: number): void;
}

/** How the actors of the file are known in the network afterwards. */
export interface KnownActors {
  /** Ids in the network by ids in the file. */
  byFileId: Map<string, string>;
  /** New actors: id in the network by id in the file. */
  created: Map<string, string>;
  /** The actor that a reference means, and what is in doubt where it may mean several. */
  find(reference: string): { id: string | undefined; doubt: 'end-ambiguous' | 'name-shared' | null };
  add(reference: string, actor: Actor): void;
}

/** Creates the actor that only a cooperation or a collective names; it is marked to check. */
export function createNamedActor(
  { idFor, actors, changes, problems, rows }: Planning,
  name: string,
  row: number | null,
): string {
  // No id of a file begins so: an actor of that id would be another one.
  const id = idFor(rowId('named', 0) + nameKey(name));
  const actor = actorSchema.parse({ id, name, confidence: 'to-check' });
  actors.add(name, actor);
  changes.push(recordChange('actors', id, null, actor));
  problems.push(problem('info', 'actor-created', { row, value: name }));
  rows.push({
    table: 'actors',
    row,
    name,
    action: 'create',
    reason: 'actor-created',
    value: name,
    fields: [],
  });
  return id;
}
