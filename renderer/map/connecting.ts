import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { GraphPoint } from './types.ts';

interface Connecting {
  /** Whether a drag that begins like this draws a tie. */
  wanted(event: EventObject): boolean;
  /** The line to show while dragging; null when it is over. */
  onMove(line: { from: GraphPoint; to: GraphPoint } | null): void;
  onConnect(fromId: string, toId: string): void;
}

/** A collective is joined in its record, not by a tie. */
const ACTORS = 'node[what = "actor"]';

/**
 * Lets a tie be drawn by dragging from one node to another, in place of moving the node. Returns how to break off a
 * tie that is being drawn.
 */
export function connectByDragging(core: Core, { wanted, onMove, onConnect }: Connecting): () => void {
  let source: NodeSingular | null = null;
  core.on('tapstart', ACTORS, (event) => {
    if (!wanted(event)) return;
    source = event.target as NodeSingular;
    source.ungrabify();
    core.userPanningEnabled(false);
    core.boxSelectionEnabled(false);
  });
  core.on('tapdrag', (event) => {
    if (source) onMove({ from: { ...source.position() }, to: { ...event.position } });
  });
  core.on('tapend', (event) => {
    const from = letGo();
    if (!from) return;
    // Under a finger the target is where it began, not where it ends.
    const met = event.target !== core && event.target.is(ACTORS) ? (event.target as NodeSingular) : from;
    const under = met.id() === from.id() ? nodeAt(core, event.position) : met;
    if (under && under.id() !== from.id()) onConnect(from.id(), under.id());
  });
  return letGo;

  function letGo(): NodeSingular | null {
    if (!source) return null;
    const from = source;
    source = null;
    from.grabify();
    core.userPanningEnabled(true);
    core.boxSelectionEnabled(true);
    onMove(null);
    return from;
  }
}

function nodeAt(core: Core, { x, y }: GraphPoint): NodeSingular | undefined {
  return core
    .nodes(ACTORS)
    .toArray()
    .find((node) => {
      const place = node.position();
      return Math.hypot(place.x - x, place.y - y) <= node.width() / 2 + 6;
    });
}
