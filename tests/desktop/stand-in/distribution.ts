import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** How Electron's binary says where its fuses are, and how they are set when it is downloaded. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_AS_DOWNLOADED = '101100011';
/** The part of a binary that says so. */
export const FUSES = Buffer.concat([
  Buffer.from(SENTINEL),
  Buffer.from([1, FUSES_AS_DOWNLOADED.length]),
  Buffer.from(FUSES_AS_DOWNLOADED),
]);
const NODE = resolve(import.meta.dirname, '../../../node_modules/.bin/node');
const RUN = resolve(import.meta.dirname, 'run.ts');

/**
 * A folder like an unpacked Electron for Linux, as far as packaging looks at it: locales, and a binary with fuses, which
 * runs the app beside it on the stand-in.
 */
export function makeDistribution(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const script = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
exec "${NODE}" "${RUN}" "$here/resources/app.asar" "$@"
`;
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(script), FUSES]), { mode: 0o755 });
  writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 });
  for (const name of ['fr', 'en-US', 'de', 'zh-CN'])
    writeFileSync(join(folder, 'locales', `${name}.pak`), '');
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), name);
}
