import type { Actor } from '../../model/actor.ts';
import type { ViewSettings } from '../../model/view.ts';

/** Names longer than this give way to the acronym, where there is one. */
const LONG_NAME = 26;

/** What an actor is called on a map. */
export function labelOf({ name, acronym }: Actor, { labelBy }: Pick<ViewSettings, 'labelBy'>): string {
  return acronym !== '' && (labelBy === 'acronym' || name.length > LONG_NAME) ? acronym : name;
}
