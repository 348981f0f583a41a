import type { KeyboardCoordinateGetter } from '@dnd-kit/core';

const STEP: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The arrows carry an actor from one stage of its chain to the next one. */
export const stageToStage: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const step = STEP[event.code];
  if (!step) return undefined;
  event.preventDefault();
  const { droppableRects, over, active, collisionRect } = context;
  const places = [...droppableRects.entries()].sort(([, one], [, other]) => one.left - other.left);
  const here = over?.id ?? active?.data.current?.stage ?? '';
  const found = places.findIndex(([id]) => id === here);
  const target = places[found + step]?.[1];
  if (!target || !collisionRect) return undefined;
  return {
    x: currentCoordinates.x + target.left + target.width / 2 - (collisionRect.left + collisionRect.width / 2),
    y: currentCoordinates.y + target.top + 24 - collisionRect.top,
  };
};
