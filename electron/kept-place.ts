import { type BrowserWindow, screen } from 'electron';
import { changeSettings, readSettings, type WindowKind, type WindowPlace } from './settings.ts';
import { centredIn, type Rectangle, rectangleOn } from './window-place.ts';
import { nextZoom, type ZoomStep } from './zoom.ts';

/** A window is moved and sized in many steps: noted is where it comes to rest. */
const AT_REST = 500;

const kinds = new WeakMap<BrowserWindow, WindowKind>();

export async function keptPlace(kind: WindowKind): Promise<WindowPlace | undefined> {
  return (await readSettings()).windows?.[kind];
}

/** Where a window opens: where it was, else on the first of the displays that are not avoided. */
export function openingRectangle(
  kept: WindowPlace | undefined,
  usual: { width: number; height: number },
  avoided?: BrowserWindow,
): Rectangle {
  return rectangleOn(kept, usual, workAreas(avoided));
}

/** The areas of the displays, that of the main one first, but that of a window to be avoided last. */
function workAreas(avoided?: BrowserWindow): [Rectangle, ...Rectangle[]] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const taken = avoided && screen.getDisplayMatching(avoided.getBounds()).id;
  const [first = primary, ...rest] = [primary, ...others].toSorted(
    (one, other) => Number(one.id === taken) - Number(other.id === taken),
  );
  return [first.workArea, ...rest.map(({ workArea }) => workArea)];
}

/** From now on notes where a window is and how large its page is shown, and brings it back from a display that goes. */
export function keepPlace(window: BrowserWindow, kind: WindowKind, kept: WindowPlace | undefined): void {
  kinds.set(window, kind);
  // To maximize a hidden window is to show it, before it has something to show.
  if (kept?.maximized) window.once('show', () => window.maximize());
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(kept?.zoom ?? 1));
  let timer: NodeJS.Timeout | undefined;
  const noteAtRest = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void notePlace(window), AT_REST);
  };
  window.on('resize', noteAtRest);
  window.on('move', noteAtRest);
  window.on('maximize', noteAtRest);
  window.on('unmaximize', noteAtRest);
  window.on('close', () => void notePlace(window));
  const comeBack = () => {
    const now = window.getBounds();
    const there = rectangleOn(now, now, workAreas());
    if (there.x !== now.x || there.y !== now.y) window.setBounds(there);
  };
  screen.on('display-removed', comeBack);
  window.on('closed', () => {
    clearTimeout(timer);
    screen.off('display-removed', comeBack);
  });
}

/** That it could not be noted only costs a gesture at the next start. */
async function notePlace(window: BrowserWindow): Promise<void> {
  const kind = kinds.get(window);
  if (kind === undefined || window.isDestroyed()) return;
  const { x, y, width, height } = window.getNormalBounds();
  const zoom = window.webContents.getZoomFactor();
  const place = { x, y, width, height, maximized: window.isMaximized(), zoom };
  await changeSettings((settings) => ({ ...settings, windows: { ...settings.windows, [kind]: place } }));
}

/** Shows the page of one window larger or smaller; the other keeps its own size. */
export function zoomWindow(window: BrowserWindow, step: ZoomStep): void {
  const { webContents } = window;
  webContents.setZoomFactor(nextZoom(webContents.getZoomFactor(), step));
  void notePlace(window);
}

export function hasOtherDisplay(): boolean {
  return screen.getAllDisplays().length > 1;
}

/** Moves a window to the next display, as large there as it was. */
export function moveToOtherDisplay(window: BrowserWindow): void {
  const displays = screen.getAllDisplays();
  const here = screen.getDisplayMatching(window.getBounds()).id;
  const next = displays[(displays.findIndex(({ id }) => id === here) + 1) % displays.length];
  if (!next || next.id === here) return;
  const wasMaximized = window.isMaximized();
  if (wasMaximized) window.unmaximize();
  window.setBounds(centredIn(next.workArea, window.getNormalBounds()));
  if (wasMaximized) window.maximize();
}
