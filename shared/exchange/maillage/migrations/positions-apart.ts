interface Version1Actor {
  id: string;
  position?: { x: number; y: number } | null;
}

/** Parts of a `.maillage` file as parsed JSON, by name. */
export type FileParts = Record<string, unknown>;

/** File version 1 to 2: the place of an actor leaves the actor and becomes a record of its own. */
export function positionsApart(parts: FileParts): FileParts {
  const actors = (Array.isArray(parts.actors) ? parts.actors : []) as Version1Actor[];
  return {
    ...parts,
    actors: actors.map(({ position: _, ...actor }) => actor),
    positions: actors.flatMap(({ id, position }) =>
      position ? [{ id, x: position.x, y: position.y, pinned: false }] : [],
    ),
  };
}
