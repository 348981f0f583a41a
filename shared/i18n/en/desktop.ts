import type { desktop as french } from '../fr/desktop.ts';

export const desktop: typeof french = {};
