import type { Language } from '../../bridge.ts';
import { capitalised, formatPartialDate } from '../../i18n/format.ts';
import { actorName } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { sceneToSvg } from '../../map/drawing/svg.ts';
import type { Status } from '../../model/common.ts';
import type { Handover } from '../../privacy/redaction/handover.ts';
import { documentHtml, inlineSvg } from './document.ts';
import { connectorsHtml, figuresHtml } from './figures-html.ts';
import type { ReportFindings } from './findings.ts';
import { type GapChoice, gapsHtml } from './gaps-html.ts';
import { leversHtml } from './levers-html.ts';
import { mapTableHtml } from './map-table-html.ts';
import { type Markup, markup, when } from './markup.ts';
import { methodHtml } from './method-html.ts';
import { REPORT_STYLE } from './style.ts';

export const REPORT_PARTS = ['map', 'figures', 'levers', 'gaps', 'table', 'method'] as const;
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
  font?: string;
}

/** From this much wider than high on, a drawing is larger on a lying page. */
const WIDE = 1.15;

/**
 * A report on a network as one HTML document, for paper and screen: what the levers and the questions say, in
 * their own words, of what is handed over. It loads nothing and runs nothing.
 */
export function reportHtml(findings: ReportFindings, handed: Handover, options: ReportOptions): string {
  const { title, language, parts, day } = options;
  const t = translator(language);
  const date = formatPartialDate(day, language);
  const has = (part: ReportPart) => parts.includes(part);
  const body = markup`<main>
${headHtml(findings, handed, options)}
${when(has('figures'), () => figuresHtml(findings, language))}
${when(has('map'), () => mapHtml(findings, handed, options))}
${when(has('figures'), () => connectorsHtml(findings, handed, language))}
${when(has('levers'), () => leversHtml(findings.readings, language))}
${when(has('gaps'), () => gapsHtml(findings.readings, handed, options))}
${when(has('table'), () => mapTableHtml(handed, language))}
${when(has('method'), () => methodHtml(findings.readings, language))}
<p class="made">${t('report.made', { date })}</p>
</main>`;
  return documentHtml(body, {
    title,
    language,
    footer: `${title} · ${date}`,
    font: options.font,
    page: 'A4',
    style: REPORT_STYLE,
  });
}

function headHtml(findings: ReportFindings, { state }: Handover, options: ReportOptions): Markup {
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
  return markup`<header class="head">
<p class="kicker">${t('report.kicker')}</p>
<h1><bdi>${title}</bdi></h1>
${when(territory, () => markup`<p class="territory"><bdi>${territory}</bdi></p>`)}
${when(description, () => markup`<p class="description">${description}</p>`)}
<dl class="facts">
${facts.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>
</header>`;
}

function mapHtml(findings: ReportFindings, handed: Handover, options: ReportOptions): Markup {
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
  if (scene.nodes.length === 0) {
    return markup`<section class="map"><h2>${t('report.part.map')}</h2><p>${t('exports.emptyMap')}</p></section>`;
  }
  const { svg, width, height } = sceneToSvg(scene, { title: state.network.name, caption });
  return markup`<section class="map ${width / height > WIDE ? 'lying' : 'standing'}"><h2>${t('report.part.map')}</h2>
<figure>${inlineSvg(svg)}<figcaption class="quiet">${mapWords(findings, handed, language)}${when(
    parts.includes('table'),
    () => markup` ${t('report.seeTable', { part: t('report.part.table') })}`,
  )}</figcaption></figure></section>`;
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
