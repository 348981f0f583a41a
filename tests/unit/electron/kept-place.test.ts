import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { moveToOtherDisplay, openingRectangle } from '../../../electron/kept-place.ts';

const laptop = { id: 7, workArea: { x: 0, y: 0, width: 1400, height: 800 } };
const projector = { id: 3, workArea: { x: 1400, y: 0, width: 1900, height: 1000 } };
const { screen } = vi.hoisted(() => ({
  screen: { displays: [] as { id: number; workArea: { x: number } }[] },
}));
vi.mock('electron', () => ({
  app: {},
  screen: Object.assign(new EventEmitter(), {
    getAllDisplays: () => screen.displays,
    getPrimaryDisplay: () => screen.displays[0],
    getDisplayMatching: ({ x }: { x: number }) =>
      screen.displays.findLast(({ workArea }) => workArea.x <= x) ?? screen.displays[0],
  }),
}));

function windowAt(bounds: Electron.Rectangle, maximized = false) {
  const window = {
    getBounds: () => bounds,
    getNormalBounds: () => bounds,
    isMaximized: () => maximized,
    setBounds: vi.fn(),
    maximize: vi.fn(),
    unmaximize: vi.fn(),
  };
  return { ...window, asElectron: window as unknown as BrowserWindow };
}

beforeEach(() => {
  screen.displays = [laptop, projector];
});

it('the speaker’s window opens on another display than the one that the room sees', () => {
  const size = { width: 1000, height: 700 };
  const onProjector = windowAt({ x: 1500, y: 0, width: 1900, height: 1000 }).asElectron;
  const onLaptop = windowAt({ x: 0, y: 0, width: 1400, height: 800 }).asElectron;
  expect(openingRectangle(undefined, size, onProjector)).toEqual({ x: 200, y: 50, ...size });
  expect(openingRectangle(undefined, size, onLaptop)).toEqual({ x: 1850, y: 150, ...size });
  // Where it was put is where it is wanted.
  const kept = { x: 20, y: 20, ...size, maximized: false, zoom: 1 };
  expect(openingRectangle(kept, size, onLaptop)).toMatchObject({ x: 20, y: 20 });
  screen.displays = [laptop];
  expect(openingRectangle(undefined, size, onLaptop)).toEqual({ x: 200, y: 50, ...size });
});

it('a window moves to the next display, in its size and filling it if it did', () => {
  const window = windowAt({ x: 100, y: 100, width: 1000, height: 700 }, true);
  moveToOtherDisplay(window.asElectron);
  expect(window.setBounds).toHaveBeenCalledExactlyOnceWith({ x: 1850, y: 150, width: 1000, height: 700 });
  expect([window.unmaximize.mock.calls.length, window.maximize.mock.calls.length]).toEqual([1, 1]);
  screen.displays = [laptop];
  moveToOtherDisplay(window.asElectron);
  expect(window.setBounds).toHaveBeenCalledOnce();
});
