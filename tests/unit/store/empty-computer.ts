import { Dexie } from 'dexie';
import { expect, vi } from 'vitest';
import { start, stop } from '#renderer/store/actions.ts';
import { DATABASE_NAME } from '#renderer/store/database-name.ts';
import { setPreference } from '#renderer/store/preferences.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';

/** Starts the app as on a computer that has nothing of it yet. */
export async function startEmpty(): Promise<void> {
  await stop();
  await noWindow();
  await Dexie.delete(DATABASE_NAME);
  useMaillage.setState(INITIAL_STATE);
  setPreference('lastNetwork', '');
  await start();
}

/** Waits until no window is open: locks are given back a little after they are let go. */
export async function noWindow(): Promise<void> {
  const { locks } = globalThis.navigator;
  await vi.waitFor(async () => expect((await locks?.query())?.held ?? []).toEqual([]), { timeout: 5000 });
}
