/** A point of the map in pixels from the corner of the stage, and how large the map is. */
export interface Camera {
  x: number;
  y: number;
  zoom: number;
}

const MOST = 6;
const GLIDE = 380;

export interface CameraControl {
  now(): Camera;
  set(camera: Camera): void;
  glideTo(camera: Camera): void;
  panBy(dx: number, dy: number): void;
  /** Zooms with a point of the stage held still. */
  zoomBy(factor: number, at: { x: number; y: number }): void;
  /** How far one may zoom out. */
  setLeast(zoom: number): void;
}

/** Holds where one looks, and reports when it changes; glides stop as soon as something else moves the map. */
export function makeCamera(onMove: (camera: Camera) => void): CameraControl {
  let camera: Camera = { x: 0, y: 0, zoom: 1 };
  let least = 0.02;
  let gliding = 0;
  const set = (next: Camera) => {
    cancelAnimationFrame(gliding);
    camera = next;
    onMove(camera);
  };
  const bounded = (zoom: number) => Math.min(MOST, Math.max(least, zoom));
  return {
    now: () => camera,
    set,
    setLeast: (zoom) => {
      least = zoom;
    },
    glideTo(target) {
      cancelAnimationFrame(gliding);
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return set(target);
      const from = camera;
      const start = performance.now();
      const frame = (time: number) => {
        const share = Math.min(1, Math.max(0, (time - start) / GLIDE));
        const eased = 1 - (1 - share) ** 3;
        const between = (a: number, b: number) => a + (b - a) * eased;
        camera = {
          x: between(from.x, target.x),
          y: between(from.y, target.y),
          zoom: between(from.zoom, target.zoom),
        };
        onMove(camera);
        if (share < 1) gliding = requestAnimationFrame(frame);
      };
      gliding = requestAnimationFrame(frame);
    },
    panBy: (dx, dy) => set({ ...camera, x: camera.x + dx, y: camera.y + dy }),
    zoomBy(factor, at) {
      const zoom = bounded(camera.zoom * factor);
      const ratio = zoom / camera.zoom;
      set({ zoom, x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio });
    },
  };
}
