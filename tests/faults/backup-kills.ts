import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { diskFolder } from '../../electron/disk-folder.ts';
import { keeperOf } from '../../shared/backups/keeper.ts';

export interface BackupKill {
  round: number;
  acknowledged: number;
  /** Temporary files that the kill left: the write was cut in two. */
  cut: number;
  faults: string[];
}

interface Message {
  number: number;
  name?: string;
  fault?: string;
}

const WRITER = resolve(import.meta.dirname, 'backup-writer.ts');

/** Kills a process that writes backups, again and again on one folder, and looks what is in it. */
export async function killBackups(
  kills: number,
  random: () => number,
  report: (kill: BackupKill) => void,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-faults-backups-'));
  let next = 0;
  let last = '';
  let cutBefore = 0;
  try {
    for (let round = 1; round <= kills; round++) {
      const messages: Message[] = [];
      const writer = fork(WRITER, [folder, String(next)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
      const begun = Promise.withResolvers<void>();
      writer.on('message', (message: Message) => {
        messages.push(message);
        begun.resolve();
      });
      const ended = new Promise((done) => writer.once('exit', done));
      await Promise.race([begun.promise, ended]);
      await new Promise((done) => setTimeout(done, random() * 120));
      writer.kill('SIGKILL');
      await ended;
      const names = messages.flatMap(({ name }) => (name === undefined ? [] : [name]));
      last = names.at(-1) ?? last;
      next = (messages.at(-1)?.number ?? next) + 2;
      const cut = readdirSync(folder).filter((name) => name.endsWith('.tmp')).length;
      report({
        round,
        acknowledged: names.length,
        cut: Math.max(0, cut - cutBefore),
        faults: [...messages.flatMap(({ fault }) => fault ?? []), ...(await faultsIn(folder, last))],
      });
      cutBefore = cut;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whatever bears the name of a backup must be whole, and the newest acknowledged one must be there. */
async function faultsIn(folder: string, acknowledged: string): Promise<string[]> {
  const listed = await keeperOf(diskFolder(folder)).list();
  if (!listed.ok) return [listed.fault.detail];
  const broken = listed.value
    .filter(({ content }) => content === null)
    .map(({ name }) => `${name} is broken`);
  // One written after it, in the same hour or day, may have taken its place before it could be acknowledged.
  const kept = listed.value.some(({ name, content }) => content !== null && name >= acknowledged);
  return kept || acknowledged === '' ? broken : [...broken, `${acknowledged} was acknowledged and is lost`];
}
