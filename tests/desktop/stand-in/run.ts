import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs the app of a folder, `electron <folder> [arguments]`, with `electron` provided by the stand-in. */

const [folder = '.', ...rest] = process.argv.slice(2);
process.argv = [process.execPath, folder, ...rest];
const standIn = new URL('./electron-module.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
const { openBrowser, seen } = await import('./electron-module.ts');
const { listenToTest } = await import('./control.ts');
listenToTest();
await import(pathToFileURL(resolve(folder, 'build/out/electron/main.js')).href);
if (seen.awaited) await openBrowser();
