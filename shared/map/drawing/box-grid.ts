export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

export interface BoxGrid {
  add(box: Box, id: string): void;
  /** Whether this box covers one of others. */
  isHit(box: Box, own: string): boolean;
}

const CELL = 48;

/** Boxes by the cells of a grid that they lie in, so that only near ones are compared. */
export function boxGrid(): BoxGrid {
  const cells = new Map<number, { box: Box; id: string }[]>();
  return {
    add(box, id) {
      for (const key of cellsOf(box)) {
        const boxes = cells.get(key);
        if (boxes) boxes.push({ box, id });
        else cells.set(key, [{ box, id }]);
      }
    },
    isHit(box, own) {
      for (const key of cellsOf(box)) {
        for (const other of cells.get(key) ?? []) {
          if (other.id !== own && overlaps(box, other.box)) return true;
        }
      }
      return false;
    },
  };
}

/** Far more columns than any drawing has. */
const COLUMNS = 1_000_003;

function* cellsOf(box: Box): Generator<number> {
  for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      yield column + row * COLUMNS;
    }
  }
}
