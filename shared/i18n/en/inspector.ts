import type { inspector as french } from '../fr/inspector.ts';

export const inspector: typeof french = {};
