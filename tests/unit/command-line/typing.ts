import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { runCommandLine } from '#electron/command-line/run.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { contactSchema } from '#shared/model/contact.ts';
import type { NetworkData } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { asset } from '../../../build/communes.ts';

const NOW = '2026-11-24T08:00:00.000Z';

export interface Said {
  code: number;
  out: string;
  error: string;
}

export interface Desk {
  folder(): string;
  /** Types a command in the folder of the test. */
  maillage(...args: string[]): Promise<Said>;
  put(name: string, content: string | Uint8Array): void;
  get(name: string): Uint8Array<ArrayBuffer>;
  /** A `.maillage` file that was written. */
  network(name: string): NetworkData;
  putNetwork(name: string, data: NetworkData): void;
}

/** A folder for each test, in which commands are typed. */
export function deskForTests(): Desk {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'maillage-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const get = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  return {
    folder: () => folder,
    async maillage(...args) {
      const said = { out: '', error: '' };
      const code = await runCommandLine(args, {
        out: (text) => {
          said.out += text;
        },
        error: (text) => {
          said.error += `${text}\n`;
        },
        folder,
        language: 'fr',
        version: '0.0.0',
        now: new Date(NOW),
        communes: async () => asset(),
        pageParts: async () => ({ viewer: { script: 'start();', style: 'body{}' }, font: 'data:,' }),
      });
      return { code, ...said };
    },
    get,
    put,
    network(name) {
      const { data, problems } = readMaillage(get(name));
      if (!data) throw new Error(JSON.stringify(problems));
      return data;
    },
    putNetwork: (name, data) => put(name, writeMaillage(data, { contacts: true, now: NOW })),
  };
}

/** The sample, with a person met at its first actor. */
export function sampleWithContact(): NetworkData {
  const data = sampleNetwork('fr', NOW);
  const actorId = data.actors[0]?.id ?? '';
  const contact = contactSchema.parse({ id: 'p', actorId, name: 'Ada Lovelace', email: 'ada@example.org' });
  return { ...data, contacts: [contact] };
}
