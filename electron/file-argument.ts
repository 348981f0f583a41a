import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNetworkFile } from './files.ts';

/** The first `.maillage` file among command line arguments, as an absolute path. */
export function networkFileIn(argv: readonly string[], workingDirectory: string): string | undefined {
  const path = argv.slice(1).map(pathOf).find(isNetworkFile);
  if (path === undefined) return undefined;
  return isAbsolute(path) ? path : resolve(workingDirectory, path);
}

/** What an argument names, '' for nothing: file managers of Linux hand over `file://` addresses (`%U`). */
function pathOf(argument: string): string {
  if (argument.startsWith('-')) return '';
  if (!/^file:/i.test(argument)) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // On another computer, or with a sign that no path may hold.
    return '';
  }
}
