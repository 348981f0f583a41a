import { lazy } from 'react';
import { useMaillage } from '#renderer/store/store.ts';
import { useCapture } from './capture-state.ts';

const StartDialog = lazy(async () => ({ default: (await import('./StartDialog.tsx')).StartDialog }));

/** Asks for a new session when one was asked for, on the stage or elsewhere. */
export function CaptureDialog() {
  const asked = useCapture(({ panel }) => panel === 'start');
  const canStart = useMaillage(({ current, viewing }) => current !== null && viewing === null);
  return asked && canStart && <StartDialog />;
}
