import { createElement } from 'react';
import type { Sign } from '#shared/map/drawing/legend.ts';
import { signShape } from '#shared/map/drawing/sign-shape.ts';

/** The sign of a legend entry, as the map draws it. */
export function LegendSign({ sign }: { sign: Sign }) {
  const { element, attributes, text } = signShape(sign, 'currentColor');
  return (
    <svg width="20" height="16" viewBox="-10 -8 20 16" aria-hidden="true">
      {createElement(element, attributes, text)}
    </svg>
  );
}
