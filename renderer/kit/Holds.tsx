import { IconInfoCircle } from '@tabler/icons-react';
import type { PictureHolds } from '#shared/map/drawing/picture-holds.ts';
import classes from './holds.module.css';
import type { useT } from './i18n.ts';

interface Props {
  title: string;
  /** Those that are false are left out. */
  lines: readonly (string | false)[];
}

/** What something gives away, said before it leaves. */
export function Holds({ title, lines }: Props) {
  return (
    <section className={classes.holds} aria-label={title}>
      <IconInfoCircle size={16} aria-hidden />
      <div>
        <p>{title}</p>
        <ul>
          {lines
            .filter((line) => line !== false)
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
      </div>
    </section>
  );
}

/** What a picture, or several, give away of actors, collectives and words. */
export function heldWords(
  { names, faded, collectives, details, places, logos, captions, legend }: PictureHolds,
  t: ReturnType<typeof useT>,
  { coded, detail }: { coded: boolean; detail: string },
): (string | false)[] {
  const words = (key: 'names' | 'collectives', count: number) =>
    t(`exports.holding.${coded ? (`${key}Coded` as const) : key}`, { count });
  return [
    names > 0 && words('names', names),
    faded > 0 && t('exports.holding.faded', { count: faded }),
    details > 0 && t('exports.holding.details', { field: detail }),
    collectives > 0 && words('collectives', collectives),
    places > 0 && t('exports.holding.places', { count: places }),
    logos > 0 && t('exports.holding.logos', { count: logos }),
    captions.length > 0 && t('exports.holding.captions', { words: captions.join(', ') }),
    legend.length > 0 && t('exports.holding.legend', { words: legend.join(', ') }),
  ];
}
