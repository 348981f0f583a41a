import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Nothing of the browser itself may ask the network either. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a Chromium on this machine: MAILLAGE_CHROMIUM, the system's, Playwright's own; or undefined. */
export function findBrowser(): string | undefined {
  const named = process.env.MAILLAGE_CHROMIUM;
  if (named) return named;
  for (const command of COMMANDS) {
    const { status, stdout } = spawnSync('which', [command], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  const bundled = chromium.executablePath();
  return existsSync(bundled) ? bundled : undefined;
}

/** Finds a Chromium or installs one: Debian's as root, Playwright's otherwise. Throws when neither can be had. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium on this machine: installing one for the tests.');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } else {
    execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  }
  const installed = findBrowser();
  if (!installed)
    throw new Error('No Chromium could be installed; set MAILLAGE_CHROMIUM to the path of one.');
  return installed;
}
