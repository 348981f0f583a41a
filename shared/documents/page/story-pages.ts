import type { Language } from '../../bridge.ts';
import type { Scene } from '../../map/drawing/scene.ts';
import { type Frame, sceneToSvg } from '../../map/drawing/svg.ts';
import type { Camera } from '../../model/view.ts';
import { inlineSvg, type Markup, markup, when } from '../blocks/markup.ts';
import { documentHtml } from '../report/document.ts';
import { type Block, type Span, stepText } from './step-text.ts';

/** One step on paper. */
export interface StoryPage {
  title: string;
  text: string;
  /** null for words alone. */
  map: { scene: Scene; camera: Camera | null; name: string; caption: string } | null;
}

export interface StoryPagesOptions {
  title: string;
  language: Language;
  /** At the foot of every page. */
  footer: string;
  font?: string;
}

/** A story as a self-contained document of one landscape page a step. All words in it are escaped. */
export function storyPagesHtml(pages: readonly StoryPage[], options: StoryPagesOptions): string {
  return documentHtml(markup`<main>${pages.map(page)}</main>`, {
    ...options,
    page: 'A4 landscape',
    style: STYLE,
  });
}

/** From so many signs on the words of a page are written smaller, to stay on it. */
const LONG_TEXT = 600;

function page({ title, text, map }: StoryPage, place: number): Markup {
  return markup`<section class="${map ? 'step' : 'step alone'}${text.length > LONG_TEXT ? ' long' : ''}">
<div class="words">${when(title, () => markup`<h1>${title}</h1>`)}${stepText(text).map(block)}</div>
${map ? markup`<figure>${drawing(map, place)}</figure>` : ''}</section>
`;
}

function block(part: Block): Markup {
  if (part.what === 'paragraph') return markup`<p>${lines(part.lines)}</p>`;
  const items = part.items.map((item) => markup`<li>${item.map(span)}</li>`);
  return part.ordered ? markup`<ol>${items}</ol>` : markup`<ul>${items}</ul>`;
}

function lines(all: readonly Span[][]): Markup[] {
  return all.map((line, place) => (place === 0 ? markup`${line.map(span)}` : markup`<br>${line.map(span)}`));
}

function span({ text, bold, italic }: Span): Markup {
  if (bold) return markup`<strong>${text}</strong>`;
  return italic ? markup`<em>${text}</em>` : markup`${text}`;
}

function drawing({ scene, camera, name, caption }: NonNullable<StoryPage['map']>, place: number): Markup {
  const frame = camera && frameOf(camera);
  const { svg } = sceneToSvg(scene, { title: name, caption, ...(frame && { frame }) });
  // Drawings of one document share their ids: each clips by a frame of its own.
  return inlineSvg(
    svg
      .replace('<clipPath id="map">', `<clipPath id="map-${place}">`)
      .replace('clip-path="url(#map)"', `clip-path="url(#map-${place})"`),
  );
}

/** What a window of common size sees at that zoom: the window itself is not known on paper. */
const WINDOW = { width: 1100, height: 760 };

function frameOf({ x, y, zoom }: Camera): Frame {
  const [width, height] = [WINDOW.width / zoom, WINDOW.height / zoom];
  return { left: x - width / 2, top: y - height / 2, width, height };
}

const STYLE = `
h1, p, ul, ol, figure { margin: 0; }
.step { display: grid; grid-template-columns: 74mm minmax(0, 1fr); gap: 9mm; align-items: start; min-height: 168mm; }
.step + .step { break-before: page; }
.words { font-size: 14pt; line-height: 1.42; overflow-wrap: anywhere; }
.words h1 { margin-bottom: 5mm; font-size: 21pt; line-height: 1.15; font-weight: 800; }
.words p, .words ul, .words ol { margin-bottom: 3mm; }
.words ul, .words ol { padding-left: 6mm; }
.long .words { font-size: 11pt; }
.alone { grid-template-columns: 190mm; align-content: center; justify-content: center; }
.alone .words { font-size: 18pt; }
.alone .words h1 { font-size: 34pt; }
.alone.long .words { font-size: 13pt; }
figure svg { display: block; width: 100%; height: auto; max-height: 168mm; }
@media screen { main { max-width: 297mm; margin: 0 auto; padding: 10mm; } }
`;
