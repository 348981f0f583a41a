import { systemLanguage, type World } from './world.ts';

export interface ProcessWorld extends World {
  /** Resolves when all that was said is out: ending the process before would cut it off. */
  written(): Promise<void>;
}

/** The process that a command runs in. A reader that goes away, as `head` does, is no fault. */
export function processWorld(
  version: string,
  folder: string,
  { pageParts, communes }: Pick<World, 'pageParts' | 'communes'>,
): ProcessWorld {
  const writes: Promise<void>[] = [];
  const to = (stream: NodeJS.WriteStream) => {
    stream.on('error', () => undefined);
    return (text: string) => {
      writes.push(new Promise((done) => stream.write(text, () => done())));
    };
  };
  const out = to(process.stdout);
  const error = to(process.stderr);
  return {
    out,
    error: (text) => error(`${text}\n`),
    folder,
    language: systemLanguage(
      process.env,
      process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '',
    ),
    version,
    now: new Date(),
    pageParts,
    communes,
    written: async () => void (await Promise.all(writes)),
  };
}
