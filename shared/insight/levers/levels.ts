import { tieMatrix } from '../matrices/tie-matrix.ts';
import { endsOf, idsOf, type Scope } from '../scope.ts';
import {
  countOf,
  type Gap,
  gapList,
  knownUnknowns,
  type LeverReading,
  shareOf,
  unlessUnknown,
} from './lever.ts';

type Ends = Scope['links'][number];

/**
 * Lever 7. Pairs of neighbouring levels among those present that at least one tie joins, the number of levels
 * present, and the ties that go from one level to another. The order is that of the list, which the network sets; a
 * level that was added has no neighbours until somebody has given it its place.
 */
export function levels(scope: Scope): LeverReading {
  const { keys, cell } = tieMatrix(scope, 'levels');
  const held = scope.network.vocabularies.levels.filter(({ id }) => keys.includes(id));
  const present = held.map(({ id }) => id);
  const ordered = held.filter(({ unplaced }) => !unplaced).map(({ id }) => id);
  const steps = ordered.slice(1).map((level, index) => ({ from: ordered[index] ?? level, to: level }));
  const unordered = scope.actors.filter(({ level }) => present.includes(level) && !ordered.includes(level));
  const joined = steps.filter(({ from, to }) => cell(from, to).count > 0);
  const joining = joined.map(({ from, to }) => cell(from, to).evidence);
  const joiningTies = new Set(joining.flatMap(({ cooperations }) => cooperations));
  const levelOf = (id: string) => scope.actor(id)?.level ?? '';
  const areKnown = ({ from, to }: Ends) => levelOf(from) !== '' && levelOf(to) !== '';
  const isAcross = (ends: Ends) => areKnown(ends) && levelOf(ends.from) !== levelOf(ends.to);
  const across = scope.links.filter(isAcross);
  const placed = scope.actors.filter(({ level }) => present.includes(level));
  const unplaced = scope.actors.filter(({ level }) => level === '');
  const gap = ({ from, to }: { from: string; to: string }): Gap => ({
    actors: idsOf(scope.actors.filter(({ level }) => level === from || level === to)),
    cooperations: [],
    terms: { level: from, next: to },
  });
  const between = scope.cooperations.filter(({ id }) => joiningTies.has(id));
  return {
    id: 'levels',
    indicators: [
      shareOf('levelsJoined', joined.length, steps.length, {
        actors: [...new Set([...endsOf(between), ...joining.flatMap(({ actors }) => actors)])],
        cooperations: idsOf(between),
      }),
      countOf('levelsPresent', unlessUnknown(present.length, unplaced.length), {
        actors: idsOf(placed),
        cooperations: [],
      }),
      shareOf('tiesAcross', across.length, scope.links.filter(areKnown).length, {
        actors: endsOf(across),
        cooperations: idsOf(scope.cooperations.filter(isAcross)),
      }),
    ],
    gaps: [gapList('levelsApart', steps.filter((step) => !joined.includes(step)).map(gap))],
    unknowns: knownUnknowns([
      { name: 'level', count: unplaced.length, actors: idsOf(unplaced), cooperations: [] },
      {
        name: 'levelPlace',
        count: present.length - ordered.length,
        actors: idsOf(unordered),
        cooperations: [],
      },
    ]),
  };
}
