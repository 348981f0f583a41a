import type { views as french } from '../fr/views.ts';

export const views: typeof french = {
  arrangement: {
    chip: 'Arrangement: {{rule}}',
    network: 'network',
    sectors: 'by sector',
    levels: 'by level',
    circle: 'in a circle, by kind',
    timeline: 'by year',
    undated: 'Undated',
    collective: 'around {{name}}',
    keep: 'Keep these places',
    keepHint: 'They replace the places of the “network” arrangement. Undo brings those back.',
    kept: 'These places are now those of the network.',
    noCollective: 'This network has no collective yet around which to arrange the actors.',
  },
};
