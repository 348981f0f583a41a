const SAFE = new Set(['http', 'https', 'mailto']);

/**
 * A link as it may be stored: its text when it leads to the web or to a mailbox, null when it names any other
 * scheme, such as `javascript:`. Spaces and control characters, which browsers skip, hide no scheme.
 */
export function safeLink(text: string): string | null {
  const bare = text.replace(/[\s\p{C}]/gu, '');
  if (bare === '') return null;
  const [, scheme] = /^([^/?#:]*):/.exec(bare) ?? [];
  return scheme === undefined || SAFE.has(scheme.toLowerCase()) ? text.trim() : null;
}
