import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { communesPlugin } from './communes.ts';
import { noticesPlugin } from './notices.ts';
import { viewerPlugin } from './viewer.ts';

const ROOT = resolve(import.meta.dirname, '..');

const COMPONENTS = 'tests/component/**/*.test.tsx';
const UNITS = 'tests/{unit,migrations,hostile}/**/*.test.ts';
/** Those that put something else in the place of a module, which other tests must not meet. */
const replacing = (pattern: string) =>
  globSync(pattern, { cwd: ROOT }).filter((path) =>
    /\bvi\.(?:mock|doMock|hoisted|resetModules)\(/.test(readFileSync(resolve(ROOT, path), 'utf8')),
  );
const REPLACING = replacing(COMPONENTS);
/** The tests of the register add fields to it, which other tests must not meet either. */
const UNITS_ALONE = ['tests/unit/fields/**/*.test.ts', ...replacing(UNITS)];

export default defineConfig({
  root: ROOT,
  plugins: [react(), communesPlugin(), noticesPlugin(), viewerPlugin()],
  test: {
    passWithNoTests: true,
    maxWorkers: '100%',
    // `npm run coverage`: what these tests reach. What only Chromium and the desktop run counts as not reached.
    coverage: {
      provider: 'v8',
      include: ['{shared,renderer,electron}/**/*.{ts,tsx}'],
      reporter: [['text', { skipFull: true, maxCols: 110 }], 'text-summary'],
      reportsDirectory: resolve(ROOT, 'build/out/coverage'),
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // The core has no state of its own: loading it anew for each file took as long as the tests. Processes,
          // not threads, which would share the lock that distinguishes one window from several.
          pool: 'forks',
          isolate: false,
          include: [UNITS],
          exclude: UNITS_ALONE,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit alone',
          environment: 'node',
          isolate: true,
          include: UNITS_ALONE,
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          // Each file has a window of its own; loading the app anew for each took as long as the tests.
          pool: 'forks',
          isolate: false,
          include: [COMPONENTS],
          exclude: REPLACING,
          setupFiles: ['tests/component/setup.ts', 'tests/component/afresh.ts'],
          testTimeout: 30_000,
          // A busy machine is slow, not wrong: what stands before each test may take as long.
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'component alone',
          environment: 'jsdom',
          pool: 'vmThreads',
          include: REPLACING,
          setupFiles: ['tests/component/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
