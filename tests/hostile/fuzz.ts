import { Worker } from 'node:worker_threads';
import { CURRENT, type Fuzzing, OPENED, REFUSED, type Said, type Task } from './watched.ts';

export interface Fault {
  format: Fuzzing;
  seed: number;
  /** The number of the input: `npm run fuzz -- --format F --seed S --index I` reads it again. */
  index: number;
  message: string;
}

export interface Fuzzed {
  format: Fuzzing;
  opened: number;
  refused: number;
  faults: Fault[];
}

export interface FuzzOptions {
  format: Fuzzing;
  seed: number;
  from: number;
  to: number;
  /** Longer than this over one input counts as a hang. */
  seconds: number;
}

/** After so many there is nothing new to learn. */
const MOST_FAULTS = 20;
const MEGABYTES = 1500;
/** On a busy machine a worker takes its time to begin: that is no hang. */
const NOT_STARTED = -1;

/**
 * Reads hostile inputs of a format in a worker that is ended when it hangs, runs out of memory or dies: each is a
 * fault of the input that was being read, and the next one goes on in a new worker.
 */
export async function fuzz(options: FuzzOptions): Promise<Fuzzed> {
  const { format, seed, to } = options;
  const fuzzed: Fuzzed = { format, opened: 0, refused: 0, faults: [] };
  let from = options.from;
  while (from < to && fuzzed.faults.length < MOST_FAULTS) {
    const { ended, ...counts } = await part({ ...options, from }, (index, message) =>
      fuzzed.faults.push({ format, seed, index, message }),
    );
    fuzzed.opened += counts.opened;
    fuzzed.refused += counts.refused;
    from = ended + 1;
  }
  return fuzzed;
}

/** A worker that has done its part waits for the next: starting one takes longer than reading its inputs. */
let idle: Worker | undefined;

function startWorker(): Worker {
  const worker = new Worker(new URL('./fuzz.worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
  });
  worker.unref();
  return worker;
}

/** Reads on until the end or until the worker has to be ended; returns the last input that was read. */
function part(
  { format, seed, from, to, seconds }: FuzzOptions,
  onFault: (index: number, message: string) => void,
): Promise<{ ended: number; opened: number; refused: number }> {
  const seen = new SharedArrayBuffer(12);
  const watched = new Int32Array(seen);
  Atomics.store(watched, CURRENT, NOT_STARTED);
  const worker = idle ?? startWorker();
  idle = undefined;
  return new Promise((done) => {
    let finished = false;
    const end = async (ended: number, keep: boolean) => {
      if (finished) return;
      finished = true;
      clearInterval(watch);
      worker.off('message', onMessage).off('error', onError);
      if (keep) idle = worker;
      else await worker.terminate();
      done({ ended, opened: Atomics.load(watched, OPENED), refused: Atomics.load(watched, REFUSED) });
    };
    let last = { index: NOT_STARTED, since: performance.now() };
    const watch = setInterval(() => {
      const index = Atomics.load(watched, CURRENT);
      if (index !== last.index || index === NOT_STARTED) last = { index, since: performance.now() };
      else if (performance.now() - last.since > seconds * 1000) {
        onFault(index, `hangs for more than ${seconds} s`);
        void end(index, false);
      }
    }, 200);
    const onMessage = ({ fault }: Said) => {
      if (fault) onFault(fault.index, fault.message);
      else void end(to, true);
    };
    const onError = (error: unknown) => {
      const index = Math.max(from, Atomics.load(watched, CURRENT));
      onFault(index, error instanceof Error ? error.message : String(error));
      void end(index, false);
    };
    worker.on('message', onMessage).on('error', onError);
    worker.postMessage({ format, seed, from, to, seen } satisfies Task);
  });
}
