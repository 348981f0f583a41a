import { expose, transfer } from 'comlink';
import { readWhole } from '#renderer/store/past.ts';
import { type Copy, findCopies, zipCopies } from '#shared/backups/copies.ts';
import { type MaillageReading, readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import type { Person } from '#shared/privacy/erasure/person.ts';
import { type CleanedBackup, cleanBackup } from '#shared/privacy/erasure/whole.ts';

interface CopyBytes {
  network: { id: string; name: string };
  bytes: Uint8Array<ArrayBuffer>;
}

const worker = {
  /** All of a network that is stored here, contacts and past included, as a `.maillage` file; null when it is gone. */
  async write(networkId: string, now: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const whole = await readWhole(networkId);
    if (!whole) return null;
    const bytes = writeMaillage(whole.data, {
      ...{ contacts: true, now },
      ...{ past: whole.past, changedAt: whole.changedAt },
    });
    return transfer(bytes, [bytes.buffer]);
  },

  /** One file of copies: the only one as it is, several in a zip. */
  join(
    copies: readonly CopyBytes[],
    now: string,
  ): { bytes: Uint8Array<ArrayBuffer>; extension: 'maillage' | 'zip' } {
    const [only] = copies;
    if (only && copies.length === 1) return { bytes: only.bytes, extension: 'maillage' };
    return { bytes: zipCopies(copies, now), extension: 'zip' };
  },

  /** The whole networks in a file: itself, or those in a zip of copies. */
  find(file: { name: string; bytes: Uint8Array<ArrayBuffer> }): Copy[] {
    return findCopies(file);
  },

  /** A backup without a person: see `cleanBackup`. */
  without(bytes: Uint8Array, person: Person, replacement: string | null): CleanedBackup {
    return cleanBackup(bytes, person, replacement);
  },

  /** Reads the bytes of a `.maillage` file. */
  read(bytes: Uint8Array): MaillageReading {
    return readMaillage(bytes);
  },
};
export type CopiesWorker = typeof worker;

expose(worker);
