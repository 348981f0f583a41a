import type { Scene, SceneEdge, SceneNode } from '#shared/map/drawing/scene.ts';
import { inFrames } from './moving-view.ts';

/** Beyond so many elements frames would come too slowly for a fade to be seen as one. */
const FADES_UP_TO = 400;

export type Elements = Pick<Scene, 'nodes' | 'edges'>;

const NOTHING: Elements = { nodes: [], edges: [] };

/** What comes and what goes when one scene follows another in a story, on a map that draws itself. */
export interface SceneFading {
  start(before: Elements, next: Elements, duration: number): void;
  /** Puts an end to what is under way: what comes is there, what goes is gone. */
  finish(): void;
  /** What goes and is to be drawn still. */
  leaving(): Elements;
  /** How far a node or tie is in sight: 0 to 1 while it comes or goes, 1 for any other. */
  shareOf(id: string): number;
}

export function sceneFading(onChange: () => void): SceneFading {
  let coming: ReadonlySet<string> = new Set();
  let going: ReadonlySet<string> = new Set();
  let leaving = NOTHING;
  let share = 1;
  let stop = () => {};

  function finish(): void {
    stop();
    share = 1;
  }

  return {
    start(before, next, duration) {
      finish();
      const came = missingFrom(before, next);
      const gone = missingFrom(next, before);
      [coming, going, leaving] = [idsOf(came), idsOf(gone), gone];
      if (coming.size + going.size > FADES_UP_TO || duration === 0)
        [coming, going, leaving] = [new Set(), new Set(), NOTHING];
      if (coming.size + going.size === 0) return;
      share = 0;
      stop = inFrames(
        duration,
        true,
        (now) => {
          share = now;
          onChange();
        },
        () => {
          finish();
          onChange();
        },
      );
    },
    finish,
    leaving: () => leaving,
    shareOf: (id) => (coming.has(id) ? share : going.has(id) ? 1 - share : 1),
  };
}

function missingFrom(one: Elements, other: Elements): { nodes: SceneNode[]; edges: SceneEdge[] } {
  const known = idsOf(one);
  return {
    nodes: other.nodes.filter(({ id }) => !known.has(id)),
    edges: other.edges.filter(({ id }) => !known.has(id)),
  };
}

function idsOf({ nodes, edges }: Elements): Set<string> {
  return new Set([...nodes, ...edges].map(({ id }) => id));
}
