import { resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import type { Viewer } from '../shared/documents/page/write-page.ts';

/**
 * The viewer of exported pages as one module of the renderer, `virtual:viewer`: its script and its style as two
 * texts, so that the app writes such a page by itself, with no file beside it and no connection.
 */
const MODULE = 'virtual:viewer';
const ROOT = resolve(import.meta.dirname, '..');
const FOLDER = resolve(ROOT, 'renderer/viewer');

export function viewerPlugin(): Plugin {
  let built: Promise<Viewer> | null = null;
  return {
    name: 'maillage-viewer',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    async load(id) {
      if (id !== `\0${MODULE}`) return undefined;
      built ??= buildViewer();
      const { script, style } = await built;
      return `export const viewer = ${JSON.stringify({ script, style })};`;
    },
    // In development the next reading of the module builds the viewer anew.
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(FOLDER)) return;
      built = null;
      const module = server.moduleGraph.getModuleById(`\0${MODULE}`);
      if (module) server.moduleGraph.invalidateModule(module);
    },
  };
}

/** Bundles the viewer as one script without imports, for any browser of the last years. */
export async function buildViewer(): Promise<Viewer> {
  const output = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      cssMinify: true,
      lib: {
        entry: resolve(FOLDER, 'main.ts'),
        formats: ['iife'],
        name: 'maillageViewer',
        fileName: 'viewer',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const files = output.flatMap((result) => result.output);
  const script = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])).join('');
  const style = files
    .flatMap((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? [file.source] : []))
    .map((source) => (typeof source === 'string' ? source : new TextDecoder().decode(source)))
    .join('');
  if (script === '' || style === '') throw new Error('The viewer of pages was not built.');
  return { script, style };
}
