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
const SHELL = 'chromium-headless-shell';

/** The path of a Chromium on this machine: MAILLAGE_CHROMIUM, the system's, Playwright's own; or undefined. */
function findBrowser(): string | undefined {
  const named = process.env.MAILLAGE_CHROMIUM;
  if (named) return named;
  for (const command of COMMANDS) {
    const path = which(command);
    if (path) return path;
  }
  const bundled = chromium.executablePath();
  return existsSync(bundled) ? bundled : undefined;
}

/** Finds a Chromium or installs one: Debian's as root, Playwright's otherwise. Throws when neither can be had. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium on this machine: installing one for the tests.');
  if (takesDebianPackages()) installFromDebian('chromium');
  else execFileSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' });
  const installed = findBrowser();
  if (!installed)
    throw new Error('No Chromium could be installed; set MAILLAGE_CHROMIUM to the path of one.');
  return installed;
}

/**
 * Chromium without the parts that only its own windows need, which opens a page for a third of the time; where there
 * is none and Debian gives none, the whole one.
 */
export function ensureShell(): string {
  const named = process.env.MAILLAGE_CHROMIUM;
  if (named) return named;
  const found = which(SHELL);
  if (found) return found;
  if (takesDebianPackages()) {
    try {
      installFromDebian(SHELL);
    } catch {
      console.log(`${SHELL} could not be installed: the whole Chromium does its work, more slowly.`);
    }
  }
  return which(SHELL) ?? ensureBrowser();
}

function which(command: string): string | undefined {
  const { status, stdout } = spawnSync('which', [command], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function takesDebianPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installFromDebian(name: string): void {
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', name], {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
