/** Has the browser ask before the page goes; the desktop asks in its window. Returns how to stop. */
export function askBeforeLeaving(isNeeded: () => boolean): () => void {
  if (window.maillage) return () => undefined;
  const ask = (event: BeforeUnloadEvent) => {
    if (isNeeded()) event.preventDefault();
  };
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
