import { useEffect } from 'react';

/** What lies at the foot of the window and must stay in sight: that of the map, and the quick entry over any screen. */
type Foot = 'map' | 'entry';

/**
 * Tells short messages how many pixels at the foot of the window are taken, so that they lie above; and how far the
 * middle of what is free there is from that of the window.
 */
export function useFoot(of: Foot, height: number, shift = 0): void {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty(`--foot-${of}`, `${Math.ceil(height)}px`);
    if (of === 'map') style.setProperty('--free-shift', `${Math.round(shift)}px`);
    return () => {
      style.removeProperty(`--foot-${of}`);
      if (of === 'map') style.removeProperty('--free-shift');
    };
  }, [of, height, shift]);
}
