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

/**
 * Where a link leads outside of the app, whole and as a browser reads it; null when it may not be opened: no
 * web address and no mailbox, or one that carries a password or, for a mailbox, a ready-made message.
 */
export function outwardAddress(text: string): string | null {
  const link = safeLink(text);
  if (link === null) return null;
  try {
    const url = new URL(/^(?:https?|mailto):/i.test(link) ? link : `https://${link}`);
    if (url.protocol === 'mailto:') return url.search === '' ? url.href : null;
    const plain = url.username === '' && url.password === '' && url.hostname.includes('.');
    return plain ? url.href : null;
  } catch {
    return null;
  }
}
