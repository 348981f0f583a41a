import type { Core, NodeSingular } from 'cytoscape';
import type { GraphPoint } from './types.ts';

/** Dragging one of the selected nodes takes the others along. */
export function moveTogether(
  core: Core,
  selected: () => ReadonlySet<string>,
  onMove: (places: Map<string, GraphPoint>) => void,
): void {
  let last: GraphPoint | null = null;
  let moved = false;
  const companions = (id: string) =>
    selected().has(id) ? core.nodes().filter((node) => node.id() !== id && selected().has(node.id())) : null;
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
    onMove(
      new Map(
        nodes.map((node) => {
          const { x, y } = node.position();
          return [node.id(), { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }];
        }),
      ),
    );
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
