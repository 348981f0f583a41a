import type { Feature } from '#renderer/kit/feature.ts';
import { AskedNetworkMerge } from './AskedNetworkMerge.tsx';
import { askNetworkMerge, type NetworkFileInHand } from './state.ts';

declare module '#renderer/kit/intents.ts' {
  interface Intents {
    /** Merges a colleague's file into the open network. */
    'merge-network': { file: NetworkFileInHand };
  }
}

export const networkMerge: Feature = {
  slots: { asking: AskedNetworkMerge },
  takes: { 'merge-network': ({ file }) => askNetworkMerge(file) },
};
