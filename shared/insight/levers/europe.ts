import type { Cooperation } from '../../model/cooperation.ts';
import { europeanOf } from '../../model/standing.ts';
import { adjacency, at } from '../../network/graph/adjacency.ts';
import { stepsFromAny } from '../../network/graph/distances.ts';
import { eurosOf, idsOf, type Scope } from '../scope.ts';
import {
  countOf,
  gapList,
  knownUnknowns,
  type LeverReading,
  shareOf,
  tiesEvidence,
  unknownOfTies,
  unlessUnknown,
} from './lever.ts';

/** How near a carrier is near: two steps, a friend of a friend. */
const NEAR = 2;

/**
 * Lever 9. Ties under a programme of the European Union (a flag of the list of programmes), their euros, the actors that carry them (the funded
 * one of a funding tie, both ends of any other), and the share of ESS actors within two steps of a carrier.
 */
export function europe(scope: Scope): LeverReading {
  const programmes = new Map(
    scope.network.vocabularies.programmes.map((term) => [term.id, europeanOf(term)]),
  );
  const cooperations = scope.cooperations.filter(({ programme }) => programmes.get(programme) === 'yes');
  const carriers = new Set(cooperations.flatMap(carriersOf));
  const near = within(scope, carriers, NEAR);
  const ess = scope.actors.filter(({ id }) => scope.side(id) === 'ess');
  const reached = ess.filter(({ id }) => near.has(id));
  const euros = eurosOf(cooperations);
  const unnamed = scope.cooperations.filter(
    ({ type, programme }) => type === 'financement' && programme === '',
  );
  const unclear = scope.cooperations.filter(
    ({ programme }) => programme !== '' && (programmes.get(programme) ?? 'unknown') === 'unknown',
  );
  const open = unnamed.length + unclear.length;
  const all = tiesEvidence(cooperations);
  const reachedSectors = new Set([
    ...cooperations.flatMap(({ sectors }) => sectors),
    ...scope.actors.filter(({ id }) => carriers.has(id)).flatMap(sectorsOf),
  ]);
  const lacking = scope.network.vocabularies.sectors.filter(({ id }) => !reachedSectors.has(id));
  return {
    id: 'europe',
    indicators: [
      countOf('euTies', unlessUnknown(cooperations.length, open), all),
      { name: 'euEuros', unit: 'euros', value: unlessUnknown(euros.sum, open), evidence: all },
      countOf('euCarriers', unlessUnknown(carriers.size, open), {
        actors: [...carriers],
        cooperations: idsOf(cooperations),
      }),
      shareOf('essNearCarrier', reached.length, ess.length, { actors: idsOf(reached), cooperations: [] }),
    ],
    gaps: [
      gapList(
        'sectorWithoutEu',
        lacking.flatMap(({ id }) => {
          const actors = scope.actors.filter((actor) => sectorsOf(actor).includes(id));
          return actors.length > 0
            ? [{ actors: idsOf(actors), cooperations: [], terms: { sector: id } }]
            : [];
        }),
      ),
    ],
    unknowns: knownUnknowns([
      unknownOfTies('amount', euros.unknown),
      unknownOfTies('programme', unnamed),
      unknownOfTies('european', unclear),
    ]),
  };
}

const sectorsOf = ({ sectors }: { sectors: readonly { sector: string }[] }): string[] =>
  sectors.map(({ sector }) => sector);

function carriersOf({ type, from, to }: Cooperation): string[] {
  return type === 'financement' ? [to] : [from, to];
}

/** The actors within so many steps of any of some others, those included. */
function within(scope: Scope, starts: ReadonlySet<string>, most: number): ReadonlySet<string> {
  const graph = adjacency(idsOf(scope.actors), scope.links);
  const steps = stepsFromAny(
    graph,
    [...starts].flatMap((id) => graph.index.get(id) ?? []),
  );
  return new Set(graph.ids.filter((_, vertex) => (steps[vertex] ?? -1) !== -1 && at(steps, vertex) <= most));
}
