import type { Core, NodeSingular } from 'cytoscape';
import { type Hand, stored } from './board.ts';
import type { GraphPoint } from './types.ts';

/** Dragging one of the selected nodes takes the others along. */
export function moveTogether(core: Core, hand: Hand): void {
  let last: GraphPoint | null = null;
  let moved = false;
  const companions = (id: string) => {
    const selected = hand.selected();
    return selected.has(id)
      ? core.nodes().filter((node) => node.id() !== id && selected.has(node.id()))
      : null;
  };
  core.on('grab', 'node', ({ target }) => {
    last = { ...target.position() };
    moved = false;
  });
  core.on('drag', 'node', ({ target }) => {
    const now = { ...target.position() };
    if (last) companions(target.id())?.shift({ x: now.x - last.x, y: now.y - last.y });
    last = now;
    moved = true;
  });
  core.on('free', 'node', ({ target }) => {
    if (!moved) return;
    moved = false;
    const nodes = [target as NodeSingular, ...(companions(target.id()) ?? [])];
    hand.onDrop(new Map(nodes.map((node) => [node.id(), stored(node.position())])));
  });
}

/** Shift and drag on the canvas: Cytoscape tells the boxed elements one by one, the owner hears them at once. */
export function boxSelect(core: Core, onBox: (actorIds: string[]) => void): void {
  let boxed: string[] = [];
  core.on('box', 'node[what = "actor"]', ({ target }) => {
    if (boxed.length === 0) {
      queueMicrotask(() => {
        onBox(boxed);
        boxed = [];
      });
    }
    boxed.push(target.id());
  });
}
