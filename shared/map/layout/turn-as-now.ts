/** An actor of a drawing, and where it is now. */
export interface Kept {
  drawn: { x: number; y: number };
  now: { x: number; y: number };
}

/** Turns that are tried, in each of both ways round. */
const TURNS = 72;
/** A turn has to bring so much more likeness than the drawing has as it is, or it stays. */
const GAIN = 0.02;

/**
 * The turn, mirrored or not, that makes a drawing most like what is there now (a Procrustes fit, each axis by its own
 * scale since a drawing is stretched to its frame), and how alike they are then, from 0 to 1.
 */
export function turnLike(kept: readonly Kept[]): {
  turned: (place: { x: number; y: number }) => { x: number; y: number };
  alike: number;
} {
  const middle = {
    drawn: middleOf(kept.map(({ drawn }) => drawn)),
    now: middleOf(kept.map(({ now }) => now)),
  };
  const sums = { xx: 0, xy: 0, yy: 0, nowX: 0, nowY: 0, xNowX: 0, yNowX: 0, xNowY: 0, yNowY: 0 };
  for (const { drawn, now } of kept) {
    const [x, y] = [drawn.x - middle.drawn.x, drawn.y - middle.drawn.y];
    const [nowX, nowY] = [now.x - middle.now.x, now.y - middle.now.y];
    sums.xx += x * x;
    sums.xy += x * y;
    sums.yy += y * y;
    sums.nowX += nowX * nowX;
    sums.nowY += nowY * nowY;
    sums.xNowX += x * nowX;
    sums.yNowX += y * nowX;
    sums.xNowY += x * nowY;
    sums.yNowY += y * nowY;
  }
  /** The new coordinate is a * x + b * y; its correlation with the one of now. */
  const correlation = (a: number, b: number, axis: 'x' | 'y') => {
    const [x, y, now] =
      axis === 'x' ? [sums.xNowX, sums.yNowX, sums.nowX] : [sums.xNowY, sums.yNowY, sums.nowY];
    const spread = Math.sqrt(Math.max(0, a * a * sums.xx + 2 * a * b * sums.xy + b * b * sums.yy) * now);
    return spread > 0 ? (a * x + b * y) / spread : 0;
  };
  const likeness = ({ cos, sin, mirror }: Turn) =>
    (correlation(cos * mirror, -sin, 'x') + correlation(sin * mirror, cos, 'y')) / 2;
  let best: Turn = { cos: 1, sin: 0, mirror: 1 };
  let most = likeness(best) + GAIN;
  for (let step = 0; step < 2 * TURNS; step++) {
    const angle = (2 * Math.PI * step) / TURNS;
    const turn: Turn = { cos: Math.cos(angle), sin: Math.sin(angle), mirror: step < TURNS ? 1 : -1 };
    if (likeness(turn) <= most) continue;
    best = turn;
    most = likeness(turn);
  }
  const { cos, sin, mirror } = best;
  return {
    turned: ({ x, y }) => ({ x: cos * mirror * x - sin * y, y: sin * mirror * x + cos * y }),
    alike: Math.max(0, likeness(best)),
  };
}

interface Turn {
  cos: number;
  sin: number;
  mirror: 1 | -1;
}

function middleOf(places: readonly { x: number; y: number }[]): { x: number; y: number } {
  const count = Math.max(1, places.length);
  return {
    x: places.reduce((sum, { x }) => sum + x, 0) / count,
    y: places.reduce((sum, { y }) => sum + y, 0) / count,
  };
}
