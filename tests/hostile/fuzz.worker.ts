import { parentPort } from 'node:worker_threads';
import { hostileInput } from './hostile-input.ts';
import { readHostile } from './read-hostile.ts';
import { seedsOf } from './seeds.ts';
import { CURRENT, OPENED, REFUSED, type Said, type Task } from './watched.ts';

parentPort?.on('message', async ({ format, seed, from, to, seen }: Task) => {
  const watched = new Int32Array(seen);
  const seeds = await seedsOf(format);
  for (let index = from; index < to; index++) {
    Atomics.store(watched, CURRENT, index);
    try {
      const { opened } = await readHostile(hostileInput(format, seeds, seed, index));
      Atomics.add(watched, opened ? OPENED : REFUSED, 1);
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      say({ fault: { index, message: message.slice(0, 800) } });
    }
  }
  say({ fault: null });
});

function say(said: Said): void {
  parentPort?.postMessage(said);
}
