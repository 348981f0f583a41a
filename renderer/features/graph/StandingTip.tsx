import { useEffect, useState } from 'react';
import type { GraphHandle, MapFrame } from '#renderer/map/types.ts';
import { lineMiddle } from '#shared/map/drawing/edge-path.ts';
import type { Scene } from '#shared/map/drawing/scene.ts';
import type { FrameSize } from '#shared/map/layout/fill-frame.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { TieTip } from './TieTip.tsx';

interface Props {
  state: NetworkState;
  scene: Scene;
  /** The tie at which the walk by keys stands. */
  tie: string;
  graph: () => GraphHandle | null;
  size: FrameSize;
}

/** Says on the map what a mouse on the line would be told; it follows the map as that moves. */
export function StandingTip({ state, scene, tie, graph, size }: Props) {
  const [frame, setFrame] = useState<MapFrame | null>(null);
  useEffect(() => graph()?.watch(setFrame), [graph]);
  const line = scene.edges.find(({ ties }) => ties.includes(tie));
  const [from, to] = [line?.source, line?.target].map((id) => scene.nodes.find((node) => node.id === id));
  if (!frame || !line || !from || !to) return null;
  const middle = lineMiddle(from, to, line.bend);
  const at = {
    x: ((middle.x - frame.left) / frame.width) * size.width,
    y: ((middle.y - frame.top) / frame.height) * size.height,
  };
  const inSight = at.x >= 0 && at.y >= 0 && at.x <= size.width && at.y <= size.height;
  return inSight ? <TieTip state={state} tie={{ ties: [tie], at }} /> : null;
}
