import type { Arranged } from '../../map/layout/arrangement.ts';
import {
  type ArrangementRequest,
  arrangedNow,
  arrangementRequest,
} from '../../map/layout/arrangement-request.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { StoryStep } from '../../model/story.ts';
import { type Lost, usableSettings } from '../../model/usable-settings.ts';
import { type Camera, defaultViewSettings, type ViewSettings } from '../../model/view.ts';
import { type Visible, visible } from '../../network/filters/filter.ts';

/** The map of a step: which actors and ties of which network, drawn how, standing where, looked at from where. */
export interface StepMap {
  /** The network that is shown: as it is now, or as a snapshot has it. */
  state: NetworkState;
  /** Whether that is a snapshot: then nothing of it can be changed. */
  frozen: boolean;
  settings: ViewSettings;
  shown: Visible;
  /** null for all of it in sight. */
  camera: Camera | null;
  /** Places that the view keeps; null for the stored ones, or for those of `arrangement`. */
  places: Arranged | null;
  /** The arrangement to be computed; null where there is none to compute. */
  arrangement: ArrangementRequest | null;
}

/** What a step refers to and is no longer there. */
export type StepLoss = Lost | 'view' | 'snapshot';

export interface ResolvedStep {
  /** null for words alone. */
  map: StepMap | null;
  lost: readonly StepLoss[];
}

/**
 * Turns a step into what it shows. `snapshot` is the copy that the step names, null when it names none or when it
 * cannot be had: then the words stand alone, as the network of today would tell another story.
 */
export function resolveStep(
  state: NetworkState,
  step: Pick<StoryStep, 'viewId' | 'snapshotId'>,
  snapshot: NetworkState | null,
): ResolvedStep {
  const lost: StepLoss[] = [];
  const view = step.viewId === null ? undefined : state.views.get(step.viewId);
  if (step.viewId !== null && !view) lost.push('view');
  if (step.snapshotId !== null && !snapshot) return { map: null, lost: [...lost, 'snapshot'] };
  if (step.snapshotId === null && !view) return { map: null, lost };
  const frozen = step.snapshotId !== null;
  const source = frozen && snapshot ? snapshot : state;
  const usable = usableSettings(source, view?.settings ?? defaultViewSettings());
  const { settings } = usable;
  const places: Arranged | null = view?.places
    ? { places: new Map(Object.entries(view.places)), captions: [] }
    : null;
  return {
    map: {
      state: source,
      frozen,
      settings,
      shown: visible(source, settings),
      camera: view?.camera ?? null,
      places,
      arrangement: places ? null : arrangementRequest(source, settings),
    },
    lost: [...lost, ...usable.lost],
  };
}

/** Where the actors of a step stand instead of at their stored places, computed at once. */
export function stepPlaces({ places, arrangement }: StepMap): Arranged | null {
  return places ?? (arrangement && arrangedNow(arrangement));
}
