import { type Direction, nearestInDirection } from '#shared/documents/page/nearest.ts';
import type { Page } from '#shared/documents/page/page.ts';
import { type Drawn, drawn as drawnUnder, nodeOf } from '#shared/documents/page/shown.ts';
import { largestFitting } from '#shared/map/drawing/fit.ts';
import { HULL_PADDING, outline, smoothPath } from '#shared/map/drawing/hull.ts';
import { LABEL, type LabelCandidate, labelledExtent } from '#shared/map/drawing/label-placement.ts';
import { iconIsRead } from '#shared/map/drawing/node-icon.ts';
import { type Camera, makeCamera } from './camera.ts';
import { byId, makeSvg } from './dom.ts';
import { listenToGestures } from './gestures.ts';
import { makeNames } from './names.ts';
import type { Say } from './say.ts';
import type { Store, Viewing } from './viewing.ts';

/** Beyond so many lines and nodes the drawing is moved as a picture, and drawn again when it rests. */
const HEAVY = 4000;
const REST = 160;
/** How near a click must be to a node that it misses: fingers are not as fine as a mouse. */
const REACH = { mouse: 6, touch: 22 };
const LARGEST = 1.6;
const AIR = 26;

export interface MapView {
  fit(): void;
  /** Moves the map to a record, closer when it is far away. */
  centre(node: number): void;
  zoom(factor: number): void;
  /** How much of the stage other parts cover. */
  onInsets(read: () => { top: number; right: number; bottom: number; left: number }): void;
}

