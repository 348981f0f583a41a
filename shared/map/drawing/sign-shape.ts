import { DASHES } from './edge-path.ts';
import { round } from './hull.ts';
import type { Sign } from './legend.ts';
import { ICON, type NodeIcon } from './node-icon.ts';
import { shapePath } from './shapes.ts';

/** One SVG element, its attributes under the names of React. */
export interface SignShape {
  element: 'circle' | 'rect' | 'path' | 'text';
  attributes: Readonly<Record<string, string | number>>;
  /** What a text says. */
  text?: string;
}

/** The sign of a legend entry in a box of 20 by 16 around the origin; `ink` is the colour of the letters. */
export function signShapes(sign: Sign, ink: string): SignShape[] {
  return sign.what === 'icon' ? iconSign(sign.icon, sign.colour, ink) : [plainSign(sign, ink)];
}

function plainSign(sign: Exclude<Sign, { what: 'icon' }>, ink: string): SignShape {
  switch (sign.what) {
    case 'disc':
      return { element: 'circle', attributes: { r: 6, fill: sign.colour } };
    case 'patch':
      return {
        element: 'rect',
        attributes: {
          ...{ x: -9, y: -6, width: 18, height: 12, rx: 4 },
          ...{ fill: sign.colour, fillOpacity: 0.25, stroke: sign.colour, strokeOpacity: 0.6 },
        },
      };
    case 'shape':
      return {
        element: 'path',
        attributes: sign.hollow
          ? { d: shapePath(sign.shape, 15), fill: 'none', stroke: sign.hollow, strokeWidth: 2 }
          : { d: shapePath(sign.shape, 13), fill: ink },
      };
    case 'ring':
      return {
        element: 'circle',
        attributes: {
          ...{ r: round(sign.size / 2), fill: 'none', stroke: sign.colour || ink },
          ...{ strokeWidth: sign.colour ? 3 : 1.5, ...(sign.dashed && { strokeDasharray: '2.5 2' }) },
        },
      };
    case 'line': {
      const dashes = DASHES[sign.line].map((length) => length * 2).join(' ');
      return {
        element: 'path',
        attributes: {
          ...{ d: 'M-10,0 H10', fill: 'none', stroke: sign.colour ?? ink, strokeWidth: round(sign.width) },
          ...{ opacity: sign.opacity, ...(dashes && { strokeDasharray: dashes }) },
        },
      };
    }
  }
}

/** How large an icon is beside the letters of the legend, and within a border. */
const ICON_SIDE = { alone: 15, within: 10.5 } as const;

/** The letters' colour keeps an icon legible where that of its border, thin as it is, would not. */
function iconSign(icon: NodeIcon, border: string | null, ink: string): SignShape[] {
  if (border === null) return [iconShape(icon, ICON_SIDE.alone, ink)];
  const ring = { r: 7, fill: 'none', stroke: border, strokeWidth: 2 };
  return [{ element: 'circle', attributes: ring }, iconShape(icon, ICON_SIDE.within, ink)];
}

function iconShape(icon: NodeIcon, side: number, colour: string): SignShape {
  const corner = `translate(${-side / 2} ${-side / 2}) scale(${side / ICON.frame})`;
  if ('letter' in icon) {
    return {
      element: 'text',
      attributes: {
        ...{ transform: corner, x: ICON.frame / 2, y: ICON.baseline, textAnchor: 'middle' },
        ...{ fontSize: ICON.letters, fontWeight: 700, fill: colour },
      },
      text: icon.letter,
    };
  }
  return {
    element: 'path',
    attributes: {
      ...{ transform: corner, d: icon.path, fill: 'none', stroke: colour, strokeWidth: ICON.line },
      ...{ strokeLinecap: 'round', strokeLinejoin: 'round' },
    },
  };
}
