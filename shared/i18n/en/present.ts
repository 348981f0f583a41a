import type { present as french } from '../fr/present.ts';

export const present: typeof french = {
  title: 'Presentation',
  start: 'Present',
  tools: 'Presentation tools',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'See all',
  names: 'Names: {{names}}',
  namesOf: { full: 'whole', short: 'shortened', codes: 'replaced by codes' },
  legend: 'Legend',
  pointer: 'Pointer',
  draw: 'Draw on the screen',
  wipe: 'Wipe the drawings',
  leave: 'Leave the presentation',
  escape: 'Esc',
};
