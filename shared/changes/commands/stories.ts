import type { NetworkState } from '../../model/network-state.ts';
import {
  type Story,
  type StoryInput,
  type StoryStep,
  type StoryStepInput,
  storySchema,
  storyStepSchema,
} from '../../model/story.ts';
import type { SavedViewInput } from '../../model/view.ts';
import type { Command, CommandKind } from '../command.ts';
import { applyPatch, type Patch, recordChange } from '../patch.ts';
import { recordUpdate } from '../record-update.ts';
import { addView } from './views.ts';

/**
 * Adds a story, last in the list; nothing happens when its id is taken. A view that its first step shows and that
 * is not saved yet may come with it.
 */
export function addStory(input: StoryInput, view?: SavedViewInput): Command {
  const story = storySchema.parse(input);
  return {
    kind: 'story-add',
    details: { name: story.title },
    patch: (state) => {
      const { stories } = state;
      if (stories.has(story.id)) return [];
      const last = Math.max(0, ...[...stories.values()].map(({ order }) => order ?? 0));
      const added = recordChange('stories', story.id, null, { ...story, order: last + 1 });
      return [...withStep(state, view), added];
    },
  };
}

/** Changes what a story is called, or how long its steps stand. */
export function updateStory(
  id: string,
  fields: Partial<Pick<Story, 'title' | 'seconds'>>,
  name: string,
): Command {
  return {
    kind: 'story-save',
    details: { name },
    patch: ({ stories }) => recordUpdate('stories', stories.get(id), fields),
  };
}

/** Deletes a story with the views that came with its steps and that nothing else shows. */
export function deleteStory(id: string, name: string): Command {
  return {
    kind: 'story-delete',
    details: { name },
    patch: (state) => {
      const story = state.stories.get(id);
      return story ? withoutOwnViews(state, [recordChange('stories', id, story, null)]) : [];
    },
  };
}

/**
 * Adds a step behind another one, or at the end for null. A view that it shows and that is not saved yet may come
 * with it: both are one change.
 */
export function addStep(
  storyId: string,
  input: StoryStepInput,
  options: { after: string | null; view?: SavedViewInput },
  name: string,
): Command {
  const step = storyStepSchema.parse(input);
  const { after, view } = options;
  return {
    kind: 'step-add',
    details: { name },
    patch: (state) => {
      const added = changeSteps(state, storyId, (steps) => {
        if (steps.some(({ id }) => id === step.id)) return steps;
        const before = steps.findIndex(({ id }) => id === after);
        const place = before < 0 ? steps.length : before + 1;
        return steps.toSpliced(place, 0, step);
      });
      return added.length > 0 ? [...withStep(state, view), ...added] : added;
    },
  };
}

export function updateStep(
  storyId: string,
  stepId: string,
  fields: Partial<Omit<StoryStep, 'id'>>,
  name: string,
): Command {
  return onSteps('step-update', storyId, name, (steps) =>
    steps.map((step) => (step.id === stepId ? storyStepSchema.parse({ ...step, ...fields }) : step)),
  );
}

/** Puts a step at another place of its story, counted from 0. */
export function moveStep(storyId: string, stepId: string, place: number, name: string): Command {
  return onSteps('step-move', storyId, name, (steps) => {
    const step = steps.find(({ id }) => id === stepId);
    if (!step) return steps;
    return steps.filter((other) => other !== step).toSpliced(Math.max(0, place), 0, step);
  });
}

/** Deletes a step with the view that came with it, if no other step shows that. */
export function deleteStep(storyId: string, stepId: string, name: string): Command {
  return {
    kind: 'step-delete',
    details: { name },
    patch: (state) =>
      withoutOwnViews(
        state,
        changeSteps(state, storyId, (steps) => steps.filter(({ id }) => id !== stepId)),
      ),
  };
}

function withStep(state: NetworkState, view: SavedViewInput | undefined): Patch {
  return view ? addView({ ...view, ofStep: true }).patch(state) : [];
}

/** A change of stories, and the end of the views that came with steps and that no step shows after it. */
function withoutOwnViews(state: NetworkState, changes: Patch): Patch {
  const shown = (stories: NetworkState['stories']) =>
    new Set([...stories.values()].flatMap(({ steps }) => steps.map(({ viewId }) => viewId)));
  const still = shown(applyPatch(state, changes).stories);
  const left = [...shown(state.stories)].flatMap((id) => {
    const view = id === null || still.has(id) ? undefined : state.views.get(id);
    return view?.ofStep ? [recordChange('views', view.id, view, null)] : [];
  });
  return [...changes, ...left];
}

function onSteps(
  kind: CommandKind,
  storyId: string,
  name: string,
  change: (steps: StoryStep[]) => StoryStep[],
): Command {
  return { kind, details: { name }, patch: (state) => changeSteps(state, storyId, change) };
}

function changeSteps(
  { stories }: NetworkState,
  storyId: string,
  change: (steps: StoryStep[]) => StoryStep[],
): Patch {
  const story = stories.get(storyId);
  return story ? recordUpdate('stories', story, { steps: change(storySchema.parse(story).steps) }) : [];
}
