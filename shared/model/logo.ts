import { plainPngSize } from '../base/png.ts';
import { idSchema } from './common.ts';
import { z } from './schema.ts';

/** Its sides in points: enough for a large node on a fine screen. */
export const LOGO_SIDE = 96;
/** So many bytes are room for a photograph of that size; what a file brings is no larger. */
export const MOST_LOGO_BYTES = 24 * 1024;

/**
 * An actor's own small picture, by the id of the actor. It stands apart from the actor, whose changes are kept whole,
 * and whose texts are searched. A PNG in base64 that holds nothing but its points: whoever sends it, it says neither who
 * took it nor where.
 */
export const logoSchema = z.object({
  id: idSchema,
  png: z.string().refine(isLogo, 'not a small plain PNG'),
});
export type Logo = z.infer<typeof logoSchema>;

function isLogo(png: string): boolean {
  const size = png.length <= (MOST_LOGO_BYTES * 4) / 3 && sizeOf(png);
  return (
    size !== false &&
    size !== null &&
    [size.width, size.height].every((side) => side > 0 && side <= LOGO_SIDE)
  );
}

function sizeOf(png: string) {
  try {
    return plainPngSize(Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0)));
  } catch {
    return null;
  }
}

/** The picture as an address that needs no network. */
export function logoUrl(png: string): string {
  return `data:image/png;base64,${png}`;
}
