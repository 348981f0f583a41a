import { useEffect, useState } from 'react';
import { localDay } from '#shared/base/day.ts';
import type { Language } from '#shared/bridge.ts';
import type { ReportFindings } from '#shared/documents/report/findings.ts';
import type { GapChoice } from '#shared/documents/report/gaps-html.ts';
import { type ReportPart, reportHtml } from '#shared/documents/report/report.ts';
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
  font: string;
}

/** The report as HTML; its scope is said as the screens say theirs. */
export function reportDocument(findings: ReportFindings, handed: Handover, wanted: Wanted): string {
  const { state, settings, statuses, title, language, parts, gaps, coded, font } = wanted;
  const t = translator(language);
  const filters = activeFilters(settings);
  return reportHtml(findings, handed, {
    title,
    language,
    parts,
    gaps,
    day: localDay(new Date()),
    coded,
    font,
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
  });
}

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
