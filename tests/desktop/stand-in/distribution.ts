import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How Electron's binary says where its fuses are, and how they are set when it is downloaded. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES_AS_DOWNLOADED = '101100011';

/** A folder like an unpacked Electron for Linux, as far as packaging looks at it: a binary with fuses, locales. */
export function makeDistribution(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const wire = Buffer.from([1, FUSES_AS_DOWNLOADED.length]);
  const binary = [
    Buffer.from('\x7fELF stand-in '),
    Buffer.from(SENTINEL),
    wire,
    Buffer.from(FUSES_AS_DOWNLOADED),
  ];
  writeFileSync(join(folder, 'electron'), Buffer.concat(binary), { mode: 0o755 });
  for (const name of ['fr', 'en-US', 'de', 'zh-CN'])
    writeFileSync(join(folder, 'locales', `${name}.pak`), '');
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), name);
}
