import { EventEmitter } from 'node:events';
import type { Rectangle, Screen } from 'electron';

type Display = Pick<Electron.Display, 'id' | 'bounds' | 'workArea'>;

/** Side by side, `--stand-in-displays=1366x768,1920x1080`; the first is the main one. A bar takes the top of each. */
function displaysOf(argument: string): Display[] {
  let x = 0;
  return argument.split(',').map((size, id) => {
    const [width = 0, height = 0] = size.split('x').map(Number);
    const bounds = { x, y: 0, width, height };
    x += width;
    return { id, bounds, workArea: { ...bounds, y: 30, height: height - 30 } };
  });
}

const [, asked = '1920x1080'] =
  process.argv.map((argument) => /^--stand-in-displays=(.*)/.exec(argument) ?? []).find(([all]) => all) ?? [];
let displays = displaysOf(asked);

function shared(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

export const screen = Object.assign(new EventEmitter(), {
  getAllDisplays: () => displays,
  getPrimaryDisplay: () => displays[0],
  getDisplayMatching: (place: Rectangle) =>
    displays.toSorted((one, other) => shared(place, other.bounds) - shared(place, one.bounds))[0],
} satisfies { [Name in keyof Screen]?: unknown });

/** Windows stay where they were: whether a system moves them is its own affair. */
export function unplug(id: number): void {
  const gone = displays.find((display) => display.id === id);
  displays = displays.filter((display) => display.id !== id);
  screen.emit('display-removed', {}, gone);
}
