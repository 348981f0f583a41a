import type { changes as french } from '../fr/changes.ts';

export const changes: typeof french = {};
