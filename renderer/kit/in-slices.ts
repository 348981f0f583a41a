/** How long a slice of work may take, in milliseconds: a window that is busy for longer drops frames. */
const SLICE = 12;

/** Works through steps in slices, between which the window draws and takes input; an abort ends it between two steps. */
export async function inSlices<R>(steps: Generator<unknown, R>, signal: AbortSignal): Promise<R> {
  for (;;) {
    await nextTurn();
    signal.throwIfAborted();
    const began = performance.now();
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() - began < SLICE);
  }
}

/** Lets what is waiting have its turn: input, drawing, answers of workers. */
export function nextTurn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
