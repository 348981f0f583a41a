import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { communesPlugin } from './communes.ts';
import { letters } from './letters.ts';
import { noticesPlugin } from './notices.ts';
import { syncZipPlugin } from './sync-zip.ts';
import { viewerPlugin } from './viewer.ts';

const ROOT = resolve(import.meta.dirname, '..');

export default defineConfig({
  root: resolve(ROOT, 'renderer'),
  base: '/',
  plugins: [react(), communesPlugin(), noticesPlugin(), viewerPlugin(), syncZipPlugin()],
  worker: { format: 'es', plugins: () => [communesPlugin(), syncZipPlugin()] },
  css: { postcss: { plugins: [letters] } },
  server: { host: '127.0.0.1', fs: { allow: [ROOT] } },
  build: {
    outDir: resolve(ROOT, 'build/out/renderer'),
    rolldownOptions: { input: ['index.html', 'trouble.html'].map((name) => resolve(ROOT, 'renderer', name)) },
    emptyOutDir: true,
    sourcemap: false,
    target: 'chrome140',
    chunkSizeWarningLimit: 1500,
  },
});
