import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from './build.ts';
import { completeInstall } from './complete.ts';
import { fetchRuntime, type Runtime } from './electron-runtime.ts';
import { canHaveSandbox, sandboxAdvice, sandboxOf } from './sandbox.ts';
import { serveInBrowser } from './serve-in-browser.ts';

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
else await serveInBrowser(resolve(ROOT, 'build/out/renderer'), PORT, runtime.missing);

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
  const sandbox = sandboxOf(executable);
  const isOwn = !process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (isOwn && process.platform === 'linux' && !canHaveSandbox(sandbox)) {
    console.error(sandboxAdvice(executable, sandbox.kernel));
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
