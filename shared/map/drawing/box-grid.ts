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
  /** Those that this box covers, without its own. */
  hits(box: Box, own: string): ReadonlySet<string>;
  /** Takes out what was added under an id. */
  remove(id: string): void;
}

const CELL = 48;

/** Boxes by the cells of a grid that they lie in, so that only near ones are compared. */
export function boxGrid(): BoxGrid {
  const cells = new Map<number, { box: Box; id: string }[]>();
  const gone = new Set<Box>();
  const boxesOf = new Map<string, Box[]>();
  return {
    add(box, id) {
      const own = boxesOf.get(id);
      if (own) own.push(box);
      else boxesOf.set(id, [box]);
      for (const key of cellsOf(box)) {
        const boxes = cells.get(key);
        if (boxes) boxes.push({ box, id });
        else cells.set(key, [{ box, id }]);
      }
    },
    isHit(box, own) {
      for (const key of cellsOf(box)) {
        for (const other of cells.get(key) ?? []) {
          if (other.id !== own && overlaps(box, other.box) && !gone.has(other.box)) return true;
        }
      }
      return false;
    },
    hits(box, own) {
      const found = new Set<string>();
      for (const key of cellsOf(box)) {
        for (const other of cells.get(key) ?? []) {
          if (other.id !== own && overlaps(box, other.box) && !gone.has(other.box)) found.add(other.id);
        }
      }
      return found;
    },
    remove(id) {
      for (const box of boxesOf.get(id) ?? []) gone.add(box);
      boxesOf.delete(id);
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
