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
  const kept = ({ steps, ...story }: Story): Story => {
    const notes = new Map(
      [mine, known]
        .flatMap((stories) => stories.get(story.id)?.steps ?? [])
        .map(({ id, notes }) => [id, notes]),
    );
    return {
      ...story,
      steps: steps.map((step) => ({ ...step, notes: step.notes || (notes.get(step.id) ?? '') })),
    };
  };
  return { ...theirs, stories: new Map([...theirs.stories].map(([id, story]) => [id, kept(story)])) };
}
