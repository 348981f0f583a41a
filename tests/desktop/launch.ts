import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { chromium, expect } from '@playwright/test';
import { launchReal, REAL } from './real.ts';
import type { Running } from './running.ts';
import type { MenuLine, Question } from './stand-in/control.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** A stand-in for Electron: the real main and preload code, run by Node, with windows of real Chromium. */
export const STAND_IN = resolve(import.meta.dirname, 'stand-in/run.ts');

export interface Desktop extends Running {
  menu(): Promise<MenuLine[]>;
  /** Clicks a line of the menu as a user does, who waits as long as it is grey. */
  choose(...labels: string[]): Promise<void>;
}

/** Starts the app of a folder, the built one unless said otherwise; what it says on stderr can be heard. */
export function spawnApp(userData: string, args: readonly string[] = [], folder = ROOT): ChildProcess {
  const all = [folder, `--user-data-dir=${userData}`, ...args];
  const child = REAL
    ? spawn(REAL, all, { stdio: ['ignore', 'inherit', 'pipe'] })
    : spawn(process.execPath, [STAND_IN, ...all], { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
  child.stderr?.on('data', (bytes: Buffer) => process.stderr.write(bytes));
  return child;
}

function lineOf(lines: readonly MenuLine[], [label, ...rest]: readonly string[]): MenuLine | undefined {
  const line = lines.find((one) => one.label === label);
  return line && rest.length > 0 ? lineOf(line.items, rest) : line;
}

/** Starts the desktop app, with its data in that folder. */
export async function launch(
  userData: string,
  args: readonly string[] = [],
  folder = ROOT,
): Promise<Desktop> {
  const running = await (REAL
    ? launchReal(REAL, userData, args, folder)
    : launchStandIn(userData, args, folder));
  const menu = async () => (await running.ask('menu')) as MenuLine[];
  return {
    ...running,
    menu,
    choose: async (...labels) => {
      // The page says that a dialog is gone a moment after it has gone.
      await expect
        .poll(async () => lineOf(await menu(), labels)?.enabled, { message: labels.join(' > ') })
        .toBe(true);
      await running.ask('clickMenu', labels);
    },
  };
}

async function launchStandIn(userData: string, args: readonly string[], folder: string): Promise<Running> {
  const child = spawnApp(userData, args, folder);
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  const opened = Promise.withResolvers<string>();
  child.on('message', (message: { ready?: string; id?: number; value?: unknown; error?: string }) => {
    if (message.ready) opened.resolve(message.ready);
    const pending = waiting.get(message.id ?? -1);
    if (message.error) pending?.reject(new Error(message.error));
    else pending?.resolve(message.value);
  });
  child.on('exit', (code) => opened.reject(new Error(`the app ended with ${code} before its window opened`)));
  const browser = await chromium.connectOverCDP(await opened.promise);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error('the app has no window');
  let questions = 0;
  const ask = (question: Question, argument?: unknown) => {
    const id = ++questions;
    const pending = Promise.withResolvers<unknown>();
    waiting.set(id, pending);
    child.send({ id, question, argument: argument ?? null });
    return pending.promise;
  };
  return {
    page,
    ask,
    endSession: async (system) => {
      const ended = new Promise<number>((done) => child.once('exit', done));
      void ask('endSession', system);
      expect(await ended).toBe(0);
      await browser.close().catch(() => undefined);
    },
    quit: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      void ask('quit');
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}
