import type { NetworkState } from '../../model/network-state.ts';
import type { Story } from '../../model/story.ts';

/**
 * The state of a file with the notes of speakers that it does not hold: they leave with the contacts or not at all. A
 * file without contacts says nothing of those that are here, as if they stood in it as they were.
 */
export function withNotesKept(
  theirs: NetworkState,
  known: NetworkState['stories'],
  mine: NetworkState['stories'] = known,
): NetworkState {
  const kept = (id: string, story: Story) =>
    withNotesOf(
      story,
      [mine, known].flatMap((stories) => stories.get(id) ?? []),
    );
  return { ...theirs, stories: new Map([...theirs.stories].map(([id, story]) => [id, kept(id, story)])) };
}

/** A story whose steps without notes have those of the same steps in others, of the last of them that has the step. */
export function withNotesOf(story: Story, others: readonly Story[]): Story {
  const notes = new Map(others.flatMap(({ steps }) => steps.map(({ id, notes }) => [id, notes] as const)));
  return {
    ...story,
    steps: story.steps.map((step) => ({ ...step, notes: step.notes || (notes.get(step.id) ?? '') })),
  };
}
