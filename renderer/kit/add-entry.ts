import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { addTerm } from '#shared/changes/commands/lists.ts';
import type { VocabularyName } from '#shared/model/vocabulary.ts';
import { perform } from './feedback.tsx';
import { nextColour } from './safe-colours.ts';

/** Adds an entry to a list of the open network; returns its id, or null when it could not be stored. */
export async function addEntry(name: VocabularyName, words: string): Promise<string | null> {
  const before = useMaillage.getState().current?.network.vocabularies[name] ?? [];
  const label = { [preference('language')]: words };
  if (!(await perform(addTerm({ name }, words, label, nextColour(before.length))))) return null;
  const known = new Set<string>(before.map(({ id }) => id));
  const after = useMaillage.getState().current?.network.vocabularies[name] ?? [];
  return after.find(({ id }) => !known.has(id))?.id ?? null;
}
