import type { graph as french } from '../fr/graph.ts';

export const graph: typeof french = {};
