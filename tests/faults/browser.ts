import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, ensureShell } from '../../build/browser.ts';

/** A real Chromium in a process group of its own, to be killed as a power cut would. */
export interface Killable {
  page: Page;
  /** SIGKILL to every process of the browser at once; resolves when they are gone. */
  kill(): Promise<void>;
}

const executable = ensureShell();
const PORT_TRIES = 600;

export async function openBrowser(profile: string): Promise<Killable> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const child = spawn(
    executable,
    [
      ...BROWSER_FLAGS,
      '--headless',
      '--no-first-run',
      '--force-prefers-reduced-motion',
      '--remote-debugging-port=0',
      '--window-size=1440,900',
      // The language of the pages; --lang is that of the browser's own words.
      '--accept-lang=fr-FR',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const browser = await connect(child, portFile);
  const page = browser.contexts()[0]?.pages()[0] ?? (await browser.contexts()[0]?.newPage());
  if (!page) throw new Error('the browser has no page');
  return { page, kill: () => kill(child, browser) };
}

/** Waits for the file in which Chromium writes its port. */
async function connect(child: ChildProcess, portFile: string): Promise<Browser> {
  for (let tries = 0; tries < PORT_TRIES && child.exitCode === null; tries++) {
    const [port, path] = read(portFile).split('\n');
    if (port && path) return chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('Chromium did not start');
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

async function kill(child: ChildProcess, browser: Browser): Promise<void> {
  const ended = child.exitCode !== null || child.signalCode !== null || once(child);
  if (child.pid !== undefined) {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
  await ended;
  // What is left of it for a moment still writes: no cut of power leaves anybody who does.
  while (child.pid !== undefined && livesIn(child.pid))
    await new Promise((resolve) => setTimeout(resolve, 10));
  await browser.close().catch(() => undefined);
}

/** Whether any process of a group is left that does more than wait to be buried; by the files of Linux alone. */
function livesIn(group: number): boolean {
  const ids = existsSync('/proc/self/stat') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return ids.some((id) => {
    // After the name, which may hold anything: state, parent, group.
    const [state = '', , own] = read(`/proc/${id}/stat`).split(') ').at(-1)?.split(' ') ?? [];
    return Number(own) === group && !/[ZX]/.test(state);
  });
}

const once = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));
