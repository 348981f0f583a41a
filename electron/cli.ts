import manifest from '../package.json' with { type: 'json' };
import { processWorld } from './command-line/process-world.ts';
import { runCommandLine } from './command-line/run.ts';

/**
 * `npm run cli -- convert a.gexf b.maillage`: the command line without the desktop. npm runs it in the folder of
 * the project; paths start from where it was called.
 */
const folder = process.env.npm_lifecycle_event === 'cli' ? process.env.INIT_CWD : undefined;
process.exitCode = await runCommandLine(
  process.argv.slice(2),
  processWorld(manifest.version, folder ?? process.cwd()),
);
