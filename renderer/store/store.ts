import { create } from 'zustand';
import { EMPTY_STACKS, type JournalHeader, type UndoStacks } from '#shared/changes/undo-stacks.ts';
import type { Finding } from '#shared/integrity/inspect.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';

/** A network as the list of networks shows it. */
export interface NetworkSummary {
  id: string;
  name: string;
  territory: string;
  actorCount: number;
  cooperationCount: number;
  updatedAt: string;
  /** The last change of the network or of its snapshots. */
  touchedAt: string;
  /** Set while a deleted network can still be brought back. */
  deletedAt: string | null;
  /** Its row of the list is damaged: it is shown with what can be read of it. */
  damaged?: boolean;
}

export interface Storing {
  /** How much of it is done, 0 to 1. */
  part: number;
  /** Gives it up: nothing of it is stored then. */
  stop: () => void;
}

export interface MaillageState {
  /** `blocked`: an older window keeps the database from being upgraded; `outdated`: a newer one has upgraded it. */
  phase: 'starting' | 'blocked' | 'outdated' | 'ready' | 'failed';
  /** The technical reason when the phase is failed. */
  failure: string | null;
  /** A newer version of the app made the database: it can be looked at, not changed. */
  readOnly: boolean;
  /** What was found when the open network was read, until the user has seen it. */
  findings: readonly Finding[];
  /** The network that was open when the app last closed and is not opened by itself: it did not come up. */
  notOpened: string | null;
  /** A network was open here when the app last closed, and now there is none at all. */
  vanished: boolean;
  networks: readonly NetworkSummary[];
  current: NetworkState | null;
  /** The snapshot that `current` is, when it is one: it can be looked at, not changed. */
  viewing: Snapshot | null;
  stacks: UndoStacks;
  /** What Ctrl+Z and Ctrl+Shift+Z would act on. */
  undo: JournalHeader | null;
  redo: JournalHeader | null;
  /** The last journal entry that `current` contains. */
  appliedSeq: number;
  saving: 'saved' | 'saving' | 'failed';
  /** A change of many records that is being stored; null for one that is soon done. */
  storing: Storing | null;
  savedAt: string | null;
}

export const INITIAL_STATE: MaillageState = {
  phase: 'starting',
  failure: null,
  readOnly: false,
  findings: [],
  notOpened: null,
  vanished: false,
  networks: [],
  current: null,
  viewing: null,
  stacks: EMPTY_STACKS,
  undo: null,
  redo: null,
  appliedSeq: 0,
  saving: 'saved',
  storing: null,
  savedAt: null,
};

/** What is in memory. Views read slices of it; only the store's own actions write to it. */
export const useMaillage = create<MaillageState>()(() => INITIAL_STATE);

export function setStacks(stacks: UndoStacks): void {
  useMaillage.setState({ stacks, undo: stacks.undo.at(-1) ?? null, redo: stacks.redo.at(-1) ?? null });
}
