import type { Language } from '../../bridge.ts';
import { capitalised, formatPartialDate } from '../../i18n/format.ts';
import { actorName } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { sceneToSvg } from '../../map/drawing/svg.ts';
import type { Status } from '../../model/common.ts';
import type { Handover } from '../../privacy/redaction/handover.ts';
import { type Block, heading, named, plain, section, text } from '../blocks/block.ts';
import { blocksHtml } from '../blocks/blocks-html.ts';
import { markup } from '../blocks/markup.ts';
import { compositionPart } from './composition-part.ts';
import { documentHtml } from './document.ts';
import { connectorsPart, figuresPart } from './figures-part.ts';
import type { ReportFindings } from './findings.ts';
import { type GapChoice, gapsPart } from './gaps-part.ts';
import { leversPart } from './levers-part.ts';
import { mapTablePart } from './map-table-part.ts';
import { methodPart } from './method-part.ts';
import { pooledPart } from './pooled-part.ts';
import { REPORT_STYLE } from './style.ts';

export const REPORT_PARTS = ['map', 'figures', 'levers', 'pooled', 'gaps', 'table', 'method'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];

/** More ties than this fill pages that nobody asked for: the map in words comes when it is wanted. */
const MOST_USUAL_TIES = 150;

/** The parts that a report has unless asked otherwise. */
export function usualParts(ties: number): ReportPart[] {
  return REPORT_PARTS.filter((part) => part !== 'table' || ties <= MOST_USUAL_TIES);
}

/** What the figures are about, as the screens say it. */
export interface ReportScope {
  /** Actors and ties of the network, counted or not. */
  totals: { actors: number; ties: number };
  statuses: readonly Status[];
  /** The date of the state that is shown; '' for all there is. */
  asOf: string;
  /** The filters in words. */
  filters: readonly string[];
}

export interface ReportOptions {
  title: string;
  language: Language;
  parts: readonly ReportPart[];
  /** The first of each list of gaps, or all of them. */
  gaps: GapChoice;
  /** The day it is made, as 2026-11-24. */
  day: string;
  scope: ReportScope;
  /** Codes stand for the names, and nothing says where a pair is. */
  coded: boolean;
}

/**
 * A report on a network: what the levers and the questions say, in their own words, of what is handed over. It is
 * the same in every file that it is written to.
 */
export function reportBlocks(findings: ReportFindings, handed: Handover, options: ReportOptions): Block[] {
  const { language, parts, day } = options;
  const t = translator(language);
  const made = t('report.made', { date: formatPartialDate(day, language) });
  const blocks: Readonly<Record<ReportPart, () => readonly Block[]>> = {
    figures: () => [figuresPart(findings, handed, options)],
    map: () => [mapPart(findings, handed, options)],
    levers: () => [
      leversPart(findings.readings, language),
      compositionPart(findings.composition, handed, options),
    ],
    pooled: () => pooledPart(findings.pooled, handed, options),
    gaps: () => [gapsPart(findings.readings, handed, options)],
    table: () => [mapTablePart(handed, language)],
    method: () => [methodPart(findings.readings, language)],
  };
  const part = (name: ReportPart) => (parts.includes(name) ? blocks[name]() : []);
  return [
    headPart(findings, handed, options),
    ...part('figures'),
    // Before the map, which has a page of its own: the key figures seldom fill theirs.
    ...(parts.includes('figures') ? connectorsPart(findings, handed, language) : []),
    ...part('map'),
    ...part('levers'),
    ...part('pooled'),
    ...part('gaps'),
    ...part('table'),
    ...part('method'),
    text(made, 'made'),
  ];
}

/** At the foot of every page of a report. */
export function reportFooter({ title, day, language }: ReportOptions): string {
  return `${title} · ${formatPartialDate(day, language)}`;
}

/** A report as one HTML document, for paper and screen. It loads nothing and runs nothing. */
export function reportHtml(blocks: readonly Block[], options: ReportOptions & { font?: string }): string {
  const { title, language, font } = options;
  return documentHtml(markup`<main>\n${blocksHtml(blocks)}</main>`, {
    title,
    language,
    footer: reportFooter(options),
    font,
    page: 'A4',
    style: REPORT_STYLE,
  });
}

function headPart(findings: ReportFindings, { state }: Handover, options: ReportOptions): Block {
  const { title, language, day, scope, coded } = options;
  const { territory, description } = state.network;
  const t = translator(language);
  const statuses = scope.statuses.map((status) => t(`model.status.${status}`).toLocaleLowerCase(language));
  const facts: [string, string][] = [
    [t('report.date'), formatPartialDate(day, language)],
    ...(scope.asOf === ''
      ? []
      : [[t('report.asOf'), formatPartialDate(scope.asOf, language)] satisfies [string, string]]),
    [
      t('report.scope'),
      [
        t('shell.shown.actors', { count: findings.actors, total: scope.totals.actors }),
        t('understanding.scope.ties', { count: findings.ties, total: scope.totals.ties }),
        t('understanding.scope.statuses', { names: statuses.join(', ') }),
      ].join(' · '),
    ],
    [t('report.filters'), scope.filters.map(capitalised).join(' · ') || t('report.noFilter')],
  ];
  if (findings.memberships > 0) {
    facts.push([
      t('report.memberships'),
      t('understanding.scope.memberships', { count: findings.memberships }),
    ]);
  }
  if (coded) facts.push([t('report.names'), t('report.codedWhy')]);
  return section('head', [
    text(t('report.kicker'), 'kicker'),
    { what: 'title', text: title },
    ...(territory ? [text([named(territory)], 'territory')] : []),
    ...(description ? [text(description, 'description')] : []),
    { what: 'facts', facts: facts.map(([name, value]) => ({ name, value })) },
  ]);
}

function mapPart(findings: ReportFindings, handed: Handover, options: ReportOptions): Block {
  const { state, scene } = handed;
  const { language, day, parts } = options;
  const t = translator(language);
  const caption = t('exports.caption', {
    // What is drawn: wished ties are on the map, whether or not they are counted.
    actors: t('shell.actorCount', {
      count: scene.nodes.filter(({ what, faded }) => what === 'actor' && !faded).length,
    }),
    cooperations: t('shell.cooperationCount', {
      count: scene.edges.flatMap(({ ties, faded }) => (faded ? [] : ties)).length,
    }),
    date: formatPartialDate(day, language),
  });
  const title = heading(2, t('report.part.map'));
  if (scene.nodes.length === 0) return section('map', [title, text(t('exports.emptyMap'))]);
  const { name } = state.network;
  const inTable = parts.includes('table') ? ` ${t('report.seeTable', { part: t('report.part.table') })}` : '';
  return section('map', [
    title,
    {
      what: 'figure',
      drawing: { ...sceneToSvg(scene, { title: name, caption }), title: name },
      caption: plain(mapWords(findings, handed, language) + inTable),
      undrawn: plain(t('report.withoutPicture')),
    },
  ]);
}

/** What the map shows, for who does not see it. */
function mapWords(findings: ReportFindings, { state, idOf }: Handover, language: Language): string {
  const t = translator(language);
  const groups = findings.readings
    .flatMap(({ indicators }) => indicators)
    .find(({ name }) => name === 'groups')?.value;
  const middle = findings.connectors.rows.slice(0, 3).map(({ id }) => actorName(state, idOf(id)));
  return [
    t('report.mapGroups', { count: groups ?? 0 }),
    middle.length > 0 ? t('report.mapMiddle', { names: middle.join(', ') }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
