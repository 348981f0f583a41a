import type { drawing as french } from '../fr/drawing.ts';

export const drawing: typeof french = {};
