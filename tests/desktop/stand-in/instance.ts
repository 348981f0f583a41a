import { readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Heard = (argv: string[], workingDirectory: string) => void;

/**
 * One process a data folder. The first gets the lock and hears of every later one, which gets false and has
 * left its arguments.
 */
export function lockInstance(folder: string, hear: Heard): boolean {
  const lock = join(folder, 'instance.pid');
  const note = join(folder, 'second-instance.json');
  const owner = ownerOf(lock);
  if (owner !== undefined) {
    writeFileSync(note, JSON.stringify({ argv: process.argv, folder: process.cwd() }));
    return false;
  }
  writeFileSync(lock, String(process.pid));
  process.on('exit', () => rmSync(lock, { force: true }));
  watch(folder, (_event, name) => {
    if (name !== 'second-instance.json') return;
    try {
      const { argv, folder: from } = JSON.parse(readFileSync(note, 'utf8')) as {
        argv: string[];
        folder: string;
      };
      rmSync(note);
      hear(argv, from);
    } catch {
      // Half written or taken already: the next event brings it.
    }
  }).unref();
  return true;
}

function ownerOf(lock: string): number | undefined {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}
