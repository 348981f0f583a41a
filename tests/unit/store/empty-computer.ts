import { Dexie } from 'dexie';
import { start, stop } from '#renderer/store/actions.ts';
import { DATABASE_NAME } from '#renderer/store/database-name.ts';
import { setPreference } from '#renderer/store/preferences.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';

/** Starts the app as on a computer that has nothing of it yet. */
export async function startEmpty(): Promise<void> {
  await stop();
  await Dexie.delete(DATABASE_NAME);
  useMaillage.setState(INITIAL_STATE);
  setPreference('lastNetwork', '');
  await start();
}
