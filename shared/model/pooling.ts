import type { Ternary } from './common.ts';
import type { Cooperation } from './cooperation.ts';
import { KNOWN_APART, KNOWN_POOLING } from './known-terms.ts';
import { type CooperationTypeTerm, findTerm } from './vocabulary.ts';

export type Pooled = Cooperation['pooled'];

const NOTHING: Pooled = { resource: '', resourceLabel: '', pooledVolume: null, pooledUnit: '', saving: null };

/** Whether something is pooled by the ties of a type: as the network says, or as is known of the type. */
export function poolsOf(term: CooperationTypeTerm | undefined): Ternary {
  if (!term) return 'unknown';
  if (term.pools !== undefined) return term.pools;
  if (KNOWN_POOLING.has(term.id)) return 'yes';
  return KNOWN_APART.has(term.id) ? 'no' : 'unknown';
}

/** What a record says that it pools; records of before there was the field say nothing. */
export function pooledIn(record: { pooled?: Partial<Pooled> | undefined }): Pooled {
  return { ...NOTHING, ...record.pooled };
}

/** Whether a record says anything of what it pools. */
export function saysPooled(record: { pooled?: Partial<Pooled> | undefined }): boolean {
  const { resource, resourceLabel, pooledVolume, pooledUnit, saving } = pooledIn(record);
  return (
    [resource, resourceLabel, pooledUnit].some((text) => text !== '') ||
    pooledVolume !== null ||
    saving !== null
  );
}

/** Whether it is to be asked what a tie pools: its type pools something, or the tie itself says so. */
export function isPooling(
  cooperation: Pick<Cooperation, 'type' | 'pooled'>,
  types: readonly CooperationTypeTerm[],
): boolean {
  return poolsOf(findTerm(types, cooperation.type)) === 'yes' || saysPooled(cooperation);
}
