import type { Core, EventObject } from 'cytoscape';
import type { GraphEvents, GraphTarget } from './types.ts';

/** What lies under the pointer. */
export function targetOf(event: EventObject, core: Core): GraphTarget {
  if (event.target === core) return { kind: 'canvas', at: { ...event.position } };
  const id: string = event.target.id();
  return event.target.isNode() ? { kind: 'actor', id } : { kind: 'cooperation', id };
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
  } else {
    events.onSelect({ actors: [], cooperations: [target.id] }, { additive });
  }
}

export function doubleTapped(event: EventObject, core: Core, events: GraphEvents): void {
  const target = targetOf(event, core);
  if (target.kind === 'canvas') events.onCreateAt(target.at);
  if (target.kind === 'actor') events.onOpen(target.id);
}
