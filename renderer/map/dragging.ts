import type { Core, NodeSingular } from 'cytoscape';
import { frameBetween, type Gestures, stored } from './board.ts';
import type { GraphPoint } from './types.ts';

/** Dragging one of the selected nodes takes the others along. Returns how to break it off. */
export function moveTogether(core: Core, gestures: Gestures): () => void {
  let last: GraphPoint | null = null;
  /** What is being dragged, once it has moved. */
  let dragged: NodeSingular[] = [];
  const companions = (id: string) => {
    const selected = gestures.selected();
    return selected.has(id)
      ? core
          .nodes()
          .filter((node) => node.id() !== id && selected.has(node.id()))
          .map((node) => node as NodeSingular)
      : [];
  };
  core.on('grab', 'node', ({ target }) => {
    last = { ...target.position() };
  });
  core.on('drag', 'node', ({ target }) => {
    if (dragged.length === 0) {
      dragged = [target as NodeSingular, ...companions(target.id())];
      gestures.onLift(dragged.map((node) => node.id()));
    }
    const now = { ...target.position() };
    const [own, ...others] = dragged;
    if (last && own?.same(target)) {
      const moved = { x: now.x - last.x, y: now.y - last.y };
      for (const node of others) node.shift(moved);
    }
    last = now;
  });
  core.on('free', 'node', letGo);
  return letGo;

  function letGo(): void {
    if (dragged.length === 0) return;
    const places = new Map(dragged.map((node) => [node.id(), stored(node.position())]));
    dragged = [];
    gestures.onDrop(places);
  }
}

/** Shift and drag on the canvas: Cytoscape names the boxed elements one by one, the owner receives them at once. */
export function boxSelect(core: Core, gestures: Gestures): void {
  let boxed: string[] = [];
  let from: GraphPoint = { x: 0, y: 0 };
  let framing = false;
  core.on('tapstart', ({ position }) => {
    from = { ...position };
  });
  core.on('boxstart', () => {
    framing = true;
  });
  core.on('tapdrag', ({ position: to }) => {
    if (framing) gestures.onLasso(frameBetween(from, to));
  });
  core.on('boxend', () => {
    framing = false;
    gestures.onLasso(null);
  });
  core.on('box', 'node[what = "actor"]', ({ target }) => {
    if (boxed.length === 0) {
      queueMicrotask(() => {
        gestures.onBox(boxed);
        boxed = [];
      });
    }
    boxed.push(target.id());
  });
}
