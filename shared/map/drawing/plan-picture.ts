import { round } from './hull.ts';
import { overviewOf } from './overview.ts';
import type { Palette } from './palette.ts';

/** What becomes of an actor or a tie: told apart in the picture by form as well as by colour. */
export type PlanFate = 'new' | 'changed' | 'same';

export interface PlanDrawing {
  actors: readonly { id: string; fate: PlanFate }[];
  ties: readonly { from: string; to: string; isNew: boolean }[];
  places: ReadonlyMap<string, { x: number; y: number }>;
}

export const PLAN_PICTURE = { width: 640, height: 320 } as const;
const RADIUS: Readonly<Record<PlanFate, number>> = { new: 4.2, changed: 4.2, same: 2.2 };
/** Beyond them points cover each other. */
const MANY = 400;

/** A map to be, without words: what is new is filled, what changes is a ring, what stays is a small point. */
export function planPicture({ actors, ties, places }: PlanDrawing, palette: Palette): string {
  const { width, height } = PLAN_PICTURE;
  const placed = actors.flatMap(({ id, fate }) => {
    const place = places.get(id);
    return place ? [{ id, fate, ...place, size: 0 }] : [];
  });
  const { toSmall } = overviewOf(placed, width, height);
  const small = new Map(placed.map((actor) => [actor.id, toSmall(actor)]));
  const shrunk = placed.length > MANY ? 0.6 : 1;
  const lines = (wanted: boolean) =>
    ties
      .flatMap(({ from, to, isNew }) => {
        const [start, end] = [small.get(from), small.get(to)];
        return start && end && isNew === wanted
          ? [`M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}`]
          : [];
      })
      .join('');
  const points = (wanted: PlanFate) =>
    placed
      .filter(({ fate }) => fate === wanted)
      .map(({ id }) => circle(small.get(id) ?? { x: 0, y: 0 }, RADIUS[wanted] * shrunk))
      .join('');
  const line = (path: string, colour: string, opacity: number) =>
    path === ''
      ? ''
      : `<path d="${path}" fill="none" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="0.9"/>`;
  const point = (path: string, fill: string, stroke: string) =>
    path === '' ? '' : `<path d="${path}" fill="${fill}" stroke="${stroke}" stroke-width="1.6"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${palette.canvas}"/>`,
    line(lines(false), palette.muted, 0.35),
    line(lines(true), palette.accent, 0.75),
    point(points('same'), palette.muted, palette.muted),
    point(points('changed'), palette.canvas, palette.accent),
    point(points('new'), palette.accent, palette.accent),
    '</svg>',
  ].join('');
}

function circle({ x, y }: { x: number; y: number }, radius: number): string {
  const r = round(radius);
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0`;
}
