import { app } from 'electron';
import { builtCommunes } from './built-communes.ts';
import { processWorld } from './process-world.ts';

/** Runs a command in the desktop app, which opens no window and ends with its exit code. */
export async function runInDesktop(args: readonly string[]): Promise<void> {
  // A window needs none of it, and should not wait for it.
  const { runCommandLine } = await import('./run.ts');
  const world = processWorld(app.getVersion(), process.cwd(), {
    pageParts: async () => (await import('./built-page-parts.ts')).pageParts,
    communes: builtCommunes,
  });
  const code = await runCommandLine(args, world);
  await world.written();
  app.exit(code);
}