/** Brings the drawing to life: where one looks, what is shown and brought out, and what is chosen. */
export function makeMap(page: Page, store: Store, say: Say): MapView {
  const stage = byId<SVGSVGElement>('map');
  const frame = byId('stage');
  const moving = byId<SVGGElement>('camera');
  const groups = (id: string) => [...byId<SVGGElement>(id).children] as SVGElement[];
  const [nodes, lines, hulls] = [groups('nodes'), groups('lines'), groups('hulls')];
  /** What stands in nodes, with their sizes. */
  const icons = nodes.flatMap((node, place) => {
    const icon = node.querySelector<SVGElement>('.icon');
    return icon ? [{ icon, size: page.nodes[place]?.size ?? 0 }] : [];
  });
  const captions = groups('captions');
  /** The outlines as they were written, around all of their members. */
  const written = hulls.map((hull) => hull.getAttribute('d') ?? '');
  const names = makeNames(page, byId<SVGGElement>('labels'), stage);
  const heavy = page.drawings.some((drawing) => drawing.nodes.length + drawing.lines.length > HEAVY);
  stage.classList.toggle('heavy', heavy);
  let insets = () => ({ top: 0, right: 0, bottom: 0, left: 0 });
  let current: Drawn = drawnUnder(page, store.now().shown, null, store.drawing());
  let kept: Camera | null = null;
  let resting = 0;
  /** For which width the camera was set. */
  let width = 0;

  const commit = (camera: Camera) => {
    moving.setAttribute('transform', `translate(${camera.x} ${camera.y}) scale(${camera.zoom})`);
    stage.style.removeProperty('transform');
    moving.style.setProperty('--zoom', String(camera.zoom));
    if (camera.zoom !== kept?.zoom) {
      for (const { icon, size } of icons) icon.classList.toggle('hidden', !iconIsRead(size, camera.zoom));
    }
    kept = camera;
  };
  const camera = makeCamera((now) => {
    if (!heavy || !kept) {
      names.move(now);
      commit(now);
      return;
    }
    const scale = now.zoom / kept.zoom;
    stage.style.transform = `translate(${now.x - kept.x * scale}px, ${now.y - kept.y * scale}px) scale(${scale})`;
    clearTimeout(resting);
    resting = window.setTimeout(() => {
      commit(now);
      names.move(now);
    }, REST);
  });

  const room = () => {
    const { top, right, bottom, left } = insets();
    return {
      left: left + AIR,
      top: top + AIR / 2,
      width: Math.max(80, stage.clientWidth - left - right - 2 * AIR),
      height: Math.max(80, stage.clientHeight - top - bottom - AIR),
    };
  };
  // The words of an arrangement stand at the rim of it: two corners hold them in sight.
  const captionCorners = (): LabelCandidate[] => {
    const around = store.drawing().captions;
    if (!around) return [];
    const corner = { id: '', size: 0, lines: [], priority: 0 };
    return [
      { ...corner, x: around.left, y: around.top },
      { ...corner, x: around.right, y: around.bottom },
    ];
  };
  const fitted = (places: readonly number[], more: readonly LabelCandidate[] = []): Camera | null => {
    const own = places.flatMap((place) => {
      const node = page.nodes[place];
      return node ? [{ ...node, id: '' }] : [];
    });
    if (own.length === 0) return null;
    const shown = [...own, ...more];
    const { left, top, width, height } = room();
    const zoom = largestFitting(shown, LABEL, { width, height }, 0.01, LARGEST);
    const extent = labelledExtent(shown, zoom, LABEL);
    return {
      zoom,
      x: left + width / 2 - (extent.left + extent.right) / 2,
      y: top + height / 2 - (extent.top + extent.bottom) / 2,
    };
  };
  const placesOf = (flags: readonly boolean[]) => flags.flatMap((on, place) => (on ? [place] : []));
  const all = () => fitted(placesOf(current.nodes), captionCorners());
  const limit = () => {
    const whole = fitted(store.drawing().nodes, captionCorners());
    if (whole) camera.setLeast(whole.zoom * 0.5);
  };
  const showAll = () => {
    const whole = all();
    if (whole) camera.glideTo(whole);
  };

  const draw = (viewing: Viewing) => {
    const drawing = store.drawing();
    current = drawnUnder(page, viewing.shown, viewing.selected, drawing);
    const chosen = viewing.selected && nodeOf(page, drawing, viewing.selected);
    for (const [place, node] of nodes.entries()) {
      mark(node, current.nodes[place], current.fullNodes[place], place === chosen);
    }
    for (const [place, line] of lines.entries()) {
      mark(line, current.lines[place], current.fullLines[place], false);
    }
    captions.forEach((caption, place) => {
      mark(caption, page.drawings[place] === drawing);
    });
    const outlined = new Set(drawing.hulls);
    page.hulls.forEach(({ members }, place) => {
      const discs = members.flatMap((member) => {
        const node = page.nodes[member];
        return node && outlined.has(place) && current.nodes[member]
          ? [{ x: node.x, y: node.y, radius: node.size / 2 }]
          : [];
      });
      const whole = discs.length === members.length ? written[place] : undefined;
      hulls[place]?.setAttribute('d', whole ?? smoothPath(outline(discs, HULL_PADDING)));
    });
    names.draw(current, chosen, drawing.labels);
  };

  const choose = (place: number | null) => {
    const node = place === null ? undefined : page.nodes[place];
    if (!node) return store.select(null);
    if (node.actor !== null) store.select({ what: 'actor', at: node.actor });
    else if (node.collective !== null) store.select({ what: 'collective', at: node.collective });
  };
  const nodeAt = (event: PointerEvent): number | null => {
    const hit = (event.target as Element).closest('#nodes > g');
    if (hit) return nodes.indexOf(hit as SVGElement);
    const { left, top } = frame.getBoundingClientRect();
    const { x, y, zoom } = camera.now();
    const [px, py] = [(event.clientX - left - x) / zoom, (event.clientY - top - y) / zoom];
    const reach = (event.pointerType === 'touch' ? REACH.touch : REACH.mouse) / zoom;
    let best: { place: number; distance: number } | null = null;
    for (const [place, node] of page.nodes.entries()) {
      const distance = Math.hypot(node.x - px, node.y - py) - node.size / 2;
      if (current.nodes[place] && distance < reach && (!best || distance < best.distance)) {
        best = { place, distance };
      }
    }
    return best?.place ?? null;
  };
  listenToGestures(stage, camera, { onClick: (event) => choose(nodeAt(event)), onFit: showAll });

  const centre = (place: number) => {
    const node = page.nodes[place];
    if (!node) return;
    const { left, top, width, height } = room();
    const zoom = Math.max(camera.now().zoom, Math.min(0.9, LARGEST));
    camera.glideTo({ zoom, x: left + width / 2 - node.x * zoom, y: top + height / 2 - node.y * zoom });
  };
  const reveal = (place: number) => {
    const node = page.nodes[place];
    if (!node) return;
    const { x, y, zoom } = camera.now();
    const { left, top, width, height } = room();
    const [nx, ny] = [node.x * zoom + x, node.y * zoom + y];
    if (nx < left || nx > left + width || ny < top || ny > top + height) centre(place);
  };
  const walk = walkByKeys(page, nodes, say, {
    isShown: (place) => current.nodes[place] ?? false,
    choose,
    reveal,
    stage,
  });

  store.onChange((now, before) => {
    draw(now);
    walk.keepStop();
    if (now.story !== before.story) {
      width = stage.clientWidth;
      limit();
    }
    if (before.story && !now.story) showAll();
    if (now.story && now.story !== before.story) {
      const step = store.step();
      const { clientWidth, clientHeight } = stage;
      // A view was looked at in a window of about this width.
      const scale = Math.min(1, clientWidth / 1000);
      const looked = step?.camera;
      const target = looked
        ? {
            zoom: looked.zoom * scale,
            x: clientWidth / 2 - looked.x * looked.zoom * scale,
            y: clientHeight / 2 - looked.y * looked.zoom * scale,
          }
        : fitted(
            placesOf(current.nodes.map((shown, place) => shown && (current.fullNodes[place] ?? false))),
            captionCorners(),
          );
      const goal = target ?? all();
      if (goal) camera.glideTo(goal);
    }
  });

  addEventListener('beforeprint', () => {
    stage.setAttribute('viewBox', store.drawing().frame);
    const whole = { x: 0, y: 0, zoom: 1 };
    names.move(whole);
    commit(whole);
    draw(store.now());
  });
  addEventListener('afterprint', () => {
    stage.removeAttribute('viewBox');
    camera.set(camera.now());
  });

  stage.removeAttribute('viewBox');
  return {
    fit: showAll,
    centre,
    zoom: (factor) => camera.zoomBy(factor, { x: stage.clientWidth / 2, y: stage.clientHeight / 2 }),
    onInsets(read) {
      insets = read;
      limit();
      const whole = all();
      draw(store.now());
      if (whole) camera.set(whole);
      width = stage.clientWidth;
      new ResizeObserver(() => {
        limit();
        if (stage.clientWidth === width) return;
        // The middle stays in the middle when a panel opens or the window changes.
        const now = camera.now();
        camera.set({ ...now, x: now.x + (stage.clientWidth - width) / 2 });
        width = stage.clientWidth;
      }).observe(stage);
    },
  };
}

