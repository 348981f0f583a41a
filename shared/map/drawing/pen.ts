/** What draws an outline: the context of a canvas as it is, or `pathOf`, which writes SVG path data. */
export interface Pen {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void;
  /** Clockwise, angles in radians; joined to the place before by a line. */
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  /** A rectangle with round corners, as a path of its own. */
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  closePath(): void;
}

const TURN = 2 * Math.PI;

/** What is drawn, as SVG path data with so many decimals. */
export function pathOf(draw: (pen: Pen) => void, decimals = 1): string {
  const path: string[] = [];
  const scale = 10 ** decimals;
  const round = (value: number) => Math.round(value * scale) / scale;
  const at = (x: number, y: number) => `${round(x)},${round(y)}`;
  const pen: Pen = {
    moveTo: (x, y) => path.push(`M${at(x, y)}`),
    lineTo: (x, y) => path.push(`L${at(x, y)}`),
    quadraticCurveTo: (controlX, controlY, x, y) => path.push(`Q${at(controlX, controlY)} ${at(x, y)}`),
    arc(x, y, radius, from, to) {
      // Rounded once: two halves whose chord is not twice their radius are no circle.
      const r = round(radius);
      if (to - from >= TURN) {
        path.push(`a${r},${r} 0 1 1 ${-2 * r},0 a${r},${r} 0 1 1 ${2 * r},0 Z`);
        return;
      }
      const end = (angle: number) => at(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      path.push(`L${end(from)} A${r},${r} 0 ${to - from > Math.PI ? 1 : 0} 1 ${end(to)}`);
    },
    roundRect(x, y, width, height, radius) {
      const [right, bottom] = [x + width, y + height];
      pen.moveTo(x + radius, y);
      pen.arc(right - radius, y + radius, radius, -TURN / 4, 0);
      pen.arc(right - radius, bottom - radius, radius, 0, TURN / 4);
      pen.arc(x + radius, bottom - radius, radius, TURN / 4, TURN / 2);
      pen.arc(x + radius, y + radius, radius, TURN / 2, (3 * TURN) / 4);
      pen.closePath();
    },
    closePath: () => path.push('Z'),
  };
  draw(pen);
  return path.join(' ');
}
