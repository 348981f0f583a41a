import { toBase64 } from '#shared/base/base64.ts';
import { COLOURS } from '#shared/base/colours.ts';
import { done, type Fault, failed, type Outcome } from '#shared/base/outcome.ts';
import { plainPng } from '#shared/base/png.ts';
import { LOGO_SIDE, MOST_LOGO_BYTES } from '#shared/model/logo.ts';
import { isLightOnNothing } from './light-on-nothing.ts';
import { pictureKind } from './picture-kind.ts';

export interface LogoFault extends Fault {
  readonly of: 'logo';
  readonly why: 'notPicture' | 'svg' | 'tooLarge' | 'failed';
}

/** Larger files and pictures are no logos, and would take the memory of the window. */
const MOST_BYTES = 20 * 1024 * 1024;
const MOST_POINTS = 50_000_000;
/** A photograph that has no room in its usual size is made smaller. */
const SIDES = [LOGO_SIDE, (LOGO_SIDE * 2) / 3, LOGO_SIDE / 2];
const DARK_GROUND = COLOURS.dark.panel;

/** The logo that a file is made to: drawn anew, so that nothing but its points stays of it. */
export async function logoFrom(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<string, LogoFault>> {
  const kind = pictureKind(bytes);
  if (kind === null) return refused('notPicture');
  // Drawings may be made to keep a window busy for ever.
  if (kind === 'svg') return refused('svg');
  if (bytes.length > MOST_BYTES) return refused('tooLarge');
  const address = URL.createObjectURL(new Blob([bytes], { type: `image/${kind}` }));
  try {
    const picture = await loaded(address);
    if (!picture) return refused('failed');
    if (picture.naturalWidth * picture.naturalHeight > MOST_POINTS) return refused('tooLarge');
    for (const side of SIDES) {
      const png = await drawn(picture, side);
      if (png && png.length <= MOST_LOGO_BYTES) return done(toBase64(png));
    }
    return refused('failed');
  } finally {
    URL.revokeObjectURL(address);
  }
}

function refused(why: LogoFault['why']): { ok: false; fault: LogoFault } {
  return failed({ of: 'logo', why, detail: '' });
}

function loaded(address: string): Promise<HTMLImageElement | null> {
  return new Promise((found) => {
    const picture = new Image();
    picture.onload = () => found(picture.naturalWidth > 0 ? picture : null);
    picture.onerror = () => found(null);
    picture.src = address;
  });
}

/** A picture in the middle of a square, whole. */
async function drawn(picture: HTMLImageElement, side: number): Promise<Uint8Array | null> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const scale = side / Math.max(picture.naturalWidth, picture.naturalHeight);
  const [width, height] = [picture.naturalWidth * scale, picture.naturalHeight * scale];
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, (side - width) / 2, (side - height) / 2, width, height);
  if (isLightOnNothing(context.getImageData(0, 0, side, side).data)) {
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = DARK_GROUND;
    context.fillRect(0, 0, side, side);
  }
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/png'));
  return blob && plainPng(new Uint8Array(await blob.arrayBuffer()));
}
