import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

const STEP: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The arrows carry a tie from one column to the next one. */
export const columnToColumn: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = STEP[event.code];
  const { droppableRects, collisionRect } = context;
  if (!step || !collisionRect) return undefined;
  event.preventDefault();
  const middle = collisionRect.left + collisionRect.width / 2;
  const columns = [...droppableRects.values()].sort((one, other) => one.left - other.left);
  const here = columns.findIndex(({ left, width }) => middle >= left && middle <= left + width);
  const target = columns[here + step];
  if (!target) return undefined;
  return {
    x: currentCoordinates.x + target.left + target.width / 2 - middle,
    y: currentCoordinates.y + target.top + 64 - collisionRect.top,
  };
};
