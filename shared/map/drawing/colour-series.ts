import { NO_SECTOR_COLOUR } from '../../model/default-vocabularies.ts';
import type { EconomicSide } from '../../model/standing.ts';
import type { ViewSettings } from '../../model/view.ts';
import { mix, type PaletteName } from './palette.ts';

/** What has no known value: a grey of its own, never one end of a scale. */
export const UNKNOWN_COLOUR = NO_SECTOR_COLOUR;
/** Values beyond the end of a series, and records with several values. */
export const OTHERS_COLOUR = '#A79B8A';
export const SEVERAL_COLOUR = '#4A5568';

/**
 * Colours that stay apart for colour-blind readers. Yellow and black of Okabe and Ito (2008) are a darker gold
 * and a grey blue here, as they must be seen on light and on dark canvases; the second series follows Tol (2021).
 */
export const SERIES: Readonly<Record<ViewSettings['series'], readonly string[]>> = {
  lists: [
    '#3B6FB6',
    '#C8741A',
    '#2E8B57',
    '#B04A8B',
    '#D9A514',
    '#5AA9C7',
    '#A83232',
    '#7B61B8',
    '#7F6038',
    '#5C7F38',
    '#E08A7B',
    '#5F6B7E',
    '#0F8B7C',
    '#C2577E',
    '#9C5B3C',
    '#6E8B3D',
  ],
  'okabe-ito': ['#0072B2', '#E69F00', '#009E73', '#CC79A7', '#D55E00', '#56B4E9', '#A89B1E', '#64748B'],
  tol: ['#4477AA', '#EE6677', '#228833', '#B8A032', '#56B4D8', '#AA3377', '#9A9A9A', '#CC7744', '#6A5ACD'],
};

/** The ends and middles of the scales of matplotlib (van der Walt and Smith 2015; Nuñez et al. 2018). */
const ANCHORS: Readonly<Record<ViewSettings['ramp'], readonly string[]>> = {
  viridis: ['#440154', '#3B528B', '#21918C', '#5EC962', '#FDE725'],
  cividis: ['#00224E', '#414D6B', '#7C7B78', '#BCAF6F', '#FEE838'],
  teal: ['#06332D', '#0F6B5C', '#348A7A', '#86C7B9', '#CFEBE4'],
};

/**
 * `count` colours for amounts, from the lowest up. More is further from the canvas: darker on light, lighter on
 * dark. The end of the scale that the canvas would swallow is left out.
 */
export function rampColours(name: ViewSettings['ramp'], count: number, theme: PaletteName): string[] {
  const anchors = ANCHORS[name];
  const at = (share: number): string => {
    const step = share * (anchors.length - 1);
    const below = Math.min(anchors.length - 2, Math.floor(step));
    return mix(anchors[below] ?? UNKNOWN_COLOUR, anchors[below + 1] ?? UNKNOWN_COLOUR, step - below);
  };
  const [lowest, highest] = theme === 'dark' ? [0.42, 1] : [0.56, 0];
  return Array.from({ length: count }, (_, place) =>
    at(count === 1 ? highest : lowest + ((highest - lowest) * place) / (count - 1)),
  );
}

export const SIDE_COLOURS: Readonly<Record<EconomicSide, string>> = {
  ess: '#0F8B7C',
  conventional: '#C8741A',
  neither: '#5F6B7E',
  unknown: UNKNOWN_COLOUR,
};
