import { useEffect } from 'react';
import { watchCopies } from './copies.ts';
import { keepBackups } from './run-backups.ts';

/** Keeps backups, and counts what no copy holds, for as long as the app is open. */
export function useBackupKeeping(ready: boolean): void {
  useEffect(() => {
    if (!ready) return;
    const stops = [keepBackups(), watchCopies()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [ready]);
}
