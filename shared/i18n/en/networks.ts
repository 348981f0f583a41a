import type { networks as french } from '../fr/networks.ts';

export const networks: typeof french = {};
