import type { NetworkState } from '../../model/network-state.ts';
import { resolveStep } from '../story/resolve-step.ts';

/** The typeface, the viewer and its style, which every page holds. */
const VIEWER = 92_000;
/** What an actor or a tie takes, drawn and described, without the texts that somebody wrote about it and its logo. */
const RECORD = 560;
/** What it takes once more in a step that draws it otherwise. */
const DRAWN = 250;

/** About how many bytes the page of a network has: near enough to know whether it goes by e-mail. */
export function pageWeight(state: NetworkState): number {
  const { actors, cooperations, logos } = state;
  let own = 0;
  for (const { description, name } of actors.values()) own += description.length + name.length;
  for (const { png } of logos.values()) own += png.length;
  for (const { description } of cooperations.values()) own += description.length;
  return VIEWER + RECORD * (actors.size + cooperations.size) + DRAWN * drawnByStories(state) + own;
}

/** How many actors and ties the steps of stories draw at other places, or as fewer, than the network does. */
function drawnByStories(state: NetworkState): number {
  const whole = state.actors.size + state.cooperations.size;
  const counts = new Map<string, number>();
  for (const { steps } of state.stories.values()) {
    for (const { viewId, snapshotId } of steps) {
      const { map } = resolveStep(state, { viewId, snapshotId: null }, null);
      const own = map ? map.shown.actors.size + map.shown.cooperations.size : 0;
      const alike = map?.places === null && map.arrangement === null && own === whole;
      counts.set(`${viewId} ${snapshotId}`, snapshotId !== null ? whole : alike ? 0 : own);
    }
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
