import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build as buildWithVite, type InlineConfig } from 'vite';
import { reportPlugin } from './report.ts';
import { viewerPlugin } from './viewer.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = resolve(ROOT, 'build/out/electron');

/** The desktop's main process is an ES module of Node; its preload, being sandboxed, is one CommonJS file. */
function desktopConfig(entry: string, format: 'es' | 'cjs', fileName: string): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins: [viewerPlugin()],
    ssr: { noExternal: true },
    build: {
      ssr: resolve(ROOT, 'electron', entry),
      outDir: OUT,
      emptyOutDir: false,
      target: 'node24',
      sourcemap: false,
      minify: true,
      rolldownOptions: {
        external: ['electron', /^node:/],
        output: { format, entryFileNames: fileName, chunkFileNames: '[name].js' },
      },
    },
  };
}

/** Builds the renderer and the desktop into build/out; `report` lists what the window loads at its start. */
export async function build({ report = false } = {}): Promise<void> {
  await buildWithVite({
    configFile: resolve(import.meta.dirname, 'vite.config.ts'),
    logLevel: 'warn',
    plugins: report ? [reportPlugin()] : [],
  });
  // What an earlier build left would be packaged too.
  rmSync(OUT, { recursive: true, force: true });
  await buildWithVite(desktopConfig('main.ts', 'es', 'main.js'));
  await buildWithVite(desktopConfig('preload.ts', 'cjs', 'preload.cjs'));
}

if (import.meta.main) await build({ report: process.argv.includes('--report') });
