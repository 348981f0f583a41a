import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { signFile } from '../../../build/sign.ts';
import { checkInstaller } from '../../../electron/installer-check.ts';

const pair = () =>
  generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const { publicKey, privateKey } = pair();

let folder = '';
let installer = '';
let signature = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maillage-installer-'));
  installer = join(folder, 'maillage-1.2.3-linux-x64.deb');
  await writeFile(installer, 'the program');
  signature = await signFile(installer, privateKey);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const verdict = async (key: string | null = publicKey, path = installer) => {
  const check = await checkInstaller(path, signature, key);
  return check.ok ? check.value.verdict : check.fault.why;
};

it('knows the installer that was signed, under any name it was saved by', async () => {
  const renamed = join(folder, 'maillage (1).deb');
  await writeFile(renamed, 'the program');
  expect(await checkInstaller(renamed, signature, publicKey)).toEqual({
    ok: true,
    value: {
      name: 'maillage (1).deb',
      signedName: 'maillage-1.2.3-linux-x64.deb',
      sha256: '50fda23bf0a5115d4f893dc10d122c10a4705f47688f5620e80611c092d4053e',
      verdict: 'genuine',
    },
  });
});

it('tells a file that is not the one signed from a line that nobody signed', async () => {
  await writeFile(installer, 'another program');
  expect(await verdict()).toBe('altered');
  // Whoever can change the installer can change the sum beside it, but not sign it.
  const [line = '', signed = ''] = (await readFile(signature, 'utf8')).split('\n');
  const other = join(folder, 'other.deb');
  await writeFile(other, 'another program');
  const [forgedLine = ''] = (await readFile(await signFile(other, pair().privateKey), 'utf8')).split('\n');
  await writeFile(signature, `${forgedLine}\n${signed}\n`);
  expect(await verdict()).toBe('forged');
  await writeFile(signature, `${line.replace('1.2.3', '9.9.9')}\n${signed}\n`);
  expect(await verdict()).toBe('forged');
  expect(await verdict(pair().publicKey)).toBe('forged');
});

it('says what cannot be known: no signature, no key in this program, no file', async () => {
  expect(await verdict(null)).toBe('no-key');
  expect(await verdict(publicKey, join(folder, 'gone.deb'))).toBe('not-found');
  for (const text of ['', 'hello', 'x'.repeat(5000), `${await readFile(signature, 'utf8')}more\n`]) {
    await writeFile(signature, text);
    expect(await verdict()).toBe('no-signature');
  }
});
