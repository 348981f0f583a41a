import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const SYNC_ZIP = resolve(import.meta.dirname, '../shared/exchange/sync-zip.ts');

/** Packages that zip asynchronously, in a worker that the policy of the app forbids. */
const ZIPPING = /node_modules[\\/](?:write-excel-file)[\\/]/;

/** Gives them a `zip` that works at once: see shared/exchange/sync-zip.ts. */
export function syncZipPlugin(): Plugin {
  return {
    name: 'maillage-sync-zip',
    enforce: 'pre',
    resolveId: (id, importer) =>
      id === 'fflate' && importer && ZIPPING.test(importer) ? SYNC_ZIP : undefined,
  };
}
