import { useEffect } from 'react';
import { isTyping } from '#renderer/app/shortcuts.ts';
import { goToStep, nextStep, previousStep, stepCount, toggleRunning } from '#renderer/story/telling-state.ts';

/** The keys of a story, also those that presenters' remotes send. A remote's start key begins anew. */
const ACTIONS: Readonly<Record<string, () => void>> = {
  ArrowRight: nextStep,
  ArrowDown: nextStep,
  PageDown: nextStep,
  ' ': nextStep,
  ArrowLeft: previousStep,
  ArrowUp: previousStep,
  PageUp: previousStep,
  Home: () => goToStep(0),
  End: () => goToStep(stepCount() - 1),
  F5: () => goToStep(0),
  a: toggleRunning,
};

/** What a key does for a story; null when it is no key of one, or belongs to what has the focus. */
export function storyAction(event: KeyboardEvent): (() => void) | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  // A button that was just pressed is pressed again by Space: that is what its user expects.
  if (event.key === ' ' && event.target instanceof Element && event.target.closest('button, [role=button]')) {
    return null;
  }
  return ACTIONS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

/** Listens before the map does: its arrows would move it. */
export function useStoryKeys(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const action = storyAction(event);
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [on]);
}
