const starts = (bytes: Uint8Array, signs: readonly number[], at = 0) =>
  signs.every((sign, place) => bytes[at + place] === sign);
const letters = (text: string) => [...text].map((sign) => sign.charCodeAt(0));

/** What a file holds by its first bytes, whatever its name says; null for what no logo is made of. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | 'svg' | null {
  if (starts(bytes, [0x89, ...letters('PNG')])) return 'png';
  if (starts(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (starts(bytes, letters('RIFF')) && starts(bytes, letters('WEBP'), 8)) return 'webp';
  const text = new TextDecoder().decode(bytes.subarray(0, 1000));
  return /^\s*<(?:\?xml|!doctype svg|!--|svg)/i.test(text) && text.includes('<svg') ? 'svg' : null;
}
