import { done, type Outcome } from '#shared/base/outcome.ts';
import { type ExportFault, exportFailed } from '#shared/exchange/export-fault.ts';
import fontUrl from '#shared/font/latin.woff2?inline';
import type { Scene } from '#shared/map/drawing/scene.ts';
import { type SvgOptions, sceneToSvg } from '#shared/map/drawing/svg.ts';

/** The font of the map as a data URL, for drawings that leave the app. */
export const pictureFont: string = fontUrl;

/** Chromium gives an empty picture, without an error, beyond these. */
const MOST_SIDE = 16_384;
const MOST_AREA = 200_000_000;

export interface Png {
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** Draws a scene with title and legend as a PNG, `scale` times its size; smaller when it would be too large. */
export async function sceneToPng(
  scene: Scene,
  options: Omit<SvgOptions, 'font'>,
  scale: number,
): Promise<Outcome<Png, ExportFault>> {
  return await svgToPng(sceneToSvg(scene, { ...options, font: fontUrl }), scale);
}

/** Draws vectors as a PNG, `scale` times their size; smaller when it would be too large. */
export async function svgToPng(
  { svg, width, height }: { svg: string; width: number; height: number },
  scale: number,
): Promise<Outcome<Png, ExportFault>> {
  const most = Math.min(MOST_SIDE / width, MOST_SIDE / height, Math.sqrt(MOST_AREA / (width * height)));
  if (most < 0.25) return exportFailed('tooLarge', `${width} × ${height}`);
  const factor = Math.min(scale, most);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * factor);
  canvas.height = Math.floor(height * factor);
  const context = canvas.getContext('2d');
  const picture = await loaded(svg);
  if (!context || !picture) return exportFailed('failed');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((drawn) => canvas.toBlob(drawn, 'image/png'));
  if (!blob || isBlank(context)) return exportFailed('failed');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return done({ bytes, width: canvas.width, height: canvas.height });
}

async function loaded(svg: string): Promise<HTMLImageElement | null> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  try {
    await picture.decode();
    return picture;
  } catch {
    return null;
  }
}

/** The background is opaque: a transparent corner means that nothing was drawn. */
function isBlank(context: CanvasRenderingContext2D): boolean {
  return context.getImageData(0, 0, 1, 1).data[3] === 0;
}
