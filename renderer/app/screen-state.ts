import { create } from 'zustand';

export type DialogName = 'import' | 'export' | 'networks' | 'create-network' | 'settings';

/** Something being made in the inspector, not yet part of the network. */
export type Making =
  | { what: 'actor'; place?: { x: number; y: number } }
  | { what: 'cooperation'; from: string; to?: string }
  | { what: 'collective'; members: readonly string[] };

/** What waits for a yes before it is deleted. */
export type Deletion =
  | { what: 'actors' | 'cooperations' | 'collectives'; ids: readonly string[] }
  | { what: 'network'; id: string; name: string };

interface ScreenState {
  dialog: DialogName | null;
  filtersShown: boolean;
  inspectorShown: boolean;
  legendShown: boolean;
  /** The inspector shows fields instead of facts. */
  editing: boolean;
  making: Making | null;
  deletion: Deletion | null;
  /** Drawing a tie on the graph: `from` is null until the first end is chosen. */
  connecting: { from: string | null } | null;
}

const INITIAL: ScreenState = {
  dialog: null,
  filtersShown: true,
  inspectorShown: true,
  legendShown: true,
  editing: false,
  making: null,
  deletion: null,
  connecting: null,
};

/** What the window shows besides the network: dialogs, panels, what is being made. Never stored. */
export const useScreen = create<ScreenState>()(() => INITIAL);

export function changeScreen(change: Partial<ScreenState>): void {
  useScreen.setState(change);
}

/** As when a network opens. */
export function resetScreen(): void {
  const { filtersShown, inspectorShown, legendShown } = useScreen.getState();
  useScreen.setState({ ...INITIAL, filtersShown, inspectorShown, legendShown });
}

export function openDialog(dialog: DialogName): void {
  useScreen.setState({ dialog });
}

export function closeDialog(): void {
  useScreen.setState({ dialog: null });
}

/** Opens the inspector on something new. */
export function startMaking(making: Making): void {
  useScreen.setState({ making, inspectorShown: true, connecting: null });
}

export function stopMaking(): void {
  useScreen.setState({ making: null });
}

export function askDeletion(deletion: Deletion): void {
  useScreen.setState({ deletion });
}
