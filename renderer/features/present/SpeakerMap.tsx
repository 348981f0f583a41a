import { useElementSize } from '@mantine/hooks';
import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { GraphView } from '#renderer/map/GraphView.tsx';
import type { GraphHandle, GraphPoint } from '#renderer/map/types.ts';
import { NO_SELECTION } from '#renderer/store/view-state.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { withStageNames } from '#shared/map/drawing/stage-names.ts';
import { SpeakerRing } from './SpeakerRing.tsx';
import classes from './speaker.module.css';
import type { Stage } from './stage-channel.ts';
import type { StageLook } from './use-told.ts';

const nothing = () => undefined;
const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };
/** As long as the room has not said what it sees. */
const ASPECT = 16 / 9;

interface Props {
  look: StageLook;
  stage: Stage;
  onPoint: (at: GraphPoint | null) => void;
}

/** The map as the room sees it now, small; the speaker points on it, and changes nothing. */
export function SpeakerMap({ look, stage, onPoint }: Props) {
  const t = useT();
  const language = useLanguage();
  const graph = useRef<GraphHandle>(null);
  const { ref: box, width: boxWidth, height: boxHeight } = useElementSize();
  const { frame, names, pointer } = stage;
  const scene = useMemo(() => {
    const { state, settings, shown, arranged } = look;
    return withStageNames(buildScene(state, settings, shown, 'light', language, arranged), names, state);
  }, [look, language, names]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene is looked at from the same place
  useEffect(() => {
    if (!frame || boxWidth === 0) return;
    const { left, top, width, height } = frame;
    const zoom = Math.min(boxWidth / width, boxHeight / height);
    graph.current?.look({ x: left + width / 2, y: top + height / 2, zoom });
  }, [frame, boxWidth, boxHeight, scene]);

  function pointed({ clientX, clientY, currentTarget }: PointerEvent): void {
    const seen = graph.current?.frame();
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    if (!seen || width === 0 || height === 0) return;
    onPoint({
      x: seen.left + ((clientX - left) / width) * seen.width,
      y: seen.top + ((clientY - top) / height) * seen.height,
    });
  }

  return (
    <div
      ref={box}
      className={classes.small}
      style={{ aspectRatio: frame ? frame.width / frame.height : ASPECT }}
    >
      <div className={classes.picture} inert>
        <GraphView
          ref={graph}
          scene={scene}
          selection={NO_SELECTION}
          connecting={false}
          reducedMotion
          insets={NO_INSETS}
          initialView={null}
          ariaLabel={t('shell.graph')}
          onSelect={nothing}
          onMove={nothing}
          onOpen={nothing}
          onCreateAt={nothing}
          onConnect={nothing}
          onContextMenu={nothing}
          onLeave={nothing}
        />
        {pointer && <SpeakerRing graph={graph} at={pointer} />}
      </div>
      <div className={classes.pane} onPointerMove={pointed} onPointerLeave={() => onPoint(null)} />
    </div>
  );
}
