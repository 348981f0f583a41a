import type { Arranged, ArrangementInput, Computed } from './arrangement.ts';
import { bands } from './bands.ts';
import { circle } from './circle.ts';
import { islands } from './islands.ts';
import { rings } from './rings.ts';
import { shapeToFrame } from './shape-to-frame.ts';
import { timeline } from './timeline.ts';

/** The lists whose ids stand in captions. */
export interface CaptionLists {
  levels: readonly string[];
  kinds: readonly string[];
}

/**
 * Places the actors in one of the ways that are not the user's own. Same data, same map. A generator, so that
 * the caller may show progress (0 to 1) and stop between steps.
 */
export function* arrange(
  arrangement: Computed,
  input: ArrangementInput,
  lists: CaptionLists,
): Generator<number, Arranged> {
  return shapeToFrame(yield* placed(arrangement, input, lists), input.frame);
}

function* placed(
  arrangement: Computed,
  input: ArrangementInput,
  { levels, kinds }: CaptionLists,
): Generator<number, Arranged> {
  switch (arrangement) {
    case 'sectors':
      return yield* islands(input);
    case 'levels':
      // Europe on top, the neighbourhood at the bottom; those without a level below it.
      return bands(
        input,
        ({ level }) => (level < 0 ? -1 : levels.length - 1 - level),
        (value) => (value < 0 ? '' : (levels[levels.length - 1 - value] ?? '')),
      );
    case 'circle':
      return circle(input, (kind) => kinds[kind] ?? '');
    case 'collective':
      return rings(input);
    case 'timeline':
      return timeline(input);
  }
}
