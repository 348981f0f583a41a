/**
 * The file that stands beside each installer, NAME.sig, two lines of text: the sum of the installer as `shasum -c` reads
 * it, and the Ed25519 signature of that line. Signed is the line, not the installer: a sum can be made of a file of any
 * size, and the line says which file was meant.
 */
export interface ReleaseSignature {
  /** As it was signed: what the signature covers. */
  line: string;
  name: string;
  /** In hexadecimal. */
  sha256: string;
  /** In base64. */
  signature: string;
}

export function signedLine(name: string, sha256: string): string {
  return `SHA256 (${name}) = ${sha256}`;
}

export function signatureText(line: string, signature: string): string {
  return `${line}\nEd25519 = ${signature}\n`;
}

/** Null for a text that is no such file. */
export function readSignature(text: string): ReleaseSignature | null {
  const [line = '', signed = '', ...rest] = text.trimEnd().split(/\r?\n/);
  const [, name, sha256] = /^SHA256 \(([^()/\\]{1,200})\) = ([0-9a-f]{64})$/.exec(line) ?? [];
  const [, signature] = /^Ed25519 = ([A-Za-z0-9+/]{86}==)$/.exec(signed) ?? [];
  if (name === undefined || sha256 === undefined || signature === undefined || rest.length > 0) return null;
  return { line, name, sha256, signature };
}
