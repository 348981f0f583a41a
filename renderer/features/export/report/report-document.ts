import { useEffect, useState } from 'react';
import { localDay } from '#shared/base/day.ts';
import type { Language } from '#shared/bridge.ts';
import type { Block, Drawing } from '#shared/documents/blocks/block.ts';
import type { GapChoice } from '#shared/documents/report/gaps-part.ts';
import type { ReportOptions, ReportPart } from '#shared/documents/report/report.ts';
import { translator } from '#shared/i18n/translate.ts';
import { activeFilterLabel } from '#shared/map/drawing/filter-words.ts';
import type { Arranged } from '#shared/map/layout/arrangement.ts';
import type { Status } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { ViewSettings } from '#shared/model/view.ts';
import { activeFilters } from '#shared/network/filters/active-filters.ts';
import { type Handover, handover } from '#shared/privacy/redaction/handover.ts';
import { proposedName } from '../export-file.ts';

interface Handed {
  settings: ViewSettings;
  arranged: Arranged | null;
  language: Language;
  coded: boolean;
  salt: string;
}

/** What a report is made of: the whole network without contacts, or its codes; its map on light paper. */
export function handedReport(
  state: NetworkState,
  { settings, arranged, language, coded, salt }: Handed,
): Handover {
  const networkName = translator(language)('exports.pseudonymisedName');
  return handover(
    state,
    'whole',
    coded ? { kind: 'pseudonymised', salt, communes: null, networkName } : { kind: 'without-contacts' },
    { settings, theme: 'light', language, arranged },
  );
}

interface Wanted {
  state: NetworkState;
  settings: ViewSettings;
  statuses: readonly Status[];
  title: string;
  language: Language;
  parts: readonly ReportPart[];
  gaps: GapChoice;
  coded: boolean;
}

/** What a report says of itself; its scope is said as the screens say theirs. */
export function reportOptions(wanted: Wanted): ReportOptions {
  const { state, settings, statuses, title, language, parts, gaps, coded } = wanted;
  const t = translator(language);
  const filters = activeFilters(settings);
  return {
    title,
    language,
    parts,
    gaps,
    day: localDay(new Date()),
    coded,
    scope: {
      totals: { actors: state.actors.size, ties: state.cooperations.size },
      statuses,
      asOf: settings.asOf,
      // The words of a filter may name what the codes hide.
      filters: coded
        ? filters.length > 0
          ? [t('shell.shown.filters', { count: filters.length })]
          : []
        : filters.map((filter) => activeFilterLabel(state, settings, filter, t, language)),
    },
  };
}

/** Blocks whose drawings are there in dots too, as text documents need them. */
export async function withPictures(blocks: readonly Block[]): Promise<Block[]> {
  const { svgToPng } = await import('#renderer/map/png.ts');
  const drawn = async (drawing: Drawing): Promise<Drawing> => {
    const picture = await svgToPng(drawing, DOCUMENT_SCALE);
    // Without dots the vectors stand alone.
    return picture.ok ? { ...drawing, png: picture.value.bytes } : drawing;
  };
  return await Promise.all(
    blocks.map(async (block): Promise<Block> => {
      if (block.what === 'figure') return { ...block, drawing: await drawn(block.drawing) };
      if (block.what !== 'section' && block.what !== 'group') return block;
      return { ...block, blocks: await withPictures(block.blocks) };
    }),
  );
}

/** Dots a unit of the drawing: about 300 an inch across a lying page. */
const DOCUMENT_SCALE = 2.5;

/** What the file is called, without its ending. */
export function reportName({ state }: Handover, language: Language): string {
  return `${translator(language)('report.fileName')}-${proposedName(state)}`;
}

/** The typeface that stands in the document; null until it is there. It is large, and comes when asked for. */
export function useReportFont(): string | null {
  const [font, setFont] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    // Without it the document is whole all the same, in the reader's own typeface.
    void import('#renderer/map/png.ts').then(
      ({ pictureFont }) => wanted && setFont(pictureFont),
      () => wanted && setFont(''),
    );
    return () => {
      wanted = false;
    };
  }, []);
  return font;
}
