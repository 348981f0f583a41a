import { DASHES } from './edge-path.ts';
import type { Palette } from './palette.ts';
import type { SceneEdge, SceneNode } from './scene.ts';

/** How faintly ghosts are drawn, and their names. */
export const FADED = 0.15;
export const FADED_NAME = 0.4;

/** The line around a node that has no border of its own. */
const RIM = 2;
/** Dash lengths of the border of a node whose value is not known. */
const DASHED_BORDER = [4, 3];

/** Around a name, so that lines do not cross the letters. */
export const HALO = 4;

/** The line from a node to a name away from it. */
export const LEADER = 0.9;

/** The number of ties that one line stands for, on a disc in its middle. */
export const COUNT = { radius: 8, rim: 1.5, letters: 11 } as const;

interface Stroke {
  colour: string;
  width: number;
  /** Lengths of dashes and gaps; none for a full line. */
  dashes: readonly number[];
}

export interface NodeLook {
  fill: string;
  rim: Stroke;
  opacity: number;
}

/** How a node is drawn, whatever draws it. */
export function nodeLook({ fill, border, faded }: SceneNode, palette: Pick<Palette, 'nodeBorder'>): NodeLook {
  return {
    fill,
    rim: {
      colour: border?.colour ?? palette.nodeBorder,
      width: border?.width ?? RIM,
      dashes: border?.dashed ? DASHED_BORDER : [],
    },
    opacity: faded ? FADED : 1,
  };
}

export interface TieLook extends Stroke {
  opacity: number;
}

/** How a tie is drawn, whatever draws it. */
export function tieLook({ colour, width, line, opacity, faded }: SceneEdge): TieLook {
  return {
    colour,
    width,
    dashes: DASHES[line].map((length) => length * width),
    opacity: faded ? FADED : opacity,
  };
}
