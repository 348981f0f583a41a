import { create } from 'zustand';
import { orderedStories } from '#shared/documents/story/stories.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Story } from '#shared/model/story.ts';

interface StoryChoice {
  story: string | null;
  step: string | null;
}

/** The story that is being worked on, and its open step. Never stored. */
export const useStoryChoice = create<StoryChoice>()(() => ({ story: null, step: null }));

export function chooseStory(story: string | null, step: string | null = null): void {
  useStoryChoice.setState({ story, step });
}

/** The chosen story, else the first one; null when there is none. */
export function chosenStory(state: Pick<NetworkState, 'stories'>, chosen: string | null): Story | null {
  const stories = orderedStories(state);
  return stories.find(({ id }) => id === chosen) ?? stories[0] ?? null;
}
