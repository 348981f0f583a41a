import type { Language } from '../bridge.ts';
import { LABEL } from '../drawing/label-placement.ts';
import type { Legend } from '../drawing/legend.ts';
import { signSvg } from '../drawing/legend-rows.ts';
import type { Palette } from '../drawing/palette.ts';
import type { Scene } from '../drawing/scene.ts';
import { escapeXml, frameOf, svgLayers } from '../drawing/svg.ts';
import { translator } from '../i18n/translate.ts';
import type { NetworkState } from '../model/network-state.ts';
import { embeddedJson, embeddedScript, pagePolicy } from './embed.ts';
import { pageOf } from './page-of.ts';

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
  /** Whether the actors stand at the network's own places. */
  ownPlaces: boolean;
}

/**
 * A network as one file that any browser opens, with no app, no account and no connection: the drawing, the
 * records and what is needed to look at them. Without scripts the drawing and its legend are still there.
 */
export function writePage(state: NetworkState, scene: Scene, options: PageOptions): string {
  const { title, caption, language } = options;
  const t = translator(language);
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
    `<div id="stage">${mapSvg(scene, t('page.map'))}</div>`,
    legendHtml(scene.legend, t('page.legend')),
    '</main>',
    `<noscript><p id="unscripted">${escapeXml(t('page.unscripted'))}</p></noscript>`,
    `<script type="application/json" id="page">${embeddedJson(pageOf(state, scene, options))}</script>`,
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The colours of the page follow the reader's system: those of the drawing are names that its style gives. */
const PAGE_COLOURS: Omit<Palette, 'hullOpacity' | 'largerLabels'> = {
  canvas: 'var(--canvas)',
  ink: 'var(--ink)',
  muted: 'var(--muted)',
  line: 'var(--line)',
  panel: 'var(--panel)',
  accent: 'var(--accent)',
  highlight: 'var(--highlight)',
  nodeBorder: 'var(--node-border)',
};

/** The same drawing as that of the app, its layers, lines and nodes in groups that the viewer finds by order. */
function mapSvg(scene: Scene, label: string): string {
  const drawn = { ...scene, palette: { ...scene.palette, ...PAGE_COLOURS } };
  const { captions, hulls, edges, nodes, labels } = svgLayers(drawn);
  const { left, top, width, height } = frameOf([...scene.nodes, ...scene.captions], LABEL);
  const grouped = (pieces: readonly string[]) => pieces.map((piece) => `<g>${piece}</g>`).join('\n');
  return [
    `<svg id="map" xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(Math.round).join(' ')}" role="group" aria-label="${escapeXml(label)}">`,
    '<g id="camera">',
    `<g id="captions">${captions.join('\n')}</g>`,
    `<g id="hulls">${hulls.join('\n')}</g>`,
    `<g id="lines">${grouped(edges)}</g>`,
    `<g id="nodes">${grouped(nodes)}</g>`,
    '</g>',
    `<g id="labels">${labels.join('\n')}</g>`,
    '</svg>',
  ].join('\n');
}

function legendHtml({ sections, notes }: Legend, title: string): string {
  const entries = sections.map(({ title: of, entries }) => {
    const items = entries.map(
      ({ label, sign }) =>
        `<li><svg width="24" height="20" viewBox="-12 -10 24 20" aria-hidden="true">${signSvg(sign, 'var(--ink)')}</svg><bdi>${escapeXml(label)}</bdi></li>`,
    );
    return `<div><h3>${escapeXml(of)}</h3><ul>${items.join('')}</ul></div>`;
  });
  const remarks = notes.map((note) => `<p>${escapeXml(note)}</p>`);
  return `<section id="legend" aria-labelledby="legend-title"><h2 id="legend-title">${escapeXml(title)}</h2><div>${entries.join('')}${remarks.join('')}</div></section>`;
}
