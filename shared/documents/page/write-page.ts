import { escapeXml } from '../../base/escape.ts';
import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import type { Legend } from '../../map/drawing/legend.ts';
import { signSvg } from '../../map/drawing/legend-rows.ts';
import type { Scene } from '../../map/drawing/scene.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { type Atlas, atlasOf } from './atlas.ts';
import { embeddedJson, embeddedScript, pagePolicy } from './embed.ts';
import { pageOf, recordPlaces } from './page-of.ts';
import { type Copy, toldStories } from './told-stories.ts';

/** The viewer as it was built: see build/viewer.ts. */
export interface Viewer {
  script: string;
  style: string;
}

export interface PageOptions {
  title: string;
  /** A line under the title: territory, numbers, date. */
  caption: string;
  language: Language;
  viewer: Viewer;
  /** The typeface as a data URL. */
  font: string;
  /** The snapshots that stories show, by their ids. */
  copies: ReadonlyMap<string, Copy>;
}

/**
 * A network as one file that any browser opens, with no app, no account and no connection: the drawing, the
 * records and what is needed to look at them. Without scripts the drawing and its legend are still there.
 */
export function writePage(state: NetworkState, scene: Scene, options: PageOptions): string {
  const { title, caption, language } = options;
  const t = translator(language);
  const stories = toldStories(state, options.copies, language);
  const places = recordPlaces(state);
  const atlas = atlasOf(
    [scene, ...stories.flatMap(({ steps }) => steps.flatMap((step) => step.scene ?? []))],
    places,
  );
  const page = pageOf(state, atlas, stories, places, language);
  const script = embeddedScript(options.viewer.script);
  const style = `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:200 800;src:url(${options.font})}\n${options.viewer.style}`;
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(script, style)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="Maillage">',
    `<title>${escapeXml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<header id="top"><div id="name"><h1><bdi>${escapeXml(title)}</bdi></h1><p>${escapeXml(caption)}</p></div></header>`,
    '<main>',
    `<div id="stage">${mapSvg(atlas, t('page.map'))}</div>`,
    `<section id="legend" aria-labelledby="legend-title"><h2 id="legend-title">${escapeXml(t('page.legend'))}</h2>${legendHtml(scene.legend)}</section>`,
    '</main>',
    furtherPieces(atlas),
    `<noscript><p id="unscripted">${escapeXml(t('page.unscripted'))}</p></noscript>`,
    `<script type="application/json" id="page">${embeddedJson(page)}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const grouped = (pieces: readonly string[]) => pieces.map((piece) => `<g>${piece}</g>`).join('\n');

/** The same drawing as that of the app, its layers, lines and nodes in groups that the viewer finds by order. */
function mapSvg({ drawings: [first], svg, logos, labels }: Atlas, label: string): string {
  const own = counts(first);
  return [
    `<svg id="map" xmlns="http://www.w3.org/2000/svg" viewBox="${first?.frame ?? ''}" role="group" aria-label="${escapeXml(label)}">`,
    logos,
    '<g id="camera">',
    `<g id="captions">${grouped(svg.captions.slice(0, 1))}</g>`,
    `<g id="hulls">${svg.hulls.slice(0, own.hulls).join('\n')}</g>`,
    `<g id="lines">${grouped(svg.lines.slice(0, own.lines))}</g>`,
    `<g id="nodes">${grouped(svg.nodes.slice(0, own.nodes))}</g>`,
    '</g>',
    `<g id="labels">${labels.join('\n')}</g>`,
    '</svg>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** What only steps of stories show: the viewer puts it behind what is there, and nothing else draws it. */
function furtherPieces({ drawings: [first], svg, legends }: Atlas): string {
  if (svg.captions.length < 2) return '';
  const layer = (name: string, pieces: string) => `<g data-layer="${name}">${pieces}</g>`;
  const own = counts(first);
  return [
    '<template id="further"><svg xmlns="http://www.w3.org/2000/svg">',
    layer('captions', grouped(svg.captions.slice(1))),
    layer('hulls', svg.hulls.slice(own.hulls).join('\n')),
    layer('lines', grouped(svg.lines.slice(own.lines))),
    layer('nodes', grouped(svg.nodes.slice(own.nodes))),
    `</svg>${legends.slice(1).map(legendHtml).join('')}</template>`,
  ].join('\n');
}

/** How many pieces of each kind the first drawing brought: what it shows twice alike is there once. */
function counts(first: Atlas['drawings'][number] | undefined) {
  const count = (places: readonly number[] = []) => new Set(places).size;
  return { hulls: count(first?.hulls), lines: count(first?.lines), nodes: count(first?.nodes) };
}

function legendHtml({ sections, notes }: Legend): string {
  const entries = sections.map(({ title: of, entries }) => {
    const items = entries.map(
      ({ label, sign }) =>
        `<li><svg width="24" height="20" viewBox="-12 -10 24 20" aria-hidden="true">${signSvg(sign, 'var(--ink)')}</svg><bdi>${escapeXml(label)}</bdi></li>`,
    );
    return `<div><h3>${escapeXml(of)}</h3><ul>${items.join('')}</ul></div>`;
  });
  const remarks = notes.map((note) => `<p>${escapeXml(note)}</p>`);
  return `<div>${entries.join('')}${remarks.join('')}</div>`;
}
