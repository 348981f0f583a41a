import { Holds, heldWords } from '#renderer/kit/Holds.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { PictureFormat } from '#shared/exchange/formats.ts';
import { keyLabel } from '#shared/map/drawing/field-words.ts';
import { pictureHolds } from '#shared/map/drawing/picture-holds.ts';
import type { Handover } from '#shared/privacy/redaction/handover.ts';

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
  const held = pictureHolds(scene);
  return (
    <Holds
      title={t('exports.holds')}
      lines={[
        ...heldWords(held, t, { coded, detail: keyLabel(state, 'actor', detail, language) }),
        t('exports.holding.heading', { words: heading.filter(Boolean).join(' · ') }),
        format !== 'png' && t('exports.holding.text'),
      ]}
    />
  );
}
