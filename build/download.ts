import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface DownloadOptions {
  /** How far it is, in bytes; the whole is null where the server does not say. */
  report: (done: number, whole: number | null) => void;
  /** So many milliseconds without a byte are a connection that is gone. */
  stalledAfter: number;
  /** How often to go on after a connection is gone. */
  attempts: number;
}

/**
 * Downloads a file, going on where an earlier attempt was cut, also one of another day: what is there so far stays beside
 * as `.part`. Whether it is the right file is checked by whoever asked for it.
 */
export async function download(url: string, path: string, options: DownloadOptions): Promise<void> {
  const part = `${path}.part`;
  await mkdir(dirname(path), { recursive: true });
  for (let left = options.attempts; ; left--) {
    try {
      await fetchRest(url, part, options);
      await rename(part, path);
      return;
    } catch (error) {
      if (left <= 1 || error instanceof Refused) throw error;
    }
  }
}

/** The server has the file no more, or not for us: asking again would not help. */
class Refused extends Error {}

async function fetchRest(
  url: string,
  part: string,
  { report, stalledAfter }: DownloadOptions,
): Promise<void> {
  const there = (await stat(part).catch(() => null))?.size ?? 0;
  const stalled = new AbortController();
  let timer = setTimeout(() => stalled.abort(), stalledAfter);
  const stir = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), stalledAfter);
  };
  try {
    const headers = there > 0 ? { Range: `bytes=${there}-` } : {};
    const response = await fetch(url, { headers, signal: stalled.signal });
    // What is there is no beginning of this file.
    if (response.status === 416) {
      await rm(part, { force: true });
      throw new Error('what was there so far is no part of it');
    }
    if (!response.ok || !response.body) {
      const message = `${new URL(url).host} answers ${response.status}`;
      throw response.status >= 500 ? new Error(message) : new Refused(message);
    }
    const goesOn = response.status === 206;
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    let done = goesOn ? there : 0;
    const whole = Number.isNaN(length) ? null : done + length;
    const file = await open(part, goesOn ? 'a' : 'w');
    try {
      // The types of the web and those of Node differ in what they call the same.
      for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
        stir();
        await file.writeFile(piece);
        done += piece.length;
        report(done, whole);
      }
    } finally {
      await file.close();
    }
    if (whole !== null && done < whole) throw new Error('the connection was cut');
  } finally {
    clearTimeout(timer);
  }
}
