import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { NETWORK_REQUESTS } from '../../build/network-requests.ts';
import { type Serving, serveFolder } from '../../build/serve.ts';

const RENDERER = resolve(import.meta.dirname, '../../build/out/renderer');

/** Real files of other programs; a test that reads them skips when the folder is not there. */
export const DATA = resolve(import.meta.dirname, '../../../shared/data');

interface WorkerFixtures {
  app: Serving;
}

/**
 * Every test gets the built app at its own address. A request to anywhere else, an error in the console or an
 * uncaught one fails it, whatever it was testing.
 */
export const test = base.extend<{ watched: undefined; unreachable: RegExp | null }, WorkerFixtures>({
  /** Addresses that a test cuts off: that the browser reports them is no error of the app. */
  unreachable: [null, { option: true }],
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures asked for from this pattern
    async ({}, use) => {
      const serving = await serveFolder(RENDERER, 0);
      await use(serving);
      await serving.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ app }, use) => use(app.address),
  watched: [
    async ({ context, app, unreachable }, use, info) => {
      const foreign: string[] = [];
      const errors: string[] = [];
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(app.address) && !/^(?:data|blob):/.test(url)) foreign.push(url);
      });
      context.on('console', (message) => {
        if (message.type() === 'error' && !unreachable?.test(message.location().url))
          errors.push(message.text());
      });
      context.on('weberror', (error) => errors.push(error.error().message));
      await use(undefined);
      info.annotations.push({ type: NETWORK_REQUESTS, description: `${foreign.length}` });
      expect(foreign, 'requests to anywhere but the app itself').toEqual([]);
      expect(errors, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
