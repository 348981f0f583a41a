import { verify } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileOutcome } from '#shared/base/file-fault.ts';
import { fileFailed } from '#shared/base/file-fault.ts';
import { done } from '#shared/base/outcome.ts';
import { readSignature } from '#shared/base/release-signature.ts';
import type { InstallerCheck } from '#shared/bridge.ts';
import { fileSum } from './file-sum.ts';
import { fileFault } from './files.ts';

/** A signature is two lines. */
const LONGEST_SIGNATURE = 2000;

/** Whether a downloaded installer is the one that was signed with the key; nothing is run, and nothing asked outside. */
export async function checkInstaller(
  path: string,
  signaturePath: string,
  key: string | null,
): Promise<FileOutcome<InstallerCheck>> {
  try {
    const [found, signed] = await Promise.all([stat(path), stat(signaturePath)]);
    if (!found.isFile() || !signed.isFile()) return fileFailed('forbidden', basename(path));
    const text = signed.size > LONGEST_SIGNATURE ? '' : await readFile(signaturePath, 'utf8');
    const sha256 = await fileSum(path);
    return done({ name: basename(path), sha256, ...verdictOf(sha256, text, key) });
  } catch (error) {
    return fileFault(error);
  }
}

/** The signature first: what an unsigned line says of the file counts for nothing. */
function verdictOf(
  sha256: string,
  text: string,
  key: string | null,
): Pick<InstallerCheck, 'verdict' | 'signedName'> {
  const read = readSignature(text);
  if (read === null) return { verdict: 'no-signature', signedName: null };
  const { line, name: signedName, signature } = read;
  if (key === null) return { verdict: read.sha256 === sha256 ? 'no-key' : 'altered', signedName };
  if (!verify(null, Buffer.from(line), key, Buffer.from(signature, 'base64')))
    return { verdict: 'forged', signedName };
  return { verdict: read.sha256 === sha256 ? 'genuine' : 'altered', signedName };
}
