import { useId } from 'react';
import { DASHES } from '#shared/drawing/edge-path.ts';
import type { Legend as LegendData } from '#shared/drawing/legend.ts';
import { shapePath } from '#shared/drawing/shapes.ts';
import styles from './legend.module.css';

interface LegendProps {
  legend: LegendData;
  /** The name of the legend for screen readers, and of its three lines. */
  words: { legend: string; colours: string; shapes: string; lines: string };
}

/** What colours, shapes and lines mean, for what is in sight. */
export function Legend({ legend, words }: LegendProps) {
  const title = useId();
  return (
    <section className={styles.legend} aria-labelledby={title}>
      <h2 id={title} className={styles.hidden}>
        {words.legend}
      </h2>
      {legend.colours.length > 0 && (
        <ul aria-label={words.colours}>
          {legend.colours.map(({ value, label, colour }) => (
            <li key={value}>
              <svg width="12" height="12" aria-hidden="true">
                <circle cx="6" cy="6" r="6" fill={colour} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <ul aria-label={words.shapes}>
        {legend.shapes.map(({ shape, label }) => (
          <li key={shape}>
            <svg width="13" height="13" viewBox="-7 -7 14 14" aria-hidden="true">
              <path d={shapePath(shape, 12)} fill="currentColor" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <ul aria-label={words.lines}>
        {legend.types.map(({ value, label, colour }) => (
          <li key={value}>
            <svg width="16" height="8" aria-hidden="true">
              <line x1="1" x2="15" y1="4" y2="4" stroke={colour} strokeWidth="3" strokeLinecap="round" />
            </svg>
            {label}
          </li>
        ))}
        {legend.statuses.map(({ value, label, line }) => (
          <li key={value}>
            <svg width="22" height="8" aria-hidden="true">
              <line
                x1="1"
                x2="21"
                y1="4"
                y2="4"
                stroke="currentColor"
                strokeWidth="2"
                strokeDasharray={DASHES[line].map((length) => length * 2).join(' ')}
                opacity={value === 'termine' ? 0.4 : 1}
              />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </section>
  );
}
