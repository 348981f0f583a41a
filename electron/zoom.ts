/** As far as the screens of the app still work. */
const STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;
export const LEAST_ZOOM = STEPS[0];
export const MOST_ZOOM = 2;

export type ZoomStep = 'in' | 'out' | 'reset';

/** The next size of a page from one that may lie between two steps. */
export function nextZoom(factor: number, step: ZoomStep): number {
  if (step === 'reset') return 1;
  // Chromium keeps sizes as powers, which come back not quite the same.
  const near = 0.005;
  return step === 'in'
    ? (STEPS.find((one) => one > factor + near) ?? MOST_ZOOM)
    : (STEPS.findLast((one) => one < factor - near) ?? LEAST_ZOOM);
}
