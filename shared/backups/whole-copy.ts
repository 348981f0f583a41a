import { updateNetwork } from '../changes/commands/network.ts';
import type { PastEntry, WholeNetwork } from '../changes/past.ts';
import type { Change } from '../changes/patch.ts';
import { newId } from '../model/common.ts';
import type { Network } from '../model/network.ts';
import type { Story } from '../model/story.ts';

/**
 * A network under another id and name with its past, for where the network itself is still there. What is unique
 * on a computer gets new ids; the new name is a last entry of the journal, so that undo still fits together.
 */
export function copyWhole({ data, past }: WholeNetwork, id: string, name: string, now: string): WholeNetwork {
  const snapshotIds = new Map(past.snapshots.map(({ snapshot }) => [snapshot.id, newId()]));
  const renew = { id, snapshotIds };
  const network = { ...data.network, id };
  const renamed = { ...network, name };
  const entries = past.entries.map((entry) => ({
    ...entry,
    networkId: id,
    changes: entry.changes.map((change) => changeOf(change, renew)),
  }));
  return {
    data: { ...data, network: renamed, stories: data.stories.map((story) => storyOf(story, renew)) },
    past: {
      ...past,
      snapshots: past.snapshots.map(({ snapshot, bytes }) => ({
        snapshot: { ...snapshot, id: snapshotIds.get(snapshot.id) ?? newId(), networkId: id },
        bytes,
      })),
      entries: entries.length > 0 ? [...entries, renaming(network, renamed, entries, now)] : [],
    },
  };
}

interface Renewed {
  id: string;
  snapshotIds: ReadonlyMap<string, string>;
}

function changeOf(change: Change, renewed: Renewed): Change {
  if (change.table === 'network') {
    const { id } = renewed;
    return { ...change, id, before: { ...change.before, id }, after: { ...change.after, id } };
  }
  if (change.table !== 'stories') return change;
  return {
    ...change,
    before: change.before && storyOf(change.before, renewed),
    after: change.after && storyOf(change.after, renewed),
  };
}

function storyOf(story: Story, { snapshotIds }: Renewed): Story {
  const steps = story.steps.map((step) => ({
    ...step,
    snapshotId: snapshotIds.get(step.snapshotId ?? '') ?? step.snapshotId,
  }));
  return { ...story, steps };
}

function renaming(before: Network, after: Network, entries: readonly PastEntry[], now: string): PastEntry {
  const { kind, details } = updateNetwork({ name: after.name });
  return {
    seq: (entries.at(-1)?.seq ?? 0) + 1,
    networkId: after.id,
    at: now,
    kind,
    details,
    count: 1,
    undoes: null,
    redoes: null,
    changes: [{ table: 'network', id: after.id, before, after }],
  };
}
