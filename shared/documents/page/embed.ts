import { toBase64 } from '../../base/base64.ts';
import { sha256 } from '../../base/hash.ts';

/** JSON for a script element: it holds no sign by which a page could be left, or a line ended in an old parser. */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A script as it may stand inline: nothing in it ends its element or opens a comment. */
export function embeddedScript(script: string): string {
  return script
    .replaceAll('\r', '')
    .replace(/<(?=\/script|script)/gi, '\\x3C')
    .replaceAll('<!--', '\\x3C!--');
}

/** What a content security policy calls an inline script or style of exactly this text. */
export function sourceHash(text: string): string {
  return `'sha256-${toBase64(sha256(text))}'`;
}

/** All that the page may do: run its one script, wear its one style, show what it holds itself. */
export function pagePolicy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${sourceHash(script)}`,
    `style-src ${sourceHash(style)}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
