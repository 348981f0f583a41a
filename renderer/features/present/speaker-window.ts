import { isDone } from '#renderer/kit/feedback.tsx';
import { useNavigation } from '#renderer/kit/navigation.ts';
import { platform } from '#renderer/platform/platform.ts';
import { fillScreen, stayWithoutFullScreen } from './stage-state.ts';

/** Opens the speaker's window; it closes with the presentation. Says so where it may not open. */
export async function openSpeaker(): Promise<void> {
  // A browser leaves the full screen when a window opens over it: that is not the end of the presentation.
  stayWithoutFullScreen();
  if (!isDone(await platform().openSpeaker())) return;
  const stop = useNavigation.subscribe(({ presenting }) => {
    if (presenting) return;
    stop();
    void platform().closeSpeaker();
  });
}

/** Fills the whole screen with the map, or gives it back, without ending the presentation. */
export function toggleFullScreen(): void {
  if (document.fullscreenElement) {
    stayWithoutFullScreen();
    void document.exitFullscreen().catch(() => undefined);
  } else fillScreen();
}
