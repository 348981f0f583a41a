import { describe, expect, it } from 'vitest';
import { rampColours, SERIES, SIDE_COLOURS } from '#shared/map/drawing/colour-series.ts';
import { contrast } from '#shared/map/drawing/contrast.ts';
import { PALETTES } from '#shared/map/drawing/palette.ts';
import { RAMP_NAMES, SERIES_NAMES } from '#shared/model/view.ts';

/** Red-green blindness after Viénot, Brettel and Mollon (1999), on gamma-less channels. */
function seenBy(kind: 'protan' | 'deutan', colour: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(
    (at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2,
  );
  const mixed = kind === 'protan' ? 0.11238 * r + 0.88762 * g : 0.29275 * r + 0.70725 * g;
  const blue = kind === 'protan' ? 0.00401 * r - 0.00401 * g + b : -0.02234 * r + 0.02234 * g + b;
  return [mixed, mixed, blue].map((value) => Math.max(0, value) ** (1 / 2.2)) as [number, number, number];
}

describe.each(['light', 'dark', 'projector'] as const)('on the %s canvas', (theme) => {
  const { canvas } = PALETTES[theme];

  it.each(RAMP_NAMES)('every step of %s is seen, and more is further from the canvas', (name) => {
    const steps = rampColours(name, 5, theme).map((colour) => contrast(colour, canvas));
    for (const step of steps) expect(step).toBeGreaterThanOrEqual(3);
    expect(steps).toEqual([...steps].sort((one, other) => one - other));
  });

  it.each(SERIES_NAMES)('every colour of %s is seen', (name) => {
    for (const colour of [...SERIES[name], ...Object.values(SIDE_COLOURS)]) {
      expect(contrast(colour, canvas), colour).toBeGreaterThanOrEqual(2);
    }
  });
});

describe.each(['protan', 'deutan'] as const)('for a %s reader', (kind) => {
  it.each(['okabe-ito', 'tol'] as const)('the colours of %s stay apart', (name) => {
    const seen = SERIES[name].map((colour) => seenBy(kind, colour));
    seen.forEach((one, place) => {
      seen.slice(place + 1).forEach((other, after) => {
        const distance = Math.hypot(...one.map((value, channel) => value - (other[channel] ?? 0)));
        expect(distance, `${SERIES[name][place]} ${SERIES[name][place + after + 1]}`).toBeGreaterThan(0.06);
      });
    });
  });
});
