import { liveQuery, type Subscription } from 'dexie';
import { connect, connection, disconnect } from './connection.ts';
import { followOtherWindows } from './dispatch.ts';
import { lastSeq } from './journal.ts';
import { reopenLast } from './networks.ts';
import { preference } from './preferences.ts';
import { purgeDeletedNetworks, purgeDeletedSnapshots } from './purging.ts';
import { opening, renewFiles, WINDOW_LOCK } from './renewal.ts';
import { useMaillage } from './store.ts';
import { beginAfterSuddenEnd, noteEnd } from './sudden-end.ts';
import { refreshNetworks } from './summaries.ts';
import { storeUnfinished } from './unfinished.ts';

/** Opens the database, erases what was deleted in an earlier run, and shows the network last open. */
export async function start(): Promise<void> {
  try {
    await renewFiles();
    await opening(async () => {
      watchVersions();
      const readOnly = await connect();
      useMaillage.setState({ readOnly });
      await onlyWindow(async () => {
        if (readOnly) return;
        // What may fail here, on a full disk for one, must not keep the data from being seen.
        await beginAfterSuddenEnd().catch(() => undefined);
        globalThis.addEventListener?.('pagehide', noteEnd);
        // What no longer fits, or cannot be stored, must not keep the rest from being seen.
        await storeUnfinished().catch(() => undefined);
        await purgeDeletedNetworks().catch(() => undefined);
        await purgeDeletedSnapshots().catch(() => undefined);
      });
    });
    await refreshNetworks();
    if (!startScreenAsked()) await reopenLast();
    watchOtherWindows();
    useMaillage.setState({ phase: 'ready', failure: null, vanished: haveVanished() });
  } catch (error) {
    useMaillage.setState({
      phase: 'failed',
      failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    });
  }
}

/** The page that stands where the app has stopped leads here by `?start`; a further reload is an ordinary one. */
function startScreenAsked(): boolean {
  const { location, history } = globalThis;
  if (!location || !new URLSearchParams(location.search).has('start')) return false;
  history.replaceState(null, '', location.pathname);
  return true;
}

/**
 * Whether the database has lost everything. A browser that finds its files damaged, as a cut of power in the middle of
 * a write may leave them, begins with empty ones without a word; which network was open is remembered elsewhere.
 */
function haveVanished(): boolean {
  return preference('lastNetwork') !== '' && useMaillage.getState().networks.length === 0;
}

/** Reports a window of another version: an older one is waited for, a newer one ends the work of this one. */
function watchVersions(): void {
  const database = connection();
  database.on('blocked', () => useMaillage.setState({ phase: 'blocked' }));
  database.on('versionchange', () => useMaillage.setState({ phase: 'outdated' }));
}

/** Lets go of everything, as closing the window does. */
export async function stop(): Promise<void> {
  leaveWindow();
  unwatchStore?.();
  watching?.unsubscribe();
  noteEnd();
  await disconnect();
}

let leaveWindow = () => {};

/** Runs the task only when no other window is open: what one deleted, another may still bring back. */
async function onlyWindow(task: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return task();
  // A window that starts once more is still one window.
  leaveWindow();
  await locks.request(WINDOW_LOCK, { mode: 'exclusive', ifAvailable: true }, async (lock) => {
    if (lock) await task();
  });
  const left = new Promise<void>((resolve) => {
    leaveWindow = resolve;
  });
  await new Promise<void>((held) => {
    void locks.request(WINDOW_LOCK, { mode: 'shared' }, () => {
      held();
      return left;
    });
  });
}

let watching: Subscription | undefined;
let unwatchStore: (() => void) | undefined;

function watchOtherWindows(): void {
  unwatchStore?.();
  let networkId: string | undefined;
  const follow = () => {
    const id = useMaillage.getState().current?.network.id;
    if (id === networkId) return;
    networkId = id;
    watching?.unsubscribe();
    watching = id === undefined ? undefined : watchJournal(id);
  };
  follow();
  unwatchStore = useMaillage.subscribe(follow);
}

function watchJournal(networkId: string): Subscription {
  return liveQuery(() => lastSeq(connection(), networkId)).subscribe({
    next: (seq) => {
      if (seq > useMaillage.getState().appliedSeq) void followOtherWindows();
    },
    // A closed database is reported by the next change; the watch itself has nothing to add.
    error: () => undefined,
  });
}
