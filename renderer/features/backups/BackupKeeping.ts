import { useEffect } from 'react';
import { useMaillage } from '#renderer/store/store.ts';
import { watchCopies } from './copies.ts';
import { keepBackups } from './run-backups.ts';

/** Keeps backups, and counts what no copy holds, for as long as the app is open. */
export function BackupKeeping() {
  const ready = useMaillage(({ phase }) => phase === 'ready');
  useEffect(() => {
    if (!ready) return;
    const stops = [keepBackups(), watchCopies()];
    return () => {
      for (const stop of stops) stop();
    };
  }, [ready]);
  return null;
}
