import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconMap2 } from '@tabler/icons-react';
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import type { GraphHandle } from '#renderer/map/types.ts';
import { nodeLook } from '#shared/map/drawing/looks.ts';
import { type Overview as MapOverview, overviewOf } from '#shared/map/drawing/overview.ts';
import type { Scene } from '#shared/map/drawing/scene.ts';
import { drawShape } from '#shared/map/drawing/shapes.ts';
import classes from './minimap.module.css';

const WIDTH = 172;
const HEIGHT = 112;
/** A smaller node would not be seen. */
const LEAST = 1.6;
/** A smaller map is its own overview. */
const SHOWN_ABOVE = 80;
/** In a narrower window the legend needs the room; the overview is one click away. */
const ROOMY = 1200;

interface Props {
  scene: Scene;
  graph: () => GraphHandle | null;
}

/** The whole map, small, with the frame that is in sight; dragging in it moves the map. */
export function Minimap({ scene, graph }: Props) {
  const t = useT();
  const [folded, setFolded] = useState(() => window.innerWidth < ROOMY);
  if (scene.nodes.length <= SHOWN_ABOVE) return null;
  return (
    <div className={classes.minimap} data-folded={folded || undefined}>
      {!folded && <Overview scene={scene} graph={graph} />}
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        className={classes.fold ?? ''}
        aria-label={t(folded ? 'views.minimap.unfold' : 'views.minimap.fold')}
        aria-expanded={!folded}
        onClick={() => setFolded(!folded)}
      >
        {folded ? <IconMap2 size={16} /> : <IconChevronDown size={15} />}
      </ActionIcon>
    </div>
  );
}

function Overview({ scene, graph }: Props) {
  const t = useT();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const overview = useMemo(() => overviewOf(scene.nodes, WIDTH, HEIGHT), [scene.nodes]);

  useEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const draw = () => drawNodes(current, scene, overview);
    draw();
    current.addEventListener('contextrestored', draw);
    return () => current.removeEventListener('contextrestored', draw);
  }, [scene, overview]);

  useEffect(
    () =>
      graph()?.watch((seen) => {
        if (!frame.current) return;
        const { x, y } = overview.toSmall({ x: seen.left, y: seen.top });
        frame.current.style.transform = `translate(${x}px, ${y}px)`;
        frame.current.style.width = `${seen.width * overview.scale}px`;
        frame.current.style.height = `${seen.height * overview.scale}px`;
      }),
    [graph, overview],
  );

  function drag(event: PointerEvent<HTMLDivElement>): void {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const box = event.currentTarget.getBoundingClientRect();
    graph()?.moveTo(overview.toMap({ x: event.clientX - box.left, y: event.clientY - box.top }));
  }

  return (
    <div
      className={classes.map}
      role="img"
      aria-label={t('views.minimap.label')}
      onPointerDown={drag}
      onPointerMove={drag}
    >
      <canvas ref={canvas} width={2 * WIDTH} height={2 * HEIGHT} className={classes.dots} />
      <div ref={frame} className={classes.frame} />
    </div>
  );
}

function drawNodes(canvas: HTMLCanvasElement, scene: Scene, { toSmall, scale }: MapOverview): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(2, 0, 0, 2, 0, 0);
  context.clearRect(0, 0, WIDTH, HEIGHT);
  for (const node of scene.nodes) {
    const { fill, opacity } = nodeLook(node, scene.palette);
    context.globalAlpha = opacity;
    context.fillStyle = fill;
    context.beginPath();
    drawShape(context, node.shape, toSmall(node), Math.max(LEAST, node.size * scale));
    context.fill();
  }
  context.globalAlpha = 1;
}
