import { sameValue } from '../base/same-value.ts';
import type { NetworkState } from './network-state.ts';
import { type SavedView, type ViewSettings, viewSettingsSchema } from './view.ts';

/** What a saved view may refer to that is no longer in the network. */
export type Lost = 'focus' | 'centre';

/** The settings of a saved view without what has gone since, and what that was. */
export function usableSettings(
  state: Pick<NetworkState, 'actors' | 'collectives'>,
  settings: ViewSettings,
): { settings: ViewSettings; lost: Lost[] } {
  const lost: Lost[] = [];
  let usable = viewSettingsSchema.parse(settings);
  if (usable.focus && !state.actors.has(usable.focus.actorId)) {
    lost.push('focus');
    usable = { ...usable, focus: null };
  }
  if (usable.arrangement === 'collective' && !state.collectives.has(usable.centre)) {
    lost.push('centre');
    usable = { ...usable, arrangement: 'network', centre: '' };
  }
  return { settings: usable, lost };
}

/** Whether two settings draw the same, whatever the order in which their parts were set. */
export function sameSettings(one: ViewSettings, other: ViewSettings): boolean {
  return sameValue(viewSettingsSchema.parse(one), viewSettingsSchema.parse(other));
}

/** Saved views in the order of their list. */
export function orderedViews(state: Pick<NetworkState, 'views'>): SavedView[] {
  return [...state.views.values()].sort(
    (one, other) => one.order - other.order || one.name.localeCompare(other.name, 'fr'),
  );
}
