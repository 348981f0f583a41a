import { type RefObject, useEffect, useState } from 'react';
import type { GraphHandle, GraphPoint, MapFrame } from '#renderer/map/types.ts';
import classes from './present.module.css';

interface Props {
  graph: RefObject<GraphHandle | null>;
  /** A place of the map, in its own units. */
  at: GraphPoint;
}

/** A bright ring over a place of the map, wherever the map moves. */
export function SpeakerRing({ graph, at }: Props) {
  const [frame, setFrame] = useState<MapFrame | null>(null);
  useEffect(() => graph.current?.watch(setFrame), [graph]);
  if (!frame || frame.width === 0 || frame.height === 0) return null;
  const left = (100 * (at.x - frame.left)) / frame.width;
  const top = (100 * (at.y - frame.top)) / frame.height;
  return (
    <div
      className={classes.pointer}
      style={{ position: 'absolute', left: `${left}%`, top: `${top}%` }}
      aria-hidden
    />
  );
}
