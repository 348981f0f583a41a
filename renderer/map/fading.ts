import type { CollectionReturnValue, EdgeSingular, NodeSingular } from 'cytoscape';

/** Beyond so many elements frames would come too slowly for a fade to be seen as one. */
const FADES_UP_TO = 400;
const OPACITY = 'opacity';

/** What comes and what goes when one scene follows another in a story. */
export interface Fading {
  /** Brings in what came and takes out what goes, little by little; it is off the map when it is out of sight. */
  start(came: CollectionReturnValue, gone: CollectionReturnValue, duration: number): void;
  /** Puts an end to what is under way: what comes is there, what goes is off. */
  finish(): void;
  /** How far an element is in sight: 0 to 1 while it comes, 1 for any other. */
  shareOf(id: string): number;
}

export function fading(): Fading {
  let coming: { element: NodeSingular | EdgeSingular; whole: number }[] = [];
  let going: { element: NodeSingular | EdgeSingular; whole: number }[] = [];
  let shown: ReadonlySet<string> = new Set();
  let share = 1;
  let frame = 0;

  function put(): void {
    for (const { element, whole } of coming) element.style(OPACITY, whole * share);
    for (const { element, whole } of going) element.style(OPACITY, whole * (1 - share));
  }

  function finish(): void {
    cancelAnimationFrame(frame);
    for (const { element } of going) element.remove();
    for (const { element } of coming) element.removeStyle(OPACITY);
    [coming, going, share] = [[], [], 1];
    shown = new Set();
  }

  return {
    start(came, gone, duration) {
      finish();
      if (came.length + gone.length > FADES_UP_TO) {
        gone.remove();
        return;
      }
      const opacities = (elements: CollectionReturnValue) =>
        elements.map((element) => ({ element, whole: Number(element.numericStyle(OPACITY)) }));
      [coming, going] = [opacities(came), opacities(gone)];
      if (coming.length + going.length === 0) return;
      shown = new Set(coming.map(({ element }) => element.id()));
      const began = performance.now();
      const step = (now: number) => {
        share = Math.min(1, Math.max(0, (now - began) / duration));
        if (share === 1) {
          finish();
          return;
        }
        put();
        frame = requestAnimationFrame(step);
      };
      share = 0;
      put();
      frame = requestAnimationFrame(step);
    },
    finish,
    shareOf: (id) => (shown.has(id) ? share : 1),
  };
}
