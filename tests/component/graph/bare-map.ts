import { createGraph, type GraphAdapter } from '#renderer/map/adapter.ts';
import type { LeftView } from '#renderer/map/types.ts';

/** A map on an empty page, without a screen around it. */
export function bareMap(
  onLeave: (view: LeftView | null) => void = () => {},
  initial: LeftView | null = null,
): { graph: GraphAdapter; container: HTMLElement } {
  const under = document.createElement('canvas');
  const over = document.createElement('canvas');
  const container = document.createElement('div');
  document.body.replaceChildren(under, container, over);
  const ignored = () => {};
  const events = {
    onSelect: ignored,
    onMove: ignored,
    onOpen: ignored,
    onCreateAt: ignored,
    onConnect: ignored,
    onContextMenu: ignored,
    onLeave,
  };
  return { graph: createGraph({ container, under, over }, () => events, initial), container };
}
