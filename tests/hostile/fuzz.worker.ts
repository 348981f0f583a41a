import { parentPort } from 'node:worker_threads';
import { hostileInput } from './hostile-input.ts';
import { type Outcome, readHostile } from './read-hostile.ts';
import { seedsOf } from './seeds.ts';
import { CURRENT, type Fuzzing, OPENED, REFUSED, type Said, type Task } from './watched.ts';

parentPort?.on('message', async ({ format, seed, from, to, seen }: Task) => {
  const watched = new Int32Array(seen);
  const read = await readerOf(format, seed);
  for (let index = from; index < to; index++) {
    Atomics.store(watched, CURRENT, index);
    try {
      const { opened } = await read(index);
      Atomics.add(watched, opened ? OPENED : REFUSED, 1);
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      say({ fault: { index, message: message.slice(0, 800) } });
    }
  }
  say({ fault: null });
});

/** What is done with the input of a number. The store is only brought in where networks are restored. */
async function readerOf(format: Fuzzing, seed: number): Promise<(index: number) => Promise<Outcome>> {
  if (format === 'network') {
    const { restoreHostile } = await import('./restore-hostile.ts');
    return (index) => restoreHostile(seed, index);
  }
  const seeds = await seedsOf(format);
  return (index) => readHostile(hostileInput(format, seeds, seed, index));
}

function say(said: Said): void {
  parentPort?.postMessage(said);
}
