/**
 * Asks the browser to keep what the page stores when it clears the disk. It may ask the user or decide by itself, and
 * refuse: backups and copies are there for that too.
 */
export function askForLastingStorage(): void {
  if (window.maillage) return;
  void navigator.storage?.persist?.().catch(() => undefined);
}
