let speaker: Window | null = null;

/** Opens the app once more in a window of its own, as the speaker's; false when the browser does not let it. */
export function openSpeakerWindow(): boolean {
  if (speaker && !speaker.closed) {
    speaker.focus();
    return true;
  }
  const address = new URL('?speaker', window.location.href);
  speaker = window.open(address, 'maillage-speaker', 'popup,width=1120,height=760');
  return speaker !== null;
}

export function closeSpeakerWindow(): void {
  speaker?.close();
  speaker = null;
}
