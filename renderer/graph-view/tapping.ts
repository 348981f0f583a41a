import type { Core, EventObject } from 'cytoscape';
import type { GraphEvents, GraphPoint, GraphTarget } from './types.ts';

/** What a line stands for, and the collective at its beginning when it is a seat there. */
interface Line {
  source: string;
  ties: readonly string[];
}

/** What lies under the pointer; `lineAt` finds lines that are not Cytoscape's. */
export function targetOf(
  event: EventObject,
  core: Core,
  lineAt: (place: GraphPoint) => Line | undefined,
): GraphTarget {
  if (event.target === core) {
    const line = lineAt(event.position);
    return line ? targetOfLine(line) : { kind: 'canvas', at: { ...event.position } };
  }
  const id: string = event.target.id();
  if (event.target.isNode()) return { kind: event.target.data('what'), id };
  return targetOfLine({ source: event.target.source().id(), ties: event.target.data('ties') });
}

function targetOfLine({ source, ties }: Line): GraphTarget {
  const [first] = ties;
  return first === undefined
    ? { kind: 'collective', id: source }
    : { kind: 'cooperation', id: first, all: ties };
}

function isAdditive(event: EventObject): boolean {
  const { shiftKey, ctrlKey, metaKey } = (event.originalEvent ?? {}) as Partial<MouseEvent>;
  return Boolean(shiftKey || ctrlKey || metaKey);
}

/** A tap picks what it meets; on the background it picks nothing. */
export function tapped(target: GraphTarget, event: EventObject, events: GraphEvents): void {
  const additive = isAdditive(event);
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
