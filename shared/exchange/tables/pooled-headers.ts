import { fold } from '../../base/fold.ts';

/** Headers that are about what is pooled only beside one that names it: elsewhere a volume may be of anything. */
const BESIDE: ReadonlyMap<string, string> = new Map([
  ...['volume', 'quantite', 'quantity', 'volume par an'].map((word) => [word, 'pooledVolume'] as const),
  ...['unite', 'unit', 'unite de mesure'].map((word) => [word, 'pooledUnit'] as const),
  ...['economie', 'economies', 'gain', 'gain annuel', 'saving', 'savings'].map(
    (word) => [word, 'saving'] as const,
  ),
  ...['detail', 'precision', 'designation'].map((word) => [word, 'resourceLabel'] as const),
]);

/** The field that a header names beside others, one of which names what is pooled; undefined for none. */
export function besideResource(header: string, hasResource: boolean): string | undefined {
  return hasResource ? BESIDE.get(fold(header.replace(/\([^)]*\)/g, ' '))) : undefined;
}
