import { shapePath } from '#shared/map/drawing/shapes.ts';
import type { NodeShape } from '#shared/model/vocabulary.ts';

/** The shape of a kind of actor, as the graph draws it. */
export function ShapeGlyph({ shape }: { shape: NodeShape }) {
  return (
    <svg width="13" height="13" viewBox="-6.5 -6.5 13 13" aria-hidden="true" style={{ flex: 'none' }}>
      <path d={shapePath(shape, 12)} fill="currentColor" />
    </svg>
  );
}
