/** As in Chromium: one size for all windows of an origin, unless a window is set apart. */
const ofOrigin = new Map<string, number>();

export function zoomOf(origin: () => string, isolated: boolean) {
  let own = 1;
  return {
    getZoomFactor: () => (isolated ? own : (ofOrigin.get(origin()) ?? 1)),
    setZoomFactor: (factor: number) => {
      if (isolated) own = factor;
      else ofOrigin.set(origin(), factor);
    },
  };
}
