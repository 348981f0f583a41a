import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { type Serving, serveFolder } from '../../build/serve.ts';
import type { BoardEvent, BoardName, BoardPage } from './board/page.ts';
import { test as base } from './fixtures.ts';

export type { BoardEvent, BoardPage } from './board/page.ts';

/** A map alone on a page of its own, so that either board can hold any map. */

export const BOARDS: readonly BoardName[] = ['cytoscape', 'canvas'];

const PAGE = resolve(import.meta.dirname, 'board');

export const test = base.extend<object, { app: Serving }>({
  app: [
    async ({ browserName }, use, { workerIndex }) => {
      const outDir = resolve(PAGE, `../../../build/out/board-${browserName}-${workerIndex}`);
      await build({
        configFile: false,
        root: PAGE,
        logLevel: 'error',
        build: { outDir, emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 5000 },
      });
      const serving = await serveFolder(outDir, 0);
      await use(serving);
      await serving.close();
    },
    { scope: 'worker' },
  ],
});

/** Opens an empty map held by a board; returns how to ask the page for anything. */
export async function openBoard(page: Page, name: BoardName) {
  if (new URL(page.url(), 'http://none').pathname !== '/') await page.goto('/');
  const ask = <K extends keyof BoardPage>(
    what: K,
    ...values: Parameters<BoardPage[K]>
  ): Promise<Awaited<ReturnType<BoardPage[K]>>> =>
    page.evaluate(
      ([what, values]) => {
        const { board } = globalThis as unknown as {
          board: Record<string, (...values: unknown[]) => unknown>;
        };
        return board[what]?.(...values);
      },
      [what, values] as const,
    ) as Promise<Awaited<ReturnType<BoardPage[K]>>>;
  await page.waitForFunction(() => 'board' in globalThis);
  await ask('open', name);
  return ask;
}

/** What the map reported of one kind since it was asked last. */
export function of(events: readonly BoardEvent[], event: BoardEvent['event']): unknown[] {
  return events.filter((one) => one.event === event).map(({ what }) => what);
}
