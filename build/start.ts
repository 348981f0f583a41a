import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from './build.ts';
import { completeInstall } from './complete.ts';
import { fetchRuntime, type Runtime } from './electron-runtime.ts';
import { canHaveWalls, wallAdvice, wallsOf } from './sandbox.ts';
import { PortTaken, type Serving, serveFolder } from './serve.ts';

/**
 * `npm start`: the desktop app; where its runtime cannot be had, or with `--browser`, the same renderer in a browser,
 * served to this computer alone.
 */

const ROOT = resolve(import.meta.dirname, '..');
/** Networks are kept by address: another port would show another, empty database. */
const PORT = 4173;

completeInstall();
await build();
const args = process.argv.slice(2);
const runtime = await runtimeHere();
if ('executable' in runtime) startDesktop(runtime.executable);
else await serveInBrowser(runtime.missing);

async function runtimeHere(): Promise<Runtime> {
  if (args.includes('--browser')) return { missing: 'as asked' };
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return fetchRuntime();
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { missing: 'this session has no display' };
  // It refuses to, without saying why to anybody but the log.
  if (process.platform === 'linux' && process.getuid?.() === 0) return { missing: 'it does not run as root' };
  return fetchRuntime();
}

function startDesktop(executable: string): void {
  const walls = wallsOf(executable);
  const isOwn = !process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (isOwn && process.platform === 'linux' && !canHaveWalls(walls)) {
    console.error(wallAdvice(executable, walls.kernel));
    process.exitCode = 1;
    return;
  }
  const app = spawn(executable, [ROOT, ...args], { stdio: 'inherit' });
  // Ctrl+C reaches the app too, which ends by itself.
  process.on('SIGINT', () => undefined);
  app.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

async function serveInBrowser(why: string): Promise<void> {
  const serving = await serveFolder(resolve(ROOT, 'build/out/renderer'), PORT).catch(explainTaken);
  if (!serving) return;
  announce(serving.address, why);
  const end = () => {
    console.log('\nMaillage is no longer served. What was stored is there at the next start.');
    void serving.close();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function announce(address: string, why: string): void {
  console.log(`Maillage runs in the browser, without Electron (${why}).`);
  console.log(`Maillage: ${address}`);
  console.log(
    'Its networks are kept by the browser that opens this address, apart from those of the desktop app and of other browsers. To bring one over: there Export, a .maillage file; here Import.',
  );
  console.log('Ctrl+C ends it.');
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
