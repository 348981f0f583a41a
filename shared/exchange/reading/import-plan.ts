import { type Change, type Patch, recordChange } from '../../changes/patch.ts';
import type { CommuneFinder } from '../../communes/commune-finder.ts';
import { isScattered } from '../../map/layout/scattered.ts';
import type { Network } from '../../model/network.ts';
import { onMap } from '../../model/position.ts';
import { type Problem, type ProblemPlace, problem } from '../problem.ts';
import { ignoreProgress, type ReportProgress, reportRows } from '../progress.ts';
import { type AbsentActor, planAbsent } from './absent-actors.ts';
import type { Draft } from './draft.ts';
import type { ImportOptions } from './import-options.ts';
import { reportKeptValues } from './kept-values.ts';
import { withNewTerms } from './new-terms.ts';
import { knownActors, planActors } from './plan-actors.ts';
import { planCollectives } from './plan-collectives.ts';
import { actorCommunes } from './plan-communes.ts';
import { planContacts } from './plan-contacts.ts';
import { planCooperations } from './plan-cooperations.ts';
import { checkDraftIds, checkPatchIds } from './plan-fault.ts';
import { planNamed } from './plan-named.ts';
import { reportStandIns } from './plan-stand-ins.ts';
import {
  fateOf,
  type ImportTarget,
  type LikeRow,
  type PlannedAction,
  type PlannedRow,
  type Planning,
  plannedRow,
} from './planning.ts';
import { type SharedName, sharedNames } from './shared-names.ts';

export interface ImportPlan {
  rows: readonly PlannedRow[];
  /** New actors that may be another one. */
  likes: readonly LikeRow[];
  /** Names that ties use and that several actors bear. */
  shared: readonly SharedName[];
  /** Actors of the network that the files do not name. */
  absent: readonly AbsentActor[];
  problems: readonly Problem[];
  /** The network with the words and fields that the files bring: what rows say is put in its words. */
  network: Network;
  counts: Readonly<Record<PlannedAction, number>>;
  /** Everything at once: new terms, records and places. */
  patch: Patch;
  /** Actors that come without a place on the map. */
  unplaced: readonly string[];
  /** Where the rows come from, by their source. */
  sources: readonly ProblemPlace[];
}

/** What a network is made to hold; beyond it the app grows slow. */
const MANY_ACTORS = 10_000;
const MANY_COOPERATIONS = 30_000;

/**
 * Says, row by row, what importing a draft into a network would do, and makes the patch that does it. Nothing
 * is stored. Throws a PlanError rather than put one record over another. `idFor` gives each new record its id: the same for the same record whenever the plan is made anew.
 */
export function planImport(
  state: ImportTarget,
  draft: Draft,
  options: ImportOptions,
  idFor: (fileId: string) => string,
  report: ReportProgress = ignoreProgress,
  findCommune: CommuneFinder | null = null,
): ImportPlan {
  checkDraftIds(draft);
  const rows: PlannedRow[] = draft.refused.map((refused) => plannedRow({ ...refused, action: 'error' }));
  const likes: LikeRow[] = [];
  const problems: Problem[] = [];
  const changes: Change[] = [];
  const names = sharedNames(options);
  const actors = knownActors(state, draft, names);
  const reportRow = reportRows(report, draft.actors.length + draft.cooperations.length);
  const network = withNewTerms(state.network, draft);
  const planning: Planning = {
    state,
    network,
    draft,
    options,
    idFor,
    rows,
    likes,
    problems,
    changes,
    actors,
    communes: actorCommunes(findCommune, network),
    names,
    left: new Set(options.leftRows),
    rowOf: new Map(),
    mentioned: new Set(),
    placeOf: (source = 0) => draft.sources?.[source],
    reportRow,
  };
  if (network !== state.network) {
    changes.push({ table: 'network', id: network.id, before: state.network, after: network });
  }
  planActors(planning, actors);
  planning.communes.report(problems);
  planNamed(planning);
  planCooperations(planning);
  planCollectives(planning);
  planContacts(planning);
  const absent = planAbsent(planning);
  reportKeptValues(planning);
  reportStandIns(planning);
  const unplaced: string[] = [];
  const scattered = isScattered(
    draft.cooperations.map(({ record }) => record),
    draft.positions,
  );
  if (scattered) problems.push(problem('info', 'places-scattered'));
  for (const [fileId, id] of actors.created) {
    const place = scattered ? undefined : draft.positions.get(fileId);
    if (place) changes.push(recordChange('positions', id, null, { id, ...onMap(place), pinned: false }));
    else unplaced.push(id);
  }
  checkPatchIds(changes);
  const counts = { create: 0, update: 0, skip: 0, error: 0 };
  for (const row of rows) counts[fateOf(row)]++;
  if (actors.created.size > MANY_ACTORS || draft.cooperations.length > MANY_COOPERATIONS) {
    const details = { actors: actors.created.size, cooperations: draft.cooperations.length };
    problems.push(problem('warning', 'network-large', { details }));
  }
  // Refused rows first: they are what the user has to act on.
  rows.sort((one, other) => Number(other.action === 'error') - Number(one.action === 'error'));
  const made = new Map(
    changes.flatMap(({ table, after }) => (table === 'actors' && after ? [[after.id, after]] : [])),
  );
  const shared = names.list((id) => made.get(id) ?? state.actors.get(id), planning.rowOf);
  return {
    rows,
    likes,
    shared,
    absent,
    problems,
    counts,
    network,
    patch: changes,
    unplaced,
    sources: draft.sources ?? [],
  };
}
