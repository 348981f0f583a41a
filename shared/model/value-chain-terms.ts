import { KNOWN_CHAINS, KNOWN_ENDS } from './known-terms.ts';
import type { SectorTerm, StageTerm } from './vocabulary.ts';

/** Whether the stages of a sector follow one another: by the network, or by what is known of the sector. */
export function isChain({ id, chain }: Pick<SectorTerm, 'id' | 'chain'>): boolean {
  return chain ?? KNOWN_CHAINS.has(id);
}

/** Whether the chain goes on from a stage to the next one of the list. */
export function leadsOn(sector: string, { id, last }: Pick<StageTerm, 'id' | 'last'>): boolean {
  return !(last ?? KNOWN_ENDS[sector]?.includes(id) ?? false);
}