/** Sets what has changed only: a large map has many elements. */
function mark(element: SVGElement, shown = true, full = true, chosen = false): void {
  const wanted = `${shown ? '' : 'hidden '}${full ? '' : 'faded '}${chosen ? 'chosen' : ''}`.trim();
  if ((element.getAttribute('class') ?? '') !== wanted) element.setAttribute('class', wanted);
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** One node is a stop of the Tab key; arrows go on from it to its neighbours on the map. */
function walkByKeys(
  page: Page,
  nodes: readonly SVGElement[],
  say: Say,
  {
    isShown,
    choose,
    reveal,
    stage,
  }: {
    isShown: (place: number) => boolean;
    choose: (place: number) => void;
    reveal: (place: number) => void;
    stage: SVGSVGElement;
  },
): { keepStop(): void } {
  const counts = page.actors.map(() => 0);
  for (const { from, to } of page.ties) {
    counts[from] = (counts[from] ?? 0) + 1;
    if (to !== from) counts[to] = (counts[to] ?? 0) + 1;
  }
  let stop = -1;
  page.nodes.forEach((node, place) => {
    const element = nodes[place];
    if (!element) return;
    const actor = node.actor === null ? undefined : page.actors[node.actor];
    const collective = node.collective === null ? undefined : page.collectives[node.collective];
    const label = actor
      ? say('actorName', { name: actor.name, kind: actor.kicker, count: counts[node.actor ?? -1] ?? 0 })
      : [collective?.name ?? node.name, collective?.kicker].filter(Boolean).join(', ');
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', '-1');
    element.setAttribute('aria-label', label);
    element.append(makeSvg('title', {}, actor?.name ?? collective?.name ?? node.name ?? ''));
  });
  // The most important one that can be seen, as soon as the one before cannot.
  const keepStop = () => {
    if (isShown(stop)) return;
    nodes[stop]?.setAttribute('tabindex', '-1');
    stop = -1;
    page.nodes.forEach(({ priority }, place) => {
      if (isShown(place) && priority > (page.nodes[stop]?.priority ?? -1)) stop = place;
    });
    nodes[stop]?.setAttribute('tabindex', '0');
  };
  keepStop();
  const goTo = (place: number) => {
    nodes[stop]?.setAttribute('tabindex', '-1');
    stop = place;
    nodes[stop]?.setAttribute('tabindex', '0');
    nodes[stop]?.focus();
  };
  stage.addEventListener('focusin', (event) => {
    const place = nodes.indexOf(event.target as SVGElement);
    if (place >= 0 && (event.target as Element).matches(':focus-visible')) reveal(place);
  });
  stage.addEventListener('keydown', (event) => {
    const from = nodes.indexOf(event.target as SVGElement);
    const node = page.nodes[from];
    if (!node) return;
    const direction = ARROWS[event.key];
    if (direction) {
      event.preventDefault();
      const others = [...page.nodes.entries()].filter(([place]) => place !== from && isShown(place));
      const next = nearestInDirection(node, direction, others);
      if (next !== undefined) goTo(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(from);
    }
  });
  return { keepStop };
}
