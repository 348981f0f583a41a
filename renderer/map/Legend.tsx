import { type MouseEvent, useId, useState } from 'react';
import type { Legend as LegendData, LegendEntry, LegendSection } from '#shared/map/drawing/legend.ts';
import { LegendSign } from './LegendSign.tsx';
import styles from './legend.module.css';
import { useFolded } from './use-folded.ts';

const NONE: ReadonlySet<LegendSection['id']> = new Set();

export type LegendAction = 'bring-out' | 'keep' | 'hide';

interface LegendProps {
  legend: LegendData;
  /** The entry that is brought out, by its id. */
  broughtOut: string | null;
  /** The name of the legend for screen readers, and what clicks on its entries do. */
  words: { legend: string; hint: string; more: (count: number) => string; less: string };
  /** Sections that other parts of the screen show already: they come when everything is asked for. */
  shownElsewhere: ReadonlySet<LegendSection['id']>;
  onAction: (action: LegendAction, section: LegendSection, entry: LegendEntry) => void;
}

/**
 * What colours, shapes and lines mean, for what is in sight. A click brings out what an entry stands for. It
 * takes two or three rows; the rest is one click away.
 */
export function Legend({ legend, broughtOut, words, shownElsewhere, onAction }: LegendProps) {
  const title = useId();
  const [whole, setWhole] = useState(false);
  const { sections, left } = useFolded(legend, whole ? NONE : shownElsewhere, whole);
  const clicked = (event: MouseEvent, section: LegendSection, entry: LegendEntry) => {
    const canHide = section.hides !== null && entry.values !== null;
    const action = canHide && event.shiftKey ? 'keep' : canHide && event.altKey ? 'hide' : 'bring-out';
    onAction(action, section, entry);
  };
  return (
    <section className={styles.legend} aria-labelledby={title}>
      <h2 id={title} className={styles.hidden}>
        {words.legend}
      </h2>
      <div ref={sections.ref} className={styles.rows} data-whole={whole || undefined}>
        {sections.shown.map((section) => (
          <div key={section.id} className={styles.section}>
            <h3 id={`${title}${section.id}`}>{section.title}</h3>
            <ul aria-labelledby={`${title}${section.id}`}>
              {section.entries.map((entry) => (
                <li key={entry.id}>
                  {entry.actors.length + entry.cooperations.length > 0 ? (
                    <button
                      type="button"
                      className={styles.entry}
                      aria-pressed={broughtOut === entry.id}
                      title={section.hides !== null && entry.values !== null ? words.hint : undefined}
                      onClick={(event) => clicked(event, section, entry)}
                    >
                      <LegendSign sign={entry.sign} />
                      {entry.label}
                    </button>
                  ) : (
                    <span className={styles.entry}>
                      <LegendSign sign={entry.sign} />
                      {entry.label}
                    </span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      {(left > 0 || whole) && (
        <button type="button" className={styles.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? words.less : words.more(left)}
        </button>
      )}
      {legend.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </section>
  );
}
