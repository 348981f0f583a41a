import cytoscape from 'cytoscape';

/** What decides when Cytoscape's canvas renderer draws; its types leave the renderer out. */
interface CanvasRenderer {
  cy: { batching(): boolean };
  destroyed?: boolean;
  /** Set by `redraw`, taken back once drawn. */
  requestedFrame?: boolean;
  renderOptions?: unknown;
  /** In milliseconds; what is left of a frame goes into pictures of elements, drawn ahead. */
  averageRedrawTime: number;
  lastRedrawTime: number;
  /** Told at each frame whether it will be drawn; in their order. */
  beforeRenderCallbacks: readonly { fn(draws: boolean, now: number): void }[];
  redraw(options?: unknown): void;
  render(options: unknown): void;
  startRenderLoop(): void;
}

/**
 * Frames without anything new after which a map is at rest. Between them Cytoscape draws pictures of elements ahead,
 * and a picture that is seen asks for a redraw: while any are left to draw, there is always a next one.
 */
const STILL_FRAMES = 12;

/**
 * Lets Cytoscape's maps rest: as it comes it asks for every frame for ever, which keeps a processor busy and empties
 * the battery of a laptop on a stage (cytoscape.js, issues 2656 and 2657). Here it asks for frames from each redraw
 * until all has been still for some frames. Nothing of ours is moved by Cytoscape's own animations, which would
 * need frames without a redraw.
 */
export function letMapsRest(): void {
  const { prototype } = cytoscape('renderer', 'canvas') as { prototype: CanvasRenderer };
  const { redraw } = prototype;
  const loops = new WeakMap<CanvasRenderer, () => void>();
  const wake = (renderer: CanvasRenderer) => {
    const known = loops.get(renderer) ?? frameLoop(renderer);
    loops.set(renderer, known);
    known();
  };
  prototype.startRenderLoop = function startRenderLoop() {
    wake(this);
  };
  prototype.redraw = function redrawAwake(options) {
    redraw.call(this, options);
    wake(this);
  };
}

/** Asks for frames from a call of the answer on until nothing has been drawn for a while. */
function frameLoop(renderer: CanvasRenderer): () => void {
  let asked = false;
  let stillFrames = 0;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(step);
  };
  const step = (now: number) => {
    // First: a frame that fails must not be the last one.
    asked = false;
    if (renderer.destroyed) return;
    if (!renderer.cy.batching()) drawOrPrepare(renderer, now);
    if (renderer.requestedFrame || ++stillFrames < STILL_FRAMES) ask();
  };
  return () => {
    stillFrames = 0;
    ask();
  };
}

/** What Cytoscape does at a frame: it draws what a redraw asked for, or uses the time to draw ahead. */
function drawOrPrepare(renderer: CanvasRenderer, now: number): void {
  const draws = renderer.requestedFrame === true;
  for (const { fn } of renderer.beforeRenderCallbacks) fn(draws, now);
  if (!draws) return;
  const began = performance.now();
  renderer.render(renderer.renderOptions);
  renderer.lastRedrawTime = performance.now() - began;
  renderer.averageRedrawTime = (renderer.averageRedrawTime + renderer.lastRedrawTime) / 2;
  renderer.requestedFrame = false;
}
