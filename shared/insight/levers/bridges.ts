import { adjacency } from '../../network/graph/adjacency.ts';
import { cutPoints } from '../../network/graph/cut-points.ts';
import { externalInternal } from '../../network/graph/external-internal.ts';
import { departure } from '../../network/graph/resilience.ts';
import { endsOf, idsOf, type Scope } from '../scope.ts';
import { countOf, type Gap, gapList, knownUnknowns, type LeverReading, unlessUnknown } from './lever.ts';

type Ends = Scope['links'][number];

/**
 * Lever 10. The bridges: ties between ESS actors and conventional companies, of all ties between actors of the two;
 * the actors whose leaving would separate the two worlds; and the E-I index (Krackhardt and Stern 1988) with the value
 * that chance would give for this mix.
 */
export function bridges(scope: Scope): LeverReading {
  const sideOf = (id: string) => {
    const side = scope.side(id);
    return side === 'ess' || side === 'conventional' ? side : null;
  };
  const sided = scope.actors.filter(({ id }) => sideOf(id) !== null);
  const areSided = ({ from, to }: Ends) => sideOf(from) !== null && sideOf(to) !== null;
  const isAcross = (ends: Ends) => areSided(ends) && sideOf(ends.from) !== sideOf(ends.to);
  const evidenceOf = (counts: (ends: Ends) => boolean) => ({
    actors: endsOf(scope.links.filter(counts)),
    cooperations: idsOf(scope.cooperations.filter(counts)),
  });
  const { index, expected } = externalInternal(idsOf(sided), scope.links, sideOf);
  const across = scope.links.filter(isAcross);
  const keys = keyActors(scope, sideOf);
  const unclear = scope.actors.filter(({ id }) => scope.side(id) === 'unknown');
  return {
    id: 'bridges',
    indicators: [
      {
        ...countOf('tiesAcrossSides', unlessUnknown(across.length, unclear.length), evidenceOf(isAcross)),
        part: across.length,
        whole: scope.links.filter(areSided).length,
      },
      countOf('keyActors', unlessUnknown(keys.length, unclear.length), { actors: keys, cooperations: [] }),
      {
        name: 'externalInternal',
        unit: 'index',
        value: index,
        expected,
        evidence: evidenceOf(areSided),
      },
    ],
    gaps: [gapList('sectorWithoutBridge', sectorsWithout(scope, across, sideOf))],
    unknowns: knownUnknowns([
      { name: 'actorSide', count: unclear.length, actors: idsOf(unclear), cooperations: [] },
    ]),
  };
}

/**
 * The actors without whom somebody of one world would lose every way to the other: a piece that is cut off by
 * their leaving holds only one of the two sides, while both were in the component before.
 */
function keyActors(scope: Scope, sideOf: (id: string) => string | null): string[] {
  const ids = idsOf(scope.actors);
  const graph = adjacency(ids, scope.links);
  return cutPoints(graph).actors.flatMap((vertex) => {
    const id = ids[vertex] ?? '';
    const sides = departure(graph, id).pieces.map(
      (piece) => new Set(piece.flatMap((other) => sideOf(other) ?? [])),
    );
    const both = new Set(sides.flatMap((found) => [...found])).size === 2;
    return both && sides.some(({ size }) => size === 1) ? [id] : [];
  });
}

/** Sectors in which both worlds have an actor and no tie crosses between two actors of the sector. */
function sectorsWithout(scope: Scope, across: readonly Ends[], sideOf: (id: string) => string | null): Gap[] {
  return scope.network.vocabularies.sectors.flatMap(({ id }) => {
    const members = scope.actors.filter(
      (actor) => sideOf(actor.id) !== null && actor.sectors.some(({ sector }) => sector === id),
    );
    const ids = new Set(idsOf(members));
    const bothSides = new Set(members.map((member) => sideOf(member.id))).size === 2;
    const crossed = across.some(({ from, to }) => ids.has(from) && ids.has(to));
    return bothSides && !crossed ? [{ actors: [...ids], cooperations: [], terms: { sector: id } }] : [];
  });
}
