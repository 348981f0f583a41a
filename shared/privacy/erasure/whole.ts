import type { KeptSnapshot, PastEntry, WholeNetwork } from '../../changes/past.ts';
import { withoutWhole } from '../../compare/merge/lineage.ts';
import { contentHash } from '../../exchange/maillage/content-hash.ts';
import { checkMaillage } from '../../exchange/maillage/maillage-check.ts';
import { readMaillage } from '../../exchange/maillage/maillage-read.ts';
import { writeMaillage } from '../../exchange/maillage/maillage-write.ts';
import { toState } from '../../model/network-state.ts';
import { nameState } from '../redaction/state-name.ts';
import { forgetting, forgettingIn } from './forgetting.ts';
import { type Redactor, redactor } from './mentions.ts';
import { isEmptied, type Person } from './person.ts';
import { type CleanedEntry, cleanEntry, cleanNetwork } from './redaction.ts';

interface Found extends Omit<CleanedEntry, 'changes'> {}

export interface CleanedSnapshot extends Found {
  /** The very same object when there is nothing to take out. */
  kept: KeptSnapshot;
}

/** Takes a person out of a snapshot, its name and its note; null when it cannot be read. */
export function cleanSnapshot(kept: KeptSnapshot, person: Person, words: Redactor): CleanedSnapshot | null {
  const copy = readMaillage(kept.bytes).data;
  if (!copy) return null;
  const { snapshot } = kept;
  const { name, note } = snapshot;
  const redacted = words.redact({ name, note });
  const renamed = redacted.name !== name || redacted.note !== note;
  const { data, held, mentioned } = cleanNetwork(copy, person, words);
  if (!held && !mentioned) {
    return {
      kept: renamed ? { ...kept, snapshot: { ...snapshot, ...redacted } } : kept,
      held,
      mentioned: renamed,
    };
  }
  const without = held ? { ...data, network: forgetting(data.network, person) } : data;
  const bytes = writeMaillage(without, { contacts: true, now: snapshot.takenAt });
  const size = bytes.length;
  const after = toState(data);
  const { id, whole } = nameState(after);
  // The name of what it was would prove a guess of what was taken out.
  const state = snapshot.state && {
    ...withoutWhole({ ...snapshot.state, id }),
    whole: snapshot.state.whole.length > 0 ? [whole] : [],
  };
  const named = { contentHash: contentHash(after), ...(state && { state }) };
  const cleaned = { ...snapshot, ...redacted, size, ...named };
  return { kept: { snapshot: cleaned, bytes }, held, mentioned: mentioned || renamed };
}

/** A snapshot that does not name what it came from with its contacts. */
export function withoutWholesBefore(kept: KeptSnapshot): KeptSnapshot {
  const { state, ...snapshot } = kept.snapshot;
  return state
    ? { ...kept, snapshot: { ...snapshot, state: { ...withoutWhole(state), whole: state.whole } } }
    : kept;
}

interface CleanedWhole extends Found {
  whole: WholeNetwork;
}

/** Takes a person out of a network and its past. A snapshot that cannot be read might hold the person: it goes. */
function cleanWhole({ data, past }: WholeNetwork, person: Person, words: Redactor): CleanedWhole {
  const network = cleanNetwork(data, person, words);
  const snapshots = past.snapshots.map((kept) => cleanSnapshot(kept, person, words));
  const isOfEntries = past.entries.some(({ changes }) => cleanEntry(changes, person, words).held);
  const held = network.held || isOfEntries || snapshots.some((one) => one?.held ?? true);
  const entries = past.entries.map((entry) => {
    const cleaned = cleanEntry(entry.changes, person, words);
    const details = words.redact(entry.details);
    const count = cleaned.held && cleaned.changes.every(isEmptied) ? 0 : entry.count;
    const changes = held ? forgettingIn(cleaned.changes, person) : cleaned.changes;
    const redacted: PastEntry = { ...entry, details, count, changes };
    return { ...cleaned, mentioned: cleaned.mentioned || details !== entry.details, redacted };
  });
  return {
    whole: {
      data: held ? { ...network.data, network: forgetting(network.data.network, person) } : network.data,
      past: {
        ...past,
        snapshots: snapshots.flatMap((cleaned) =>
          cleaned ? (held ? withoutWholesBefore(cleaned.kept) : cleaned.kept) : [],
        ),
        entries: entries.map(({ redacted }) => redacted),
      },
    },
    held,
    mentioned:
      network.mentioned ||
      snapshots.some((one) => one?.mentioned) ||
      entries.some(({ mentioned }) => mentioned),
  };
}

/** The bytes of a backup; null when it keeps nothing of the person, 'unclear' when it cannot be read to its last record. */
export type CleanedBackup = Uint8Array<ArrayBuffer> | null | 'unclear';

/** Writes a backup anew without a person; with a `replacement` also without the texts that name it. */
export function cleanBackup(bytes: Uint8Array, person: Person, replacement: string | null): CleanedBackup {
  const check = checkMaillage(bytes);
  if (!check.ok) return 'unclear';
  const { data, past, problems, ancestors } = readMaillage(bytes);
  if (!data || problems.length > 0) return 'unclear';
  const words = redactor(replacement === null ? [] : person.words, replacement ?? '');
  const { whole, held, mentioned } = cleanWhole({ data, past }, person, words);
  if (!held && !mentioned) return null;
  const now = check.value.createdAt;
  return writeMaillage(whole.data, { contacts: true, now, ancestors, past: whole.past });
}
