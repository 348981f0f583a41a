import { useEffect } from 'react';
import { platform } from '#renderer/platform/platform.ts';
import { useMaillage } from '#renderer/store/store.ts';
import { useNavigation } from '../kit/navigation.ts';
import { isModalOpen } from '../kit/shortcuts.ts';

/** Whether something is open that everything else waits for. */
export function isOccupied(): boolean {
  const { dialog, presenting } = useNavigation.getState();
  return useMaillage.getState().phase !== 'ready' || dialog !== null || presenting || isModalOpen();
}

/** Tells the desktop's menu what is open, so that it offers what can be done now. */
export function useMenuState(): void {
  useEffect(() => {
    if (platform().kind !== 'desktop') return;
    let told = '';
    const tell = () => {
      const { phase, current } = useMaillage.getState();
      const state = { ready: phase === 'ready', network: current !== null, dialog: isOccupied() };
      if (JSON.stringify(state) === told) return;
      told = JSON.stringify(state);
      void platform().setMenuState(state);
    };
    // Dialogs of all kinds come and go in the page; few of them are known by name.
    const watching = new MutationObserver(tell);
    watching.observe(document.body, { childList: true, subtree: true });
    const stops = [useMaillage.subscribe(tell), useNavigation.subscribe(tell)];
    tell();
    return () => {
      watching.disconnect();
      for (const stop of stops) stop();
    };
  }, []);
}
