import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { start, stop } from '#renderer/store/actions.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { noWindow, startEmpty } from './empty-computer.ts';

beforeEach(startEmpty);
afterEach(async () => {
  vi.restoreAllMocks();
  await stop();
});

/** What a browser keeps beside its databases; Node has none of its own. */
const kept = new Map<string, string>();
vi.stubGlobal('localStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
});
afterAll(() => vi.unstubAllGlobals());

/** The page is gone before it can note anything. */
async function endSuddenly(): Promise<void> {
  await stop();
  await noWindow();
  kept.delete('maillage.ended');
}

/** How many bytes of strings are put into the stores of any database while the task runs. */
async function written(task: () => Promise<void>): Promise<number> {
  let bytes = 0;
  for (const method of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function put(
      this: IDBObjectStore,
      ...args
    ) {
      bytes += JSON.stringify(args[0]).length;
      return write.apply(this, args);
    });
  }
  await task();
  return bytes;
}

it('begins a new log after a sudden end, and keeps nothing of it', async () => {
  await endSuddenly();
  expect(await written(start)).toBeGreaterThan(5_000_000);
  expect(useMaillage.getState().phase).toBe('ready');
  const upkeep = await new Dexie('maillage-upkeep').open();
  expect(await upkeep.table('filler').count()).toBe(0);
  upkeep.close();
});

it('writes next to nothing when the app was closed', async () => {
  await stop();
  expect(await written(start)).toBeLessThan(1000);
});

it('opens all the same where there is no room for it', async () => {
  await endSuddenly();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await start();
  expect(useMaillage.getState().phase).toBe('ready');
});
