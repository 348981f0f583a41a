import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileSum } from '../electron/file-sum.ts';
import { signatureText, signedLine } from '../shared/base/release-signature.ts';

/**
 * `npm run sign -- FILE...` writes FILE.sig beside each installer, with the private key (PEM) that MAILLAGE_SIGNING_KEY
 * holds. `npm run sign -- --new-key FILE` makes a pair: the public half goes into the source, the private one into that
 * file, for whoever releases to keep.
 */

const KEY_MODULE = resolve(import.meta.dirname, '../electron/release-key.ts');

/** Writes the signature of a file beside it; returns its path. */
export async function signFile(path: string, privateKey: string): Promise<string> {
  const line = signedLine(basename(path), await fileSum(path));
  const signature = sign(null, Buffer.from(line), privateKey).toString('base64');
  writeFileSync(`${path}.sig`, signatureText(line, signature));
  return `${path}.sig`;
}

/** The source of the module that holds the public half. */
function withKey(source: string, publicKey: string): string {
  return source.replace(
    /RELEASE_KEY: string \| null =[^;]*;/,
    `RELEASE_KEY: string | null =\n  ${JSON.stringify(publicKey).replaceAll('"', "'")};`,
  );
}

function newKey(path: string): void {
  const pair = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  // Never over a key that is there: what it signed could be signed no more.
  writeFileSync(path, pair.privateKey, { flag: 'wx', mode: 0o600 });
  writeFileSync(KEY_MODULE, withKey(readFileSync(KEY_MODULE, 'utf8'), pair.publicKey));
  console.log(
    `Private key: ${path}. Keep it outside this folder; the public one is in electron/release-key.ts.`,
  );
}

/** Why the key cannot sign what this source will check; undefined when it can. */
function troubleWith(privateKey: string, publicKey: string | null): string | undefined {
  if (privateKey === '') return 'MAILLAGE_SIGNING_KEY holds no private key';
  if (publicKey === null)
    return 'electron/release-key.ts holds no public key: npm run sign -- --new-key FILE';
  const own = createPublicKey(createPrivateKey(privateKey)).export({ type: 'spki', format: 'pem' });
  return own === publicKey
    ? undefined
    : 'the key of MAILLAGE_SIGNING_KEY is not that of electron/release-key.ts';
}

async function run(args: readonly string[]): Promise<void> {
  const [first, second] = args;
  if (first === '--new-key' && second !== undefined) return newKey(second);
  const { RELEASE_KEY } = await import('../electron/release-key.ts');
  const key = process.env.MAILLAGE_SIGNING_KEY ?? '';
  const trouble = args.length === 0 ? 'no file is named' : troubleWith(key, RELEASE_KEY);
  if (trouble !== undefined) {
    console.error(`Nothing is signed: ${trouble}.`);
    process.exitCode = 1;
    return;
  }
  for (const path of args) console.log(await signFile(path, key));
}

if (import.meta.main) await run(process.argv.slice(2));
