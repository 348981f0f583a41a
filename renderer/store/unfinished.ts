import { sameValue } from '#shared/base/same-value.ts';
import type { Command } from '#shared/changes/command.ts';
import { pastEntrySchema } from '#shared/changes/past.ts';
import { applyPatch, type Patch } from '#shared/changes/patch.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { z } from '#shared/model/schema.ts';
import { connection } from './connection.ts';
import { type MaillageDatabase, tablesOfChange } from './database.ts';
import { headersAfter, NOT_AN_UNDO, readNetwork, wholeChangesOf, writeEntry } from './journal.ts';
import { useMaillage } from './store.ts';

/**
 * A page that goes has no time for its database. What was under way, such as the text of a field that was open, is
 * noted where a page can still write, and stored at the next start.
 */

const UNFINISHED = 'maillage.unfinished';

const unfinishedSchema = z.object({
  networkId: z.string(),
  /** The last entry of the journal before them. */
  after: z.number().int().nonnegative(),
  entries: z.array(pastEntrySchema.pick({ at: true, kind: true, details: true, changes: true })),
});
type Unfinished = z.infer<typeof unfinishedSchema>;

/** Changes that have been asked for and are not stored yet, oldest first. */
const underWay = new Set<Command>();

export async function whileUnderWay<T>(command: Command, storing: Promise<T>): Promise<T> {
  underWay.add(command);
  try {
    return await storing;
  } finally {
    underWay.delete(command);
  }
}

/** Notes what is not stored yet; to be called when the page goes. */
export function noteUnfinished(): void {
  const { current, viewing, readOnly, appliedSeq } = useMaillage.getState();
  if (underWay.size === 0 || !current || viewing || readOnly) return;
  const at = new Date().toISOString();
  const entries: { at: string; kind: string; details: object; changes: Patch }[] = [];
  let state: NetworkState = current;
  for (const { kind, details, patch } of underWay) {
    const changes = patch(state);
    state = applyPatch(state, changes);
    if (changes.length > 0) entries.push({ at, kind, details, changes });
  }
  try {
    const note = { networkId: current.network.id, after: appliedSeq, entries };
    globalThis.localStorage?.setItem(UNFINISHED, JSON.stringify(note));
  } catch {
    // Too much for the place there is: an import for one, which is begun again by hand.
  }
}

/** Stores what a page that went had no time for, where it still fits. */
export async function storeUnfinished(): Promise<void> {
  const unfinished = taken();
  if (!unfinished) return;
  const database = connection();
  const { networkId, after, entries } = unfinished;
  await database.transaction('rw', tablesOfChange(database), async () => {
    const stored = await changesSince(database, networkId, after);
    let state = await readNetwork(database, networkId);
    for (const { changes: read, ...entry } of entries) {
      const changes = read as Patch;
      if (!state || stored.some((one) => sameValue(one, changes)) || !fits(state, changes)) continue;
      state = applyPatch(state, changes);
      await writeEntry(database, state, {
        ...{ ...entry, ...NOT_AN_UNDO },
        ...{ networkId, count: changes.length, changes },
      });
    }
  });
}

/** The note, which is read once. */
function taken(): Unfinished | null {
  try {
    const text = globalThis.localStorage?.getItem(UNFINISHED);
    if (!text) return null;
    globalThis.localStorage.removeItem(UNFINISHED);
    return unfinishedSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

async function changesSince(database: MaillageDatabase, networkId: string, after: number): Promise<Patch[]> {
  const patches: Patch[] = [];
  for (const header of await headersAfter(database, networkId, after))
    patches.push((await wholeChangesOf(database, header)) ?? []);
  return patches;
}

/** Whether everything that is changed is still as it was. */
function fits(state: NetworkState, changes: Patch): boolean {
  return changes.every((change) =>
    change.table === 'network'
      ? sameValue(state.network, change.before)
      : sameValue(state[change.table].get(change.id) ?? null, change.before),
  );
}
