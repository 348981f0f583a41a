import { escapeUTF8 } from 'entities/escape';

/** Text for XML and HTML: escaped, and without the control characters that XML forbids. */
export function escapeXml(text: string): string {
  return withoutControls(escapeUTF8(text));
}

/** Text whose control characters that XML forbids are shown as unknown signs. */
export function withoutControls(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
}
