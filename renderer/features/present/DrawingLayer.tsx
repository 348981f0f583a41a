import { type PointerEvent, useEffect, useRef } from 'react';
import classes from './present.module.css';

interface Point {
  x: number;
  y: number;
}

/** Marks drawn over the map while people speak. They belong to the screen, not to the data: nothing is stored. */
export function DrawingLayer({ on, clearing }: { on: boolean; clearing: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const strokes = useRef<Point[][]>([]);
  const drawing = useRef(false);

  function draw(): void {
    const target = canvas.current;
    const context = target?.getContext('2d');
    if (!target || !context) return;
    const ratio = window.devicePixelRatio || 1;
    target.width = target.clientWidth * ratio;
    target.height = target.clientHeight * ratio;
    context.scale(ratio, ratio);
    context.strokeStyle = getComputedStyle(target).color;
    context.lineWidth = 5;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    for (const [first, ...rest] of strokes.current) {
      if (!first) continue;
      context.beginPath();
      context.moveTo(first.x, first.y);
      for (const { x, y } of rest) context.lineTo(x, y);
      // A click alone leaves a dot.
      if (rest.length === 0) context.lineTo(first.x + 0.1, first.y);
      context.stroke();
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new value wipes the marks
  useEffect(() => {
    strokes.current = [];
    draw();
  }, [clearing]);
  useEffect(() => {
    const { current } = canvas;
    window.addEventListener('resize', draw);
    current?.addEventListener('contextrestored', draw);
    return () => {
      window.removeEventListener('resize', draw);
      current?.removeEventListener('contextrestored', draw);
    };
  });

  const at = ({ nativeEvent }: PointerEvent): Point => ({ x: nativeEvent.offsetX, y: nativeEvent.offsetY });
  return (
    <canvas
      ref={canvas}
      className={classes.surface}
      data-on={on || undefined}
      aria-hidden
      onPointerDown={(event) => {
        drawing.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        strokes.current.push([at(event)]);
        draw();
      }}
      onPointerMove={(event) => {
        if (!drawing.current) return;
        strokes.current.at(-1)?.push(at(event));
        draw();
      }}
      onPointerUp={() => {
        drawing.current = false;
      }}
    />
  );
}
