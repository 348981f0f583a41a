import type { MenuAction, MenuState } from '#shared/bridge.ts';

/** Before the page has said what it shows, nothing can be asked of it. */
let state: MenuState = { ready: false, network: false, dialog: false };

const OF_NETWORK: ReadonlySet<MenuAction> = new Set(['export', 'save-snapshot-file', 'undo', 'redo']);

/** Whether the page could do that now. */
export function canDo(action: MenuAction): boolean {
  if (action === 'language-fr' || action === 'language-en') return true;
  return state.ready && !state.dialog && (state.network || !OF_NETWORK.has(action));
}

export function keepMenuState(said: MenuState): void {
  state = said;
}
