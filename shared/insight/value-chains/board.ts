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
    const cooperation = cooperations.get(id);
    const wanted =
      cooperation?.type === 'filiere' &&
      (cooperation.status === 'souhaite' || cooperation.status === 'prevu');
    if (!cooperation || !wanted) return [];
    const ours =
      cooperation.sectors.length > 0
        ? cooperation.sectors.includes(sector.id)
        : members.has(cooperation.from) && members.has(cooperation.to);
    return ours ? [cooperation] : [];
  });
  return {
    ...valueChain(sector, scope.actors, scope.cooperations),
    pending,
    pendingAt: valueChain(sector, scope.actors, pending).joints.map(({ cooperations }) => cooperations),
  };
}
