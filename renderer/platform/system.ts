const DARK = '(prefers-color-scheme: dark)';

/** What the system is set to; where there is no window, as in the command line, a light one in French. */
export function systemWants(): { dark: boolean; language: string } {
  if (globalThis.window === undefined) return { dark: false, language: 'fr' };
  return { dark: window.matchMedia(DARK).matches, language: navigator.language };
}

/** Calls whenever the system changes its theme or its language. */
export function whenSystemChanges(then: () => void): void {
  if (globalThis.window === undefined) return;
  window.matchMedia(DARK).addEventListener('change', then);
  window.addEventListener('languagechange', then);
}
