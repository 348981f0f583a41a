import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useLanguage } from '#renderer/kit/i18n.ts';
import { usePreferences } from '#renderer/store/preferences.ts';
import { type Drawing, drawLiving } from './draw-living.ts';
import classes from './living-map.module.css';
import { useSample } from './use-sample.ts';

/** Another size of the card by less than this is no reason to draw anew, in pixels. */
const STEP = 20;

/**
 * The map of the example as it really is, in the shape of its card; it moves a little where motion is welcome. It has
 * no words.
 */
export function LivingMap() {
  const language = useLanguage();
  const theme = usePreferences((preferences) => preferences.theme);
  const sample = useSample(language);
  const { ref, ...size } = useElementSize<HTMLSpanElement>();
  const [width, height] = [STEP * Math.round(size.width / STEP), STEP * Math.round(size.height / STEP)];
  const drawing = useMemo(
    () => sample && drawLiving(sample, theme, language, { width, height }),
    [sample, theme, language, width, height],
  );
  return (
    <span className={classes.map} ref={ref}>
      {drawing && <Picture drawing={drawing} />}
    </span>
  );
}

function Picture({ drawing }: { drawing: Drawing }) {
  return (
    <svg className={classes.map} viewBox={drawing.box} preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      <g className={classes.drift}>
        {drawing.ties.map(({ id, path, colour, width, opacity, dashes }) => (
          <path
            key={id}
            d={path}
            fill="none"
            stroke={colour}
            strokeWidth={width}
            strokeOpacity={opacity}
            strokeDasharray={dashes}
          />
        ))}
        {drawing.nodes.map(({ id, path, fill, rim, x, y }, index) => (
          <path
            key={id}
            className={classes.node}
            style={{ transformOrigin: `${x}px ${y}px`, animationDelay: `${-0.7 * (index % 11)}s` }}
            d={path}
            fill={fill}
            stroke={rim}
            strokeWidth={2}
          />
        ))}
      </g>
    </svg>
  );
}
