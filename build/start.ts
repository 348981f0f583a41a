import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from './build.ts';
import { completeInstall } from './complete.ts';
import { findRuntime } from './electron-runtime.ts';
import { serveFolder } from './serve.ts';

/**
 * `npm start`: the desktop app; where its runtime cannot be had, the same renderer in a browser, served to
 * this computer alone.
 */

const ROOT = resolve(import.meta.dirname, '..');
const FIRST_PORT = 4173;

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
  const { address } = await serveFolder(resolve(ROOT, 'build/out/renderer'), FIRST_PORT);
  console.log(
    `Electron cannot start here (${runtime.missing}): the same app is served in the browser instead.`,
  );
  console.log(`Maillage: ${address}`);
}
