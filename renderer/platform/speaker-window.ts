import { done } from '#shared/base/outcome.ts';
import { type WindowOutcome, windowFailed } from '#shared/bridge.ts';

let speaker: Window | null = null;

/** Opens the app once more in a window of its own, as the speaker's. */
export function openSpeakerWindow(): WindowOutcome {
  if (speaker && !speaker.closed) {
    speaker.focus();
    return done(null);
  }
  const address = new URL('?speaker', window.location.href);
  speaker = window.open(address, 'maillage-speaker', 'popup,width=1120,height=760');
  return speaker ? done(null) : windowFailed('blocked');
}

export function closeSpeakerWindow(): void {
  speaker?.close();
  speaker = null;
}
