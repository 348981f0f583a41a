import type { Cooperation } from '../../model/cooperation.ts';
import type { SectorTerm } from '../../model/vocabulary.ts';
import type { Visible } from '../../network/filters/filter.ts';
import type { Scope } from '../scope.ts';
import { type ValueChain, valueChain } from './value-chain.ts';

export interface ChainBoard extends ValueChain {
  /** Supply ties of the sector that are wished or planned. */
  pending: readonly Cooperation[];
  /** For each joint, those of them that would join it. */
  pendingAt: readonly (readonly string[])[];
}

/** One sector's chain as it is held, with what is wished or planned for it. */
export function chainBoard(
  sector: SectorTerm,
  scope: Scope,
  shown: Visible,
  cooperations: ReadonlyMap<string, Cooperation>,
): ChainBoard {
  const members = new Set(
    scope.actors
      .filter(({ sectors }) => sectors.some((entry) => entry.sector === sector.id))
      .map(({ id }) => id),
  );
  const pending = [...shown.cooperations].flatMap((id) => {
    const tie = cooperations.get(id);
    const wanted = tie?.type === 'filiere' && (tie.status === 'souhaite' || tie.status === 'prevu');
    if (!tie || !wanted) return [];
    const ours =
      tie.sectors.length > 0 ? tie.sectors.includes(sector.id) : members.has(tie.from) && members.has(tie.to);
    return ours ? [tie] : [];
  });
  return {
    ...valueChain(sector, scope.actors, scope.ties),
    pending,
    pendingAt: valueChain(sector, scope.actors, pending).joints.map(({ ties }) => ties),
  };
}
