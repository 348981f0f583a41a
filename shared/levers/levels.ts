import { countOf, type Gap, gapList, knownUnknowns, type LeverReading, shareOf } from './lever.ts';
import { endsOf, idsOf, type Scope } from './scope.ts';

export interface LevelMatrix {
  /** The levels that have an actor, from the nearest to the farthest. */
  levels: readonly string[];
  /** Ids of the ties between two of them, whatever the direction; read by `cell`. */
  cell(one: string, other: string): readonly string[];
}

/** Ties between the levels of action, as a symmetric table. Ties of an actor without a level are left out. */
export function levelMatrix(scope: Scope): LevelMatrix {
  const levelOf = new Map(scope.actors.map(({ id, level }) => [id, level]));
  const cells = new Map<string, string[]>();
  for (const { id, from, to } of scope.ties) {
    const key = [levelOf.get(from) ?? '', levelOf.get(to) ?? ''].sort().join(' ');
    const cell = cells.get(key);
    if (cell) cell.push(id);
    else cells.set(key, [id]);
  }
  const present = new Set(levelOf.values());
  return {
    levels: scope.network.vocabularies.levels.map(({ id }) => id).filter((id) => present.has(id)),
    cell: (one, other) => cells.get([one, other].sort().join(' ')) ?? [],
  };
}

/**
 * Lever 7. Pairs of neighbouring levels among those present that at least one tie joins, the number of levels
 * present, and the ties that go from one level to another.
 */
export function levels(scope: Scope): LeverReading {
  const matrix = levelMatrix(scope);
  const steps = matrix.levels.slice(1).map((level, index) => ({
    from: matrix.levels[index] ?? level,
    to: level,
  }));
  const joined = steps.filter(({ from, to }) => matrix.cell(from, to).length > 0);
  const joining = new Set(joined.flatMap(({ from, to }) => matrix.cell(from, to)));
  const levelOf = (id: string) => scope.actor(id)?.level ?? '';
  const known = scope.ties.filter(({ from, to }) => levelOf(from) !== '' && levelOf(to) !== '');
  const across = known.filter(({ from, to }) => levelOf(from) !== levelOf(to));
  const unplaced = scope.actors.filter(({ level }) => level === '');
  const gap = ({ from, to }: { from: string; to: string }): Gap => ({
    actors: idsOf(scope.actors.filter(({ level }) => level === from || level === to)),
    ties: [],
    terms: { level: from, next: to },
  });
  const between = scope.ties.filter(({ id }) => joining.has(id));
  return {
    id: 'levels',
    indicators: [
      shareOf('levelsJoined', joined.length, steps.length, {
        actors: endsOf(between),
        ties: idsOf(between),
      }),
      countOf('levelsPresent', matrix.levels.length, { actors: [], ties: [] }),
      shareOf('tiesAcross', across.length, known.length, { actors: endsOf(across), ties: idsOf(across) }),
    ],
    gaps: [gapList('levelsApart', steps.filter((step) => !joined.includes(step)).map(gap))],
    unknowns: knownUnknowns([{ name: 'level', count: unplaced.length, actors: idsOf(unplaced), ties: [] }]),
  };
}
