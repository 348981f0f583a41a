import { useEffect } from 'react';
import { isTyping } from '#renderer/kit/shortcuts.ts';
import { useLatest } from '#renderer/kit/use-latest.ts';
import type { TellingAsk } from './telling-state.ts';

/** The keys of a story, also those that presenters' remotes send. A remote's start key begins anew. */
const KEYS: Readonly<Record<string, TellingAsk>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
  F5: 'first',
  a: 'run',
};

/** What a key asks of a story; null when it is no key of one, or belongs to what has the focus. */
function askedBy(event: KeyboardEvent): TellingAsk | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return null;
  // A button that was just pressed is pressed again by Space: that is what its user expects.
  if (event.key === ' ' && event.target instanceof Element && event.target.closest('button, [role=button]')) {
    return null;
  }
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}

/** Hands over what keys ask of the story. It listens before the map does: its arrows would move it. */
export function useStoryKeys(on: boolean, onAsk: (ask: TellingAsk) => void): void {
  const latest = useLatest(onAsk);
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      const ask = askedBy(event);
      if (!ask) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(ask);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [on, latest]);
}
