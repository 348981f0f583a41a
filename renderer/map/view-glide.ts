import type { Board } from './board.ts';
import { sameView } from './camera.ts';
import { between, inFrames } from './moving-view.ts';
import type { Painter } from './painter.ts';
import type { Viewport } from './types.ts';

/** A move from view to view that is under way. */
export interface ViewGlide {
  readonly goal: Viewport;
  /** The layers are only shifted and scaled: nothing is to be drawn on them until it is over. */
  readonly pictured: boolean;
  /** Puts an end to it, at its goal or where it is. */
  end(where: 'goal' | 'here'): void;
}

interface Setting {
  board: Board;
  paint: Painter;
  /** What is painted moves as a picture, and is painted anew when it is there. */
  pictured: boolean;
  /** Slow at the beginning too. */
  gently: boolean;
  onMove(view: Viewport): void;
  onEnd(): void;
}

export function glideTo(
  goal: Viewport,
  duration: number,
  { board, paint, pictured, gently, onMove, onEnd }: Setting,
): ViewGlide {
  const from = board.view();
  const painted = paint.paintedFor();
  if (pictured && painted && !sameView(painted, from)) paint.paintAnew(from);
  let now = from;
  const finish = (view: Viewport) => {
    stop();
    onEnd();
    board.setView(view);
    if (pictured) paint.paintAnew(view);
  };
  const stop = inFrames(
    duration,
    gently,
    (share) => {
      now = between(from, goal, share);
      if (pictured) paint.showAs(now);
      else board.setView(now);
      onMove(now);
    },
    () => finish(goal),
  );
  return { goal, pictured, end: (where) => finish(where === 'goal' ? goal : now) };
}
