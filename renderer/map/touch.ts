/**
 * Reports when a second finger comes to a map: whatever the first one had begun is over, two fingers only zoom. Returns
 * how to stop listening.
 */
export function onSecondFinger(container: HTMLElement, breakOff: () => void): () => void {
  const touched = ({ touches }: TouchEvent) => {
    if (touches.length > 1) breakOff();
  };
  // Before Cytoscape notices it.
  const options = { capture: true, passive: true } as const;
  container.addEventListener('touchstart', touched, options);
  return () => container.removeEventListener('touchstart', touched, options);
}

/** Whether an event comes from a finger. */
export function isTouch(event: Event | undefined): boolean {
  return event !== undefined && 'touches' in event;
}
