/** A place on the map. */
interface Place {
  x: number;
  y: number;
}
type Places = ReadonlyMap<string, Place>;

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** The same places on one line, which goes through their outermost one or through the middle between both. */
export function aligned(places: Places, alignment: Alignment): Map<string, Place> {
  const across = alignment === 'left' || alignment === 'centre' || alignment === 'right';
  const values = [...places.values()].map(({ x, y }) => (across ? x : y));
  const least = Math.min(...values);
  const most = Math.max(...values);
  const line =
    alignment === 'left' || alignment === 'top'
      ? least
      : alignment === 'right' || alignment === 'bottom'
        ? most
        : (least + most) / 2;
  return new Map([...places].map(([id, place]) => [id, { ...place, [across ? 'x' : 'y']: line }]));
}

export const DIRECTIONS = ['across', 'down'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The same places at equal steps between the two outermost ones, in the order in which they stand. */
export function distributed(places: Places, direction: Direction): Map<string, Place> {
  const axis = direction === 'across' ? 'x' : 'y';
  const inOrder = [...places].sort(([, one], [, other]) => one[axis] - other[axis]);
  const first = inOrder[0]?.[1][axis] ?? 0;
  const step = inOrder.length > 1 ? ((inOrder.at(-1)?.[1][axis] ?? 0) - first) / (inOrder.length - 1) : 0;
  return new Map(inOrder.map(([id, place], rank) => [id, { ...place, [axis]: first + rank * step }]));
}
