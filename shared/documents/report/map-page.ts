import type { Language } from '../../bridge.ts';
import type { Scene } from '../../map/drawing/scene.ts';
import { sceneToSvg } from '../../map/drawing/svg.ts';
import { inlineSvg, markup } from '../blocks/markup.ts';
import { documentHtml } from './document.ts';

export const MAP_PAPERS = ['A4', 'A3'] as const;
export type MapPaper = (typeof MAP_PAPERS)[number];

/** Height of the drawing on each paper, lying, between its margins; a little less, so that no second page comes. */
const HEIGHT: Readonly<Record<MapPaper, number>> = { A4: 188, A3: 275 };

interface MapPageOptions {
  title: string;
  /** Territory, numbers, date. */
  caption: string;
  language: Language;
  paper: MapPaper;
  font?: string;
}

/** The map with its title and legend on one page, as vectors whose words can be selected. */
export function mapPageHtml(scene: Scene, options: MapPageOptions): string {
  const { title, caption, language, paper, font } = options;
  const { svg } = sceneToSvg(scene, { title, caption });
  return documentHtml(markup`<main>${inlineSvg(svg)}</main>`, {
    title,
    language,
    footer: null,
    font,
    page: `${paper} landscape`,
    style: `main svg { display: block; width: 100%; height: ${HEIGHT[paper]}mm; }`,
  });
}
