import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text, as bytes. The platform's own is asynchronous, and not there everywhere this code runs. */
export function sha256(text: string): Uint8Array {
  return digest(utf8ToBytes(text));
}

/** The first bytes of the SHA-256 of a text as hexadecimal digits. */
export function shortHash(text: string, bytes = 16): string {
  return bytesToHex(sha256(text).subarray(0, bytes));
}
