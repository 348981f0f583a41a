import { PALETTES } from '#shared/map/drawing/palette.ts';
import type { Scene } from '#shared/map/drawing/scene.ts';

/** A map of so many actors without names or ties, each where `place` puts it. */
export function bareScene(count: number, place: (index: number) => { x: number; y: number }): Scene {
  return {
    nodes: Array.from({ length: count }, (_, index) => ({
      id: `a${index}`,
      what: 'actor' as const,
      ...place(index),
      size: 20,
      shape: 'circle' as const,
      fill: '#0072B2',
      border: null,
      icon: null,
      logo: null,
      label: '',
      lines: [],
      letters: 1,
      priority: 0,
      faded: false,
    })),
    edges: [],
    hulls: [],
    areas: [],
    captions: [],
    legend: { sections: [], notes: [] },
    palette: PALETTES.light,
    showLabels: true,
  };
}
