import { type Zippable, zipSync } from 'fflate';

export { strToU8, zipSync } from 'fflate';

/**
 * `zip` of fflate for libraries that call it, without the worker that it would start from a `blob:` address: the
 * policy of the app forbids those, and the call would never come back. The renderer's build puts it in place.
 */
export function zip(files: Zippable, callback: (error: Error | null, bytes: Uint8Array) => void): void {
  let bytes: Uint8Array;
  try {
    bytes = zipSync(files);
  } catch (error) {
    callback(error instanceof Error ? error : new Error(String(error)), new Uint8Array());
    return;
  }
  callback(null, bytes);
}
