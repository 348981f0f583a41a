import { MUTUAL } from './directions.ts';

/** What of an edge says whether it is half of a tie. */
interface Arrow {
  from: string;
  to: string;
  directed: boolean | null;
  label: string;
  kind?: string;
  start?: string;
  end?: string;
  weight: string;
  values: ReadonlyMap<string, string>;
}

/** Two arrows that are marked as one tie, and say the same, as that tie. */
export function joinedPairs<Edge extends Arrow>(edges: readonly Edge[]): Edge[] {
  if (!edges.some(isMarked)) return [...edges];
  const joined: Edge[] = [];
  /** Places of marked arrows whose other half is not met yet, by what that half will say. */
  const waiting = new Map<string, number[]>();
  for (const edge of edges) {
    const place = isMarked(edge) ? waiting.get(said(edge))?.shift() : undefined;
    const there = place === undefined ? undefined : joined[place];
    if (place !== undefined && there) {
      const values = new Map([...there.values].filter(([title]) => title !== MUTUAL));
      joined[place] = { ...there, directed: false, values };
      continue;
    }
    joined.push(edge);
    if (!isMarked(edge)) continue;
    const back = said({ ...edge, from: edge.to, to: edge.from });
    waiting.set(back, [...(waiting.get(back) ?? []), joined.length - 1]);
  }
  return joined;
}

function isMarked({ directed, values }: Arrow): boolean {
  return directed !== false && values.get(MUTUAL)?.toLowerCase() === 'true';
}

function said({ from, to, label, kind, start, end, weight, values }: Arrow): string {
  return JSON.stringify([from, to, label, kind, start, end, weight, [...values]]);
}
