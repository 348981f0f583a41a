import type { shell as french } from '../fr/shell.ts';

export const shell: typeof french = {};
