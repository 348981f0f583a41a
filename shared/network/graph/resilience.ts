import { type Adjacency, at } from './adjacency.ts';
import { components } from './components.ts';

export interface Departure {
  /** Ties that go with the actor. */
  ties: number;
  /** The groups into which its component falls, largest first, by the ids of their actors. */
  pieces: readonly (readonly string[])[];
  /** Those of the smaller pieces: cut off from the largest one. */
  cutOff: readonly string[];
  /** Actors left with no tie at all. */
  isolated: readonly string[];
}

/** What breaks if one actor leaves: the pieces of its component once it is gone. Unknown id: nothing breaks. */
export function departure(graph: Adjacency, actorId: string): Departure {
  const gone = graph.index.get(actorId);
  if (gone === undefined) return { ties: 0, pieces: [], cutOff: [], isolated: [] };
  const before = components(graph);
  const own = before.of[gone];
  const piece = new Int32Array(graph.ids.length).fill(-1);
  const pieces: string[][] = [];
  for (let start = 0; start < piece.length; start++) {
    if (start === gone || before.of[start] !== own || piece[start] !== -1) continue;
    const members = [start];
    piece[start] = pieces.length;
    for (let head = 0; head < members.length; head++) {
      const vertex = members[head] ?? start;
      for (let slot = at(graph.offsets, vertex); slot < at(graph.offsets, vertex + 1); slot++) {
        const neighbour = at(graph.neighbours, slot);
        if (neighbour === gone || piece[neighbour] !== -1) continue;
        piece[neighbour] = pieces.length;
        members.push(neighbour);
      }
    }
    pieces.push(members.map((vertex) => graph.ids[vertex] ?? ''));
  }
  pieces.sort((one, other) => other.length - one.length);
  const smaller = pieces.slice(1).flat();
  return {
    ties: at(graph.offsets, gone + 1) - at(graph.offsets, gone),
    pieces,
    cutOff: smaller,
    isolated: pieces.filter(({ length }) => length === 1).flat(),
  };
}
