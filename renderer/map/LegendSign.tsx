import { createElement } from 'react';
import type { Sign } from '#shared/map/drawing/legend.ts';
import { signShapes } from '#shared/map/drawing/sign-shape.ts';

/** The sign of a legend entry, as the map draws it. */
export function LegendSign({ sign }: { sign: Sign }) {
  return (
    <svg width="20" height="16" viewBox="-10 -8 20 16" aria-hidden="true">
      {signShapes(sign, 'currentColor').map(({ element, attributes, text }, place) =>
        createElement(element, { key: place, ...attributes }, text),
      )}
    </svg>
  );
}
