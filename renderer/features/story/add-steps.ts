import { currentLook, type Looking } from '#renderer/kit/current-look.ts';
import { perform } from '#renderer/kit/feedback.tsx';
import { preference } from '#renderer/store/preferences.ts';
import { keptView } from '#renderer/store/view-state.ts';
import { addStep, addStory } from '#shared/changes/commands/stories.ts';
import { translator } from '#shared/i18n/translate.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Story, StoryStepInput } from '#shared/model/story.ts';
import type { SavedViewInput } from '#shared/model/view.ts';
import { chooseStory, chosenStory, useStoryChoice } from './story-choice.ts';

const t = () => translator(preference('language'));

export interface AddedStep {
  story: string;
  number: number;
}

/** Adds an empty story and opens it. */
export async function addEmptyStory(state: NetworkState): Promise<void> {
  const story = newStory(state);
  if (await perform(addStory(story))) chooseStory(story.id);
}

/** Adds a page of text behind the open step. */
export function addPage(state: NetworkState): Promise<AddedStep | null> {
  return add(state, { id: newId() });
}

/**
 * Adds what the graph shows, or showed when it was left, behind the open step; it is saved as a view with it, as
 * one change. Where there is no story yet there is one then.
 */
export function addShown(
  state: NetworkState,
  map: Looking | null = leftMap(state),
): Promise<AddedStep | null> {
  const { story, place } = target(state);
  const title = t()('stories.step.untitled', { number: place + 1 });
  const name = `${story.title} – ${title}`;
  const view = { id: newId(), name, ...currentLook(state, map, false) };
  return add(state, { id: newId(), title, viewId: view.id }, view);
}

async function add(
  state: NetworkState,
  input: StoryStepInput,
  view?: SavedViewInput,
): Promise<AddedStep | null> {
  const { story, place, after, fresh } = target(state);
  const title = input.title || t()('stories.step.untitled', { number: place + 1 });
  const step = { ...input, title };
  const command = fresh
    ? addStory({ ...story, steps: [step] }, view)
    : addStep(story.id, step, { after, ...(view && { view }) }, story.title);
  if (!(await perform(command))) return null;
  chooseStory(story.id, step.id);
  return { story: story.title, number: place + 1 };
}

interface Target {
  story: Pick<Story, 'id' | 'title'>;
  /** Where the new step comes, counted from 0. */
  place: number;
  after: string | null;
  /** The story is not there yet. */
  fresh: boolean;
}

function target(state: NetworkState): Target {
  const choice = useStoryChoice.getState();
  const story = chosenStory(state, choice.story);
  if (!story) return { story: newStory(state), place: 0, after: null, fresh: true };
  const open = story.steps.findIndex(({ id }) => id === choice.step);
  return {
    story,
    place: open < 0 ? story.steps.length : open + 1,
    after: story.steps[open]?.id ?? null,
    fresh: false,
  };
}

function newStory(state: NetworkState): Pick<Story, 'id' | 'title'> {
  return { id: newId(), title: t()('stories.untitled', { number: state.stories.size + 1 }) };
}

/** Where the map looked when it left the screen; null for all of it, as when it was never moved. */
function leftMap({ network }: NetworkState): Looking | null {
  const kept = keptView(network.id);
  return kept && { camera: () => kept.camera, frame: () => kept.frame };
}
