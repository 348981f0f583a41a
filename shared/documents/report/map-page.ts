import type { Language } from '../../bridge.ts';
import { posterSvg } from '../../map/drawing/poster.ts';
import type { PosterPlan } from '../../map/drawing/poster-plan.ts';
import type { Scene } from '../../map/drawing/scene.ts';
import { sheetSize } from '../../map/drawing/sheet.ts';
import { inlineSvg, markup } from '../blocks/markup.ts';
import { documentHtml } from './document.ts';

interface MapPageOptions {
  title: string;
  /** Territory, numbers, date. */
  caption: string;
  language: Language;
  font?: string;
}

/** A little less than the sheet, so that no second page comes. */
const SPARED = 0.4;

/** The map drawn for a sheet of paper, as a page of vectors whose words can be selected. */
export function mapPageHtml(scene: Scene, plan: PosterPlan, options: MapPageOptions): string {
  const { title, caption, language, font } = options;
  const { svg } = posterSvg(scene, plan, { title, caption });
  const { width, height } = sheetSize(plan.sheet);
  return documentHtml(markup`<main>${inlineSvg(svg)}</main>`, {
    title,
    language,
    footer: null,
    font,
    page: `${width}mm ${height}mm`,
    style: `@page { margin: 0; }
main { overflow: hidden; height: ${height - SPARED}mm; }
main svg { display: block; width: ${width}mm; height: ${height - SPARED}mm; }`,
  });
}
