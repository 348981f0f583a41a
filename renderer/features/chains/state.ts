import { goTo } from '#renderer/kit/navigation.ts';
import { slice } from '#renderer/kit/slice.ts';

interface ChainsState {
  /** The sector whose value chain is to be brought in sight, until it has been. */
  asked: string | null;
}

export const useChains = slice<ChainsState>({ asked: null });

/** Turns to the value chain of a sector. */
export function openChain(sector: string): void {
  goTo('chains');
  useChains.setState({ asked: sector });
}
