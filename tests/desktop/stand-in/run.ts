import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { begin } from './app-folder.ts';

/**
 * Runs the app of a folder, `electron <folder> [arguments]`, or the one that is packed in an app.asar, with `electron`
 * provided by the stand-in.
 */

const folder = begin(process.argv.slice(2));
const standIn = new URL('./electron-module.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
const { openBrowser, seen } = await import('./electron-module.ts');
const { listenToTest } = await import('./control.ts');
listenToTest();
await import(pathToFileURL(`${folder}/build/out/electron/main.js`).href);
if (seen.awaited) await openBrowser();
