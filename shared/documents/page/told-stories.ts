import type { Language } from '../../bridge.ts';
import { formatDay } from '../../i18n/format.ts';
import { translator } from '../../i18n/translate.ts';
import { buildScene, type Scene } from '../../map/drawing/scene.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Camera } from '../../model/view.ts';
import { resolveStep, stepPlaces } from '../story/resolve-step.ts';
import { orderedStories } from '../story/stories.ts';

/** A snapshot that a step shows, as it may be handed over. */
export interface Copy {
  state: NetworkState;
  takenAt: string;
}

export interface ToldStory {
  title: string;
  steps: ToldStep[];
}

export interface ToldStep {
  title: string;
  text: string;
  /** Its own map; null where the one before stays, as on the stage: under words alone. */
  scene: Scene | null;
  /** The place of that map among those of the page. */
  drawing: number;
  camera: Camera | null;
  remark: string;
}

/**
 * The stories of a network, each step with the map that it shows: its view's filters, day, arrangement and look, of
 * the network or of a snapshot. Notes stay with the speaker.
 */
export function toldStories(
  state: NetworkState,
  copies: ReadonlyMap<string, Copy>,
  language: Language,
): ToldStory[] {
  const t = translator(language);
  let drawings = 0;
  return orderedStories(state).map(({ title, steps }) => {
    let current = { drawing: 0, camera: null as Camera | null };
    return {
      title,
      steps: steps.map((step): ToldStep => {
        const copy = step.snapshotId === null ? undefined : copies.get(step.snapshotId);
        const { map, lost } = resolveStep(state, step, copy?.state ?? null);
        const words = { title: step.title, text: step.text };
        const remark = lost.includes('snapshot') ? t('page.snapshotMissing') : '';
        if (!map) return { ...words, scene: null, ...current, remark };
        drawings += 1;
        current = { drawing: drawings, camera: map.camera };
        return {
          ...words,
          scene: buildScene(map.state, map.settings, map.shown, 'light', language, stepPlaces(map)),
          ...current,
          remark: copy ? t('stories.told.frozen', { date: formatDay(copy.takenAt, language) }) : '',
        };
      }),
    };
  });
}
