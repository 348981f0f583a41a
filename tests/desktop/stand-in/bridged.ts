/** What crosses between the page and the preload's world: plain data, bytes, and listeners by number. */

export interface Call {
  name: string;
  call: number;
  args: unknown[];
}

type Key = string;

/**
 * Runs in the page before its scripts: builds the exposed object out of stubs. A call that passes a listener
 * returns at once how to stop it, as the real bridge does; any other returns a promise.
 */
export function exposeInPage({ world, members }: { world: Key; members: Record<Key, unknown> }): void {
  const page = window as unknown as Record<string, unknown> & {
    standInCall(call: string): Promise<string>;
  };
  const listeners = new Map<string, (...values: unknown[]) => void>();
  const pack = (value: unknown): string =>
    JSON.stringify(value, (_key, part: unknown) =>
      part instanceof Uint8Array ? { standInBytes: Array.from(part) } : part,
    );
  const unpack = (text: string): unknown =>
    JSON.parse(text, (_key, part: unknown) => {
      const bytes = (part as { standInBytes?: number[] } | null)?.standInBytes;
      return bytes ? Uint8Array.from(bytes) : part;
    });
  page.standInHear = (id: string, text: string) => listeners.get(id)?.(...(unpack(text) as unknown[]));
  let calls = 0;
  const stub =
    (name: string) =>
    (...args: unknown[]) => {
      const call = ++calls;
      const sent = args.map((argument, index) => {
        if (typeof argument !== 'function') return argument;
        const id = `${call}.${index}`;
        listeners.set(id, argument as (...values: unknown[]) => void);
        return { standInListener: id };
      });
      const answer = page.standInCall(pack({ name, call, args: sent }));
      if (!args.some((argument) => typeof argument === 'function')) {
        return answer.then((text) => unpack(text));
      }
      return () => void page.standInCall(pack({ name: '', call, args: [] }));
    };
  page[world] = Object.freeze(
    Object.fromEntries(
      Object.entries(members).map(([name, value]) => [name, value === null ? stub(name) : value]),
    ),
  );
}

export function pack(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    part instanceof Uint8Array ? { standInBytes: Array.from(part) } : part,
  );
}

export function unpack(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => {
    const bytes = (part as { standInBytes?: number[] } | null)?.standInBytes;
    return bytes ? Uint8Array.from(bytes) : part;
  });
}
