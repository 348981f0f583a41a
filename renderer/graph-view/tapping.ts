import type { Core, EventObject } from 'cytoscape';
import type { GraphEvents, GraphTarget } from './types.ts';

/** What lies under the pointer. */
export function targetOf(event: EventObject, core: Core): GraphTarget {
  if (event.target === core) return { kind: 'canvas', at: { ...event.position } };
  const id: string = event.target.id();
  if (event.target.isNode()) return { kind: event.target.data('what'), id };
  const ties: readonly string[] = event.target.data('ties');
  const [first] = ties;
  return first === undefined
    ? { kind: 'collective', id: event.target.source().id() }
    : { kind: 'cooperation', id: first, all: ties };
}

function isAdditive(event: EventObject): boolean {
  const { shiftKey, ctrlKey, metaKey } = (event.originalEvent ?? {}) as Partial<MouseEvent>;
  return Boolean(shiftKey || ctrlKey || metaKey);
}

/** A tap picks what it meets; on the background it picks nothing. */
export function tapped(event: EventObject, core: Core, events: GraphEvents): void {
  const target = targetOf(event, core);
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

export function doubleTapped(event: EventObject, core: Core, events: GraphEvents): void {
  const target = targetOf(event, core);
  if (target.kind === 'canvas') events.onCreateAt(target.at);
  if (target.kind === 'actor' || target.kind === 'collective') events.onOpen(target);
}
