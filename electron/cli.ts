import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CommuneAsset } from '#shared/communes/directory.ts';
import manifest from '../package.json' with { type: 'json' };
import { processWorld } from './command-line/process-world.ts';
import { runCommandLine } from './command-line/run.ts';
import type { PageParts } from './command-line/world.ts';

/**
 * `npm run cli -- convert a.gexf b.maillage`: the command line without the desktop. npm runs it in the folder of
 * the project; paths start from where it was called.
 */
const folder = process.env.npm_lifecycle_event === 'cli' ? process.env.INIT_CWD : undefined;
process.exitCode = await runCommandLine(
  process.argv.slice(2),
  processWorld(manifest.version, folder ?? process.cwd(), { pageParts, communes }),
);

/** Outside the app nothing is built yet: the viewer of pages is bundled when one is to be written. */
async function pageParts(): Promise<PageParts> {
  const { buildViewer } = await import('../build/viewer.ts');
  const bytes = await readFile(fileURLToPath(import.meta.resolve('#shared/font/latin.woff2')));
  return { viewer: await buildViewer(), font: `data:font/woff2;base64,${bytes.toString('base64')}` };
}

async function communes(): Promise<CommuneAsset> {
  return (await import('../build/communes.ts')).asset();
}
