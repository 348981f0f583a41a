import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Gestures } from '#renderer/map/board.ts';
import { canvasBoard } from '#renderer/map/canvas-board.ts';
import type { Scene, SceneNode } from '#shared/map/drawing/scene.ts';

/** Gestures on a map that is too large for Cytoscape: what a pointer does is reported as it is for a small one. */

function node(id: string, x: number, y: number, change: Partial<SceneNode> = {}): SceneNode {
  return {
    id,
    what: 'actor',
    x,
    y,
    size: 20,
    shape: 'circle',
    fill: '#0072B2',
    border: null,
    icon: null,
    logo: null,
    label: id,
    lines: [id],
    letters: 1,
    priority: 0,
    faded: false,
    ...change,
  };
}

function gestures(change: Partial<Gestures> = {}) {
  return {
    connects: () => false,
    lassoes: () => false,
    selected: () => new Set<string>(),
    lineAt: () => undefined,
    onChange: vi.fn(),
    onTap: vi.fn(),
    onDoubleTap: vi.fn(),
    onContextMenu: vi.fn(),
    onLift: vi.fn(),
    onDrop: vi.fn(),
    onBox: vi.fn(),
    onLasso: vi.fn(),
    onCaught: vi.fn(),
    onRubber: vi.fn(),
    onConnect: vi.fn(),
    ...change,
  };
}

const NODES = [node('mairie', 100, 100), node('ferme', 300, 100), node('ombre', 500, 100, { faded: true })];

const SCENE = { nodes: NODES, edges: [] } as unknown as Scene;

let container: HTMLElement;
beforeEach(() => {
  container = document.createElement('div');
  document.body.replaceChildren(container);
});

function board(ours: ReturnType<typeof gestures>) {
  const made = canvasBoard(container, ours);
  made.hold(SCENE, 0);
  return made;
}

function point(name: string, x: number, y: number, more: PointerEventInit = {}): void {
  const event = new PointerEvent(`pointer${name}`, {
    bubbles: true,
    cancelable: true,
    clientX: x,
    clientY: y,
    button: 0,
    pointerId: 1,
    pointerType: 'mouse',
    ...more,
  });
  container.dispatchEvent(event);
}

function drag(from: [number, number], to: [number, number], more: PointerEventInit = {}): void {
  point('down', ...from, more);
  point('move', (from[0] + to[0]) / 2, (from[1] + to[1]) / 2, more);
  point('move', ...to, more);
  point('up', ...to, more);
}

function tap(x: number, y: number, more: PointerEventInit = {}): void {
  point('down', x, y, more);
  point('up', x, y, more);
}

