import type { GraphEvents, GraphTarget } from './types.ts';

/** A tap picks what it meets; on the background it picks nothing. */
export function tapped(target: GraphTarget, additive: boolean, events: GraphEvents): void {
  if (target.kind === 'canvas') {
    if (!additive) events.onSelect({ actors: [], cooperations: [] }, { additive: false });
  } else if (target.kind === 'actor') {
    events.onSelect({ actors: [target.id], cooperations: [] }, { additive });
  } else if (target.kind === 'collective') {
    events.onSelect({ actors: [], cooperations: [], collective: target.id }, { additive: false });
  } else {
    events.onSelect({ actors: [], cooperations: target.all }, { additive });
  }
}

export function doubleTapped(target: GraphTarget, events: GraphEvents): void {
  if (target.kind === 'canvas') events.onCreateAt(target.at);
  if (target.kind === 'actor' || target.kind === 'collective') events.onOpen(target);
}
