import type { exports as french } from '../fr/exports.ts';

export const exports: typeof french = {};
