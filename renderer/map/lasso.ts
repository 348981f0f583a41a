import type { Core } from 'cytoscape';
import { isInside } from '#shared/map/layout/polygon.ts';
import type { GraphPoint } from './types.ts';

interface Lasso {
  /** Whether a drag draws a lasso now. */
  wanted(): boolean;
  /** The line to show while dragging; null when it is over. */
  onMove(line: readonly GraphPoint[] | null): void;
  onCaught(actorIds: string[]): void;
}

/** Lets a line be drawn around actors by hand, in place of moving nodes or the map. Returns how to break it off. */
export function lassoSelect(core: Core, { wanted, onMove, onCaught }: Lasso): () => void {
  let line: GraphPoint[] | null = null;
  const rest = (on: boolean) => {
    core.autoungrabify(!on);
    core.userPanningEnabled(on);
    core.boxSelectionEnabled(on);
  };
  core.on('tapstart', (event) => {
    if (!wanted()) return;
    line = [{ ...event.position }];
    rest(false);
  });
  core.on('tapdrag', (event) => {
    if (!line) return;
    line.push({ ...event.position });
    onMove(line);
  });
  core.on('tapend', () => {
    const drawn = letGo();
    if (!drawn || drawn.length < 3) return;
    onCaught(
      core
        .nodes('node[what = "actor"]')
        .filter((node) => !node.data('faded') && isInside(node.position(), drawn))
        .map((node) => node.id()),
    );
  });
  return letGo;

  function letGo(): readonly GraphPoint[] | null {
    if (!line) return null;
    const drawn = line;
    line = null;
    rest(true);
    onMove(null);
    return drawn;
  }
}
