import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from './build.ts';
import { completeInstall } from './complete.ts';
import { findRuntime } from './electron-runtime.ts';
import { PortTaken, type Serving, serveFolder } from './serve.ts';

/**
 * `npm start`: the desktop app; where its runtime cannot be had, the same renderer in a browser, served to
 * this computer alone.
 */

const ROOT = resolve(import.meta.dirname, '..');
/** Networks are kept by address: another port would show another, empty database. */
const PORT = 4173;

const noDisplay =
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
    ? 'this session has no display'
    : undefined;

completeInstall();
await build();
const override = process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined;
const runtime = noDisplay && !override ? { missing: noDisplay } : findRuntime({ download: true });
if ('executable' in runtime) {
  const app = spawn(runtime.executable, [ROOT, ...process.argv.slice(2)], { stdio: 'inherit' });
  app.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
} else {
  const serving = await serveFolder(resolve(ROOT, 'build/out/renderer'), PORT).catch(explainTaken);
  if (serving) announce(serving.address, runtime.missing);
}

function announce(address: string, missing: string): void {
  console.log(`Electron cannot start here (${missing}): the same app is served in the browser instead.`);
  console.log(`Maillage: ${address}`);
}

/** Says what to do when something else has the port: with a free one the networks would seem to be gone. */
function explainTaken(error: unknown): Serving | null {
  if (!(error instanceof PortTaken)) throw error;
  console.error(`Maillage did not start: port ${PORT} of this computer is taken.`);
  console.error(
    `If Maillage is running already, open http://127.0.0.1:${PORT}/ in the browser. Otherwise end the program that has the port and start again: your networks are kept under this address, and under another they would not be found.`,
  );
  process.exitCode = 1;
  return null;
}