describe('gestures on a large map', () => {
  it('picks what it meets: an actor, the line below, or nothing; never a ghost', () => {
    const ours = gestures({
      lineAt: ({ x }) => (x > 150 && x < 250 ? { source: 'mairie', ties: ['t1'] } : undefined),
    });
    board(ours);
    tap(104, 104);
    expect(ours.onTap).toHaveBeenLastCalledWith({ kind: 'actor', id: 'mairie' }, false);
    tap(200, 100, { ctrlKey: true });
    expect(ours.onTap).toHaveBeenLastCalledWith({ kind: 'cooperation', id: 't1', all: ['t1'] }, true);
    tap(500, 100);
    expect(ours.onTap).toHaveBeenLastCalledWith({ kind: 'canvas', at: { x: 500, y: 100 } }, false);
  });

  it('takes two quick taps in one place as a double one', () => {
    const ours = gestures();
    board(ours);
    tap(100, 100);
    expect(ours.onDoubleTap).not.toHaveBeenCalled();
    tap(101, 100);
    expect(ours.onDoubleTap).toHaveBeenCalledExactlyOnceWith({ kind: 'actor', id: 'mairie' });
  });

  it('drags an actor, at any zoom, and says where it was dropped', () => {
    const ours = gestures();
    const map = board(ours);
    map.setView({ zoom: 2, pan: { x: 10, y: 0 } });
    drag([210, 200], [250, 260]);
    expect(ours.onLift).toHaveBeenCalledExactlyOnceWith(['mairie']);
    expect(ours.onDrop).toHaveBeenCalledExactlyOnceWith(new Map([['mairie', { x: 120, y: 130 }]]));
    expect(map.placeOf('ferme')).toEqual({ x: 300, y: 100 });
    expect(ours.onTap).not.toHaveBeenCalled();
  });

  it('takes the other selected actors along', () => {
    const ours = gestures({ selected: () => new Set(['mairie', 'ferme']) });
    board(ours);
    drag([100, 100], [110, 140]);
    expect(ours.onDrop).toHaveBeenCalledExactlyOnceWith(
      new Map([
        ['mairie', { x: 110, y: 140 }],
        ['ferme', { x: 310, y: 140 }],
      ]),
    );
  });

  it('keeps what is held where the pointer has it when the map is drawn anew meanwhile', () => {
    const ours = gestures();
    const map = board(ours);
    point('down', 100, 100);
    point('move', 150, 100);
    map.hold(SCENE, 0);
    expect(map.placeOf('mairie')).toEqual({ x: 150, y: 100 });
    point('up', 150, 100);
    expect(map.isGrabbed('mairie')).toBe(false);
  });

  it('moves the map by its background, and not by a shaky tap', () => {
    const ours = gestures();
    const map = board(ours);
    drag([600, 400], [640, 370]);
    expect(map.view()).toEqual({ zoom: 1, pan: { x: 40, y: -30 } });
    point('down', 600, 400);
    point('move', 602, 401);
    point('up', 602, 401);
    expect(map.view().pan).toEqual({ x: 40, y: -30 });
    expect(ours.onTap).toHaveBeenCalledTimes(1);
  });

  it('zooms by the wheel around the pointer', () => {
    const map = board(gestures());
    container.dispatchEvent(
      new WheelEvent('wheel', { deltaY: -250, clientX: 100, clientY: 100, cancelable: true }),
    );
    const { zoom, pan } = map.view();
    expect(zoom).toBeCloseTo(1.25, 2);
    expect(100 * zoom + pan.x).toBeCloseTo(100);
  });

  it('draws a tie from one actor to another, and none to the ground or to itself', () => {
    const ours = gestures({ connects: () => true });
    board(ours);
    drag([100, 100], [300, 100]);
    expect(ours.onConnect).toHaveBeenCalledExactlyOnceWith('mairie', 'ferme');
    expect(ours.onRubber).toHaveBeenLastCalledWith(null);
    drag([100, 100], [700, 300]);
    drag([100, 100], [106, 106]);
    expect(ours.onConnect).toHaveBeenCalledTimes(1);
    expect(ours.onDrop).not.toHaveBeenCalled();
  });

  it('catches actors by a line around them and by a frame, without ghosts', () => {
    const lassoing = gestures({ lassoes: () => true });
    board(lassoing);
    point('down', 50, 50);
    for (const [x, y] of [
      [600, 50],
      [600, 150],
      [50, 150],
    ] as const) {
      point('move', x, y);
    }
    point('up', 50, 60);
    expect(lassoing.onCaught).toHaveBeenCalledExactlyOnceWith(['mairie', 'ferme']);

    const framing = gestures();
    board(framing);
    drag([50, 50], [200, 200], { shiftKey: true });
    expect(framing.onBox).toHaveBeenCalledExactlyOnceWith(['mairie']);
    expect(framing.onLasso).toHaveBeenLastCalledWith(null);
  });

  it('zooms with two fingers and then neither picks nor drags', () => {
    const ours = gestures();
    const map = board(ours);
    const one = { pointerType: 'touch', pointerId: 1 };
    const other = { pointerType: 'touch', pointerId: 2 };
    point('down', 100, 100, one);
    point('down', 300, 100, other);
    point('move', 500, 100, other);
    expect(map.view().zoom).toBeCloseTo(2);
    expect(map.view().pan.x).toBeCloseTo(-100);
    point('up', 500, 100, other);
    point('up', 100, 100, one);
    expect(ours.onTap).not.toHaveBeenCalled();
    expect(ours.onDrop).not.toHaveBeenCalled();
  });

  it('opens the menu by the other button and by a finger that rests', () => {
    vi.useFakeTimers();
    try {
      const ours = gestures();
      board(ours);
      container.dispatchEvent(
        new MouseEvent('contextmenu', { clientX: 300, clientY: 100, cancelable: true }),
      );
      expect(ours.onContextMenu).toHaveBeenLastCalledWith({ kind: 'actor', id: 'ferme' }, { x: 300, y: 100 });
      point('down', 100, 100, { pointerType: 'touch' });
      vi.advanceTimersByTime(600);
      expect(ours.onContextMenu).toHaveBeenLastCalledWith(
        { kind: 'actor', id: 'mairie' },
        { x: 100, y: 100 },
      );
      point('up', 100, 100, { pointerType: 'touch' });
      expect(ours.onTap).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  it('keeps what leaves in sight until it has faded, and brings in what comes', () => {
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
    try {
      const map = board(gestures());
      const came = node('atelier', 700, 100);
      map.hold({ nodes: [came, ...NODES.slice(1)], edges: [] } as unknown as Scene, 900);
      vi.advanceTimersByTime(450);
      expect(map.leaving().nodes.map(({ id }) => id)).toEqual(['mairie']);
      expect(map.placeOf('mairie')).toEqual({ x: 100, y: 100 });
      expect(map.shareOf('atelier')).toBeGreaterThan(0.3);
      expect(map.shareOf('atelier') + map.shareOf('mairie')).toBeCloseTo(1);
      expect(map.shareOf('ferme')).toBe(1);
      vi.advanceTimersByTime(900);
      expect(map.shareOf('atelier')).toBe(1);
      expect(map.shareOf('mairie')).toBe(0);
      map.hold(SCENE, 0);
      expect(map.leaving().nodes).toEqual([]);
      expect(map.shareOf('mairie')).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });
});
