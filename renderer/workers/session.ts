import { type Remote, releaseProxy, transfer, wrap } from 'comlink';
import { detailOf, done, type Fault, failed, type Outcome } from '#shared/base/outcome.ts';

export interface WorkerFault extends Fault {
  readonly of: 'worker';
  /** It could not start, it broke down at its work, or it was ended before it was done. */
  readonly why: 'start' | 'broken' | 'stopped';
}

export type WorkerOutcome<T> = Outcome<T, WorkerFault>;

/** Where a worker says how far it is; null when nobody listens. */
export type ProgressPort = MessagePort | null;

/** One worker from its start to its end. Whatever becomes of it, every question gets an outcome. */
export interface WorkerSession<W> {
  /** Has the worker do something; `report` is called with what it posts to the port on its way, and never after. */
  ask<R, P = never>(
    task: (worker: Remote<W>, progressPort: ProgressPort) => Promise<R>,
    report?: (progress: P) => void,
  ): Promise<WorkerOutcome<R>>;
  /** Ends the worker, whatever it is doing. */
  end(): void;
}

function workerFailed(why: WorkerFault['why'], detail = ''): { ok: false; fault: WorkerFault } {
  return failed({ of: 'worker', why, detail });
}

/** Starts a worker; an abort ends it. `create` stands where the worker is named, so that it is bundled. */
export function startWorker<W>(create: () => Worker, signal?: AbortSignal): WorkerSession<W> {
  const ended = Promise.withResolvers<{ ok: false; fault: WorkerFault }>();
  let running: { worker: Worker; remote: Remote<W> } | null = null;

  function end(outcome = workerFailed('stopped')): void {
    ended.resolve(outcome);
    signal?.removeEventListener('abort', stop);
    running?.remote[releaseProxy]();
    running?.worker.terminate();
    running = null;
  }
  const stop = () => end();

  if (signal?.aborted) end();
  else {
    signal?.addEventListener('abort', stop, { once: true });
    try {
      const worker = create();
      // Without words it is the script that could not be loaded; with words, what the script ran into.
      worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) =>
        end(message ? workerFailed('broken', message) : workerFailed('start')),
      );
      worker.addEventListener('messageerror', () => end(workerFailed('broken', 'messageerror')));
      running = { worker, remote: wrap<W>(worker) };
    } catch (error) {
      end(workerFailed('start', detailOf(error)));
    }
  }

  return {
    async ask(task, report) {
      if (!running) return ended.promise;
      const { port, close } = report ? listening(report) : { port: null, close: () => undefined };
      try {
        const asked = task(running.remote, port).then(done, (error) =>
          workerFailed('broken', detailOf(error)),
        );
        return await Promise.race([ended.promise, asked]);
      } finally {
        close();
      }
    },
    end: stop,
  };
}

/** Starts a worker for one task, and ends it. */
export async function inWorker<W, R, P = never>(
  create: () => Worker,
  task: (worker: Remote<W>, progressPort: ProgressPort) => Promise<R>,
  { signal, report }: { signal?: AbortSignal | undefined; report?: (progress: P) => void } = {},
): Promise<WorkerOutcome<R>> {
  const session = startWorker<W>(create, signal);
  try {
    return await session.ask(task, report);
  } finally {
    session.end();
  }
}

function listening<P>(report: (progress: P) => void): { port: MessagePort; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => report(data as P);
  return { port: transfer(port2, [port2]), close: () => port1.close() };
}
