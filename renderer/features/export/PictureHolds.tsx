import { IconInfoCircle } from '@tabler/icons-react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { PictureFormat } from '#shared/exchange/formats.ts';
import { keyLabel } from '#shared/map/drawing/field-words.ts';
import { pictureHolds } from '#shared/map/drawing/picture-holds.ts';
import type { Handover } from '#shared/privacy/redaction/handover.ts';
import classes from './export.module.css';

interface Props {
  handed: Handover;
  format: PictureFormat;
  /** The field whose value stands under each name. */
  detail: string;
  /** The title and the line under it. */
  heading: readonly string[];
  /** Codes stand for the names. */
  coded: boolean;
}

/** What a picture gives away, before it is written. */
export function PictureHolds({ handed, format, detail, heading, coded }: Props) {
  const t = useT();
  const language = useLanguage();
  const { state, scene } = handed;
  const { names, faded, collectives, details, places, logos, captions, legend } = pictureHolds(scene);
  const words = (key: 'names' | 'collectives', count: number) =>
    t(`exports.holding.${coded ? (`${key}Coded` as const) : key}`, { count });
  const lines = [
    names > 0 && words('names', names),
    faded > 0 && t('exports.holding.faded', { count: faded }),
    details > 0 && t('exports.holding.details', { field: keyLabel(state, 'actor', detail, language) }),
    collectives > 0 && words('collectives', collectives),
    places > 0 && t('exports.holding.places', { count: places }),
    logos > 0 && t('exports.holding.logos', { count: logos }),
    captions.length > 0 && t('exports.holding.captions', { words: captions.join(', ') }),
    legend.length > 0 && t('exports.holding.legend', { words: legend.join(', ') }),
    t('exports.holding.heading', { words: heading.filter(Boolean).join(' · ') }),
    format !== 'png' && t('exports.holding.text'),
  ].filter((line) => line !== false);
  return (
    <section className={classes.losses} aria-label={t('exports.holds')}>
      <IconInfoCircle size={16} aria-hidden />
      <div>
        <p>{t('exports.holds')}</p>
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
