import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, ensureShell } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '..');

export default defineConfig({
  testDir: resolve(ROOT, 'tests'),
  outputDir: resolve(ROOT, 'build/out/test-results'),
  fullyParallel: true,
  // On two cores: with two, a quarter of the processor time is spent waiting; a third takes an eighth off, measured.
  workers: 3,
  timeout: 120_000,
  // A busy machine is slow, not wrong: nothing is timed, and what never comes fails all the same.
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ['json', { outputFile: resolve(ROOT, 'build/out/playwright.json') }]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Motion is drawn frame by frame in software here: only tests of what moves turn it on.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: ensureShell(), args: BROWSER_FLAGS },
    // Emptied after each test; what Chromium has read of the app by then it need not read again.
    reuseContext: true,
  },
  projects: [
    { name: 'e2e', testMatch: '{e2e,hostile}/**/*.e2e.ts' },
    { name: 'desktop', testMatch: 'desktop/**/*.desktop.ts' },
    { name: 'package', testMatch: 'package/**/*.package.ts' },
  ],
});
