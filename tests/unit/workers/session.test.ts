import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyseInWorker } from '#renderer/workers/analysis-client.ts';
import { startCodecs } from '#renderer/workers/codecs-client.ts';
import { withCopies } from '#renderer/workers/copies-client.ts';
import { findDuplicatePairs } from '#renderer/workers/duplicates-client.ts';
import { runLayout } from '#renderer/workers/layout-client.ts';
import { startMerge } from '#renderer/workers/merge-client.ts';
import { inWorker, type ProgressPort, startWorker } from '#renderer/workers/session.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { emptyState, newNetwork } from '#shared/model/network-state.ts';

/** What stands on the other side in these tests. */
const served = {
  double: (value: number) => value * 2,
  count(to: number, progressPort: ProgressPort) {
    for (let step = 1; step <= to; step++) progressPort?.postMessage(step);
    return to;
  },
  fail: () => {
    throw new RangeError('Invalid array length');
  },
  never: () => new Promise<never>(() => undefined),
};
type Served = typeof served;

/** A worker made of a channel: what it serves runs here, on the other end of it. */
class FakeWorker extends EventTarget {
  readonly #channel = new MessageChannel();
  ended = false;

  constructor(serves: object | null = served) {
    super();
    made.push(this);
    if (serves) expose(serves, this.#channel.port2);
    this.#channel.port1.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent('message', { data }));
  }

  postMessage(message: unknown, transferred: Transferable[] = []): void {
    if (!this.ended) this.#channel.port1.postMessage(message, transferred);
  }

  terminate(): void {
    this.ended = true;
    this.#channel.port1.close();
  }
}

let made: FakeWorker[] = [];
const create = () => new FakeWorker() as unknown as Worker;
const silent = () => new FakeWorker(null) as unknown as Worker;
const refused = (): Worker => {
  throw new DOMException('access to the script was denied', 'SecurityError');
};

afterEach(() => {
  for (const worker of made) worker.terminate();
  made = [];
  vi.unstubAllGlobals();
});

/** Fires what a browser fires when the script of a worker cannot be loaded. */
const fire = (event: Event) => made.at(-1)?.dispatchEvent(event);

describe('a worker', () => {
  it('does what it is asked, and is ended after a single task', async () => {
    expect(await inWorker<Served, number>(create, (worker) => worker.double(21))).toEqual({
      ok: true,
      value: 42,
    });
    expect(made.map(({ ended }) => ended)).toEqual([true]);
  });

  it('lives through several questions, until it is ended', async () => {
    const session = startWorker<Served>(create);
    expect(await session.ask((worker) => worker.double(1))).toEqual({ ok: true, value: 2 });
    expect(await session.ask((worker) => worker.double(2))).toEqual({ ok: true, value: 4 });
    expect(made.map(({ ended }) => ended)).toEqual([false]);
    session.end();
    expect(made.map(({ ended }) => ended)).toEqual([true]);
    expect(await session.ask((worker) => worker.double(3))).toMatchObject({ fault: { why: 'stopped' } });
  });

  it('says how far it is, and no more once it is done', async () => {
    const reports: number[] = [];
    const session = startWorker<Served>(create);
    let port: ProgressPort = null;
    const outcome = await session.ask<number, number>(
      async (worker, progressPort) => {
        port = progressPort;
        const counted = await worker.count(3, progressPort);
        await vi.waitFor(() => expect(reports).toHaveLength(3));
        return counted;
      },
      (step) => reports.push(step),
    );
    expect(outcome).toEqual({ ok: true, value: 3 });
    expect(reports).toEqual([1, 2, 3]);
    expect(port).not.toBeNull();
    session.end();
  });

  it('that fails at its task says so, and can be asked again', async () => {
    const session = startWorker<Served>(create);
    expect(await session.ask((worker) => worker.fail())).toEqual({
      ok: false,
      fault: { of: 'worker', why: 'broken', detail: 'Invalid array length' },
    });
    expect(await session.ask((worker) => worker.double(4))).toEqual({ ok: true, value: 8 });
    session.end();
  });

  it('that cannot be made is a fault, not an exception', async () => {
    const session = startWorker<Served>(refused);
    expect(await session.ask((worker) => worker.double(1))).toEqual({
      ok: false,
      fault: { of: 'worker', why: 'start', detail: 'access to the script was denied' },
    });
  });

  it('whose script cannot be loaded ends every question that waits, and those after', async () => {
    const session = startWorker<Served>(silent);
    const waiting = [session.ask((worker) => worker.double(1)), session.ask((worker) => worker.never())];
    fire(new Event('error'));
    for (const outcome of await Promise.all(waiting)) {
      expect(outcome).toEqual({ ok: false, fault: { of: 'worker', why: 'start', detail: '' } });
    }
    expect(made.map(({ ended }) => ended)).toEqual([true]);
    expect(await session.ask((worker) => worker.double(1))).toMatchObject({ fault: { why: 'start' } });
  });

  it.each([
    [
      'an error',
      Object.assign(new Event('error'), { message: 'Uncaught Error: lost' }),
      'Uncaught Error: lost',
    ],
    ['a message that cannot be read', new Event('messageerror'), 'messageerror'],
  ])('that breaks down with %s is ended', async (_, event, detail) => {
    const session = startWorker<Served>(create);
    const waiting = session.ask((worker) => worker.never());
    fire(event);
    expect(await waiting).toEqual({ ok: false, fault: { of: 'worker', why: 'broken', detail } });
    expect(made.map(({ ended }) => ended)).toEqual([true]);
  });

  it('that never answers is ended by an abort, or by its session', async () => {
    const stopped = { ok: false, fault: { of: 'worker', why: 'stopped', detail: '' } };
    const stopping = new AbortController();
    const aborted = inWorker<Served, never>(silent, (worker) => worker.never(), { signal: stopping.signal });
    stopping.abort();
    expect(await aborted).toEqual(stopped);
    const session = startWorker<Served>(silent);
    const ended = session.ask((worker) => worker.never());
    session.end();
    expect(await ended).toEqual(stopped);
    expect(made.map(({ ended }) => ended)).toEqual([true, true]);
    // One that is given up before it began is never started.
    expect(
      await inWorker<Served, number>(create, (worker) => worker.double(1), { signal: stopping.signal }),
    ).toEqual(stopped);
    expect(made).toHaveLength(2);
  });
});

describe('every client', () => {
  const many = Array.from({ length: 2000 }, (_, index) =>
    actorSchema.parse({ id: `a${index}`, name: `Acteur ${index}` }),
  );
  const state = emptyState(newNetwork('n', 'n', '2026-01-01T00:00:00.000Z', 'fr'));
  const large = { ...state, actors: new Map(many.map((one) => [one.id, one])) };
  const clients: [string, (signal: AbortSignal) => Promise<unknown>][] = [
    ['layout', (signal) => runLayout({ actors: [], ties: [] } as never, () => undefined, signal)],
    ['analysis', (signal) => analyseInWorker('levers', {} as never, signal)],
    ['duplicates', (signal) => findDuplicatePairs(many, signal)],
    ['copies', () => withCopies((worker) => worker.read(new Uint8Array()))],
    ['codecs', () => startCodecs().open([], state.network, {}, () => undefined)],
    ['codecs that plan', () => startCodecs().plan(state, {} as never, () => undefined)],
    [
      'merge',
      () =>
        startMerge({ base: large, mine: large, theirs: large, language: 'fr' }).preview({
          choices: new Map(),
          told: [],
          places: 'mine',
        }),
    ],
  ];

  it.each(clients)('%s: reports a worker that cannot be made', async (_, ask) => {
    vi.stubGlobal(
      'Worker',
      class {
        constructor() {
          refused();
        }
      },
    );
    expect(await ask(new AbortController().signal)).toMatchObject({
      ok: false,
      fault: { of: 'worker', why: 'start' },
    });
  });

  it.each(clients)('%s: reports a worker whose script cannot be loaded', async (_, ask) => {
    vi.stubGlobal(
      'Worker',
      class extends FakeWorker {
        constructor() {
          super(null);
        }
      },
    );
    const asked = ask(new AbortController().signal);
    fire(new Event('error'));
    expect(await asked).toMatchObject({ ok: false, fault: { of: 'worker', why: 'start' } });
  });

  it.each(clients.slice(0, 3))('%s: can be stopped while nothing comes', async (_, ask) => {
    vi.stubGlobal(
      'Worker',
      class extends FakeWorker {
        constructor() {
          super(null);
        }
      },
    );
    const stopping = new AbortController();
    const asked = ask(stopping.signal);
    stopping.abort();
    expect(await asked).toMatchObject({ ok: false, fault: { why: 'stopped' } });
  });
});
