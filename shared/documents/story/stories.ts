import type { NetworkState } from '../../model/network-state.ts';
import { type Story, storySchema } from '../../model/story.ts';

/** The stories of a network in the order of their list, older records with what has come since. */
export function orderedStories({ stories }: Pick<NetworkState, 'stories'>): Story[] {
  return [...stories.values()]
    .map((story) => storySchema.parse(story))
    .sort((one, other) => one.order - other.order || one.title.localeCompare(other.title, 'fr'));
}

/** One story as it is to be read; null when there is none of that id. */
export function storyOf({ stories }: Pick<NetworkState, 'stories'>, id: string): Story | null {
  const story = stories.get(id);
  return story ? storySchema.parse(story) : null;
}
