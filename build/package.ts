import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { build } from './build.ts';
import { completeInstall } from './complete.ts';

/**
 * `npm run package`: the installers of this system into build/dist; `npm run package -- --linux dir` and the
 * like choose. electron-builder downloads Electron's runtime and some packers; ELECTRON_OVERRIDE_DIST_PATH
 * names a runtime that is there already. On Linux a deb and an rpm are made by the system's own tools: packers/fpm.ts.
 */

const ROOT = resolve(import.meta.dirname, '..');

if (!completeInstall()) process.exit(1);
await build();
const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
const { status } = spawnSync(
  process.execPath,
  [
    resolve(ROOT, 'node_modules/electron-builder/cli.js'),
    ...process.argv.slice(2),
    '--publish',
    'never',
    ...(override ? [`-c.electronDist=${resolve(override)}`] : []),
  ],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { CUSTOM_FPM_PATH: resolve(ROOT, 'build/packers/fpm'), ...process.env },
  },
);
if (status !== 0) {
  console.error(
    'Not packaged. electron-builder downloads Electron’s runtime and the packer of each target from GitHub, once; ' +
      'the target `dir` needs the runtime alone.',
  );
}
process.exitCode = status ?? 1;
