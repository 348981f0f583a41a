import { create } from 'zustand';
import type { ChosenFile } from '#shared/bridge.ts';
import type { LeverId } from '#shared/insight/levers/lever.ts';
import { COUNTED_STATUSES } from '#shared/insight/levers/scope.ts';
import type { Status } from '#shared/model/common.ts';
import type { NetworkData } from '#shared/model/network-state.ts';

export type DialogName =
  | 'import'
  | 'export'
  | 'networks'
  | 'create-network'
  | 'settings'
  | 'privacy'
  | 'about'
  | 'shortcuts'
  | 'communes'
  | 'contacts'
  | 'duplicates'
  | 'report'
  | 'lists'
  | 'guide'
  | 'backups';

/** The screens of the rail. */
export type ScreenName =
  | 'graph'
  | 'actors'
  | 'cooperations'
  | 'collectives'
  | 'chains'
  | 'levers'
  | 'follow-up'
  | 'snapshots'
  | 'story';

/** The parts of the levers screen. */
export type LeversTab = 'levers' | 'questions' | 'matrices' | 'wishes';

/** The questions that the levers screen answers. */
export type QuestionName =
  | 'connectors'
  | 'dependencies'
  | 'isolation'
  | 'exchange'
  | 'variety'
  | 'introduction'
  | 'departure';

/** The parts of the follow-up screen. */
export type FollowUpTab = 'quality' | 'history' | 'sessions';

/** Something being made in the inspector, not yet part of the network. */
export type Making =
  | { what: 'actor'; place?: { x: number; y: number } }
  | { what: 'cooperation'; from: string; to?: string }
  | { what: 'collective'; members: readonly string[] };

/** What waits for a yes before it is deleted. */
export type Deletion =
  | { what: 'actors' | 'cooperations' | 'collectives'; ids: readonly string[] }
  | { what: 'network'; id: string; name: string };

/** A file of a whole network, read and not stored. */
export interface NetworkFileInHand {
  name: string;
  data: NetworkData;
  ancestors: readonly string[];
}

interface ScreenState {
  screen: ScreenName;
  dialog: DialogName | null;
  /** Files that the desktop, the start screen or a drop handed over, for the import to begin with. */
  incoming: readonly ChosenFile[];
  /** Files are being dragged over the window. */
  filesOver: boolean;
  filtersShown: boolean;
  inspectorShown: boolean;
  legendShown: boolean;
  /** The slider over the dates of the network. */
  timeShown: boolean;
  viewsShown: boolean;
  /** The graph is also shown as a list of ties to walk along. */
  walking: boolean;
  /** The inspector shows fields instead of facts. */
  editing: boolean;
  making: Making | null;
  deletion: Deletion | null;
  /** Actors to be compared and made one. */
  merging: readonly string[] | null;
  /** Dragging from an actor on the graph draws a tie instead of moving it. */
  connecting: boolean;
  /** Dragging on the graph draws a line around actors to select them. */
  lassoing: boolean;
  /** What was handed over to quick entry last, each time anew; null while it is closed. */
  quickEntry: { line: string } | null;
  /** Actors that the graph has been asked to bring in sight, until it has done so. */
  revealing: readonly string[] | null;
  /** The sector whose value chain is to be brought in sight, until it has been. */
  chainShown: string | null;
  /** The snapshots screen asks for the name of a new one. */
  takingSnapshot: boolean;
  leversTab: LeversTab;
  question: QuestionName;
  followUpTab: FollowUpTab;
  /** The session of capture that is looked through; null for the newest. */
  session: string | null;
  /** The lever whose page is open; null for the ten cards. */
  lever: LeverId | null;
  /** Ties of these statuses count in levers and questions. */
  countedStatuses: readonly Status[];
  /** A colleague's file to be merged into the open network. */
  mergingFile: NetworkFileInHand | null;
}

/** Below this width filters, record and legend together would leave too little room for the graph. */
const ROOM_FOR_BOTH = 1200;

/** Below this width, as with letters at twice their size, there is room for one panel beside the graph. */
const ROOM_FOR_TWO = 860;

const widthOfWindow = () => globalThis.window?.innerWidth ?? ROOM_FOR_BOTH;

const roomy = widthOfWindow() >= ROOM_FOR_BOTH;

const INITIAL: ScreenState = {
  screen: 'graph',
  dialog: null,
  incoming: [],
  filesOver: false,
  filtersShown: roomy,
  inspectorShown: widthOfWindow() >= ROOM_FOR_TWO,
  legendShown: roomy,
  timeShown: roomy,
  viewsShown: false,
  walking: false,
  editing: false,
  making: null,
  deletion: null,
  merging: null,
  connecting: false,
  lassoing: false,
  quickEntry: null,
  revealing: null,
  chainShown: null,
  takingSnapshot: false,
  leversTab: 'levers',
  question: 'connectors',
  followUpTab: 'quality',
  session: null,
  lever: null,
  countedStatuses: COUNTED_STATUSES,
  mergingFile: null,
};

/** What the window shows besides the network: dialogs, panels, what is being made. Never stored. */
export const useScreen = create<ScreenState>()(() => INITIAL);

export function changeScreen(change: Partial<ScreenState>): void {
  useScreen.setState(withRoom(change));
}

/** In a narrow window the panel that opens takes the place of the other one. */
function withRoom(change: Partial<ScreenState>): Partial<ScreenState> {
  if (widthOfWindow() >= ROOM_FOR_TWO) return change;
  if (change.inspectorShown) return { ...change, filtersShown: false };
  return change.filtersShown || change.walking ? { ...change, inspectorShown: false } : change;
}

/** As when a network opens. */
export function resetScreen(): void {
  const { filtersShown, inspectorShown, legendShown, timeShown, dialog, incoming } = useScreen.getState();
  useScreen.setState({ ...INITIAL, filtersShown, inspectorShown, legendShown, timeShown, dialog, incoming });
}

export function goTo(screen: ScreenName): void {
  useScreen.setState({ screen, making: null, connecting: false, lassoing: false });
}

/** Turns to the graph and brings these actors in sight. */
export function revealOnGraph(actors: readonly string[]): void {
  useScreen.setState({ screen: 'graph', revealing: actors });
}

/** Turns to the page of a lever. */
export function openLever(lever: LeverId | null): void {
  goTo('levers');
  useScreen.setState({ leversTab: 'levers', lever });
}

/** Turns to a question and its answer. */
export function openQuestion(question: QuestionName): void {
  goTo('levers');
  useScreen.setState({ leversTab: 'questions', question });
}

/** Turns to the value chain of a sector. */
export function openChain(sector: string): void {
  goTo('chains');
  useScreen.setState({ chainShown: sector });
}

/** Opens quick entry, or turns to it, with a line to begin with or to add if there is one. */
export function openQuickEntry(line = ''): void {
  useScreen.setState({ quickEntry: { line } });
}

export function openDialog(dialog: DialogName): void {
  useScreen.setState({ dialog });
}

export function closeDialog(): void {
  useScreen.setState({ dialog: null, incoming: [] });
}

export function importFiles(incoming: readonly ChosenFile[]): void {
  useScreen.setState({ dialog: 'import', incoming });
}

/** Opens the inspector on something new. */
export function startMaking(making: Making): void {
  changeScreen({ making, inspectorShown: true, connecting: false });
}

export function stopMaking(): void {
  useScreen.setState({ making: null });
}

/** Opens the merge of a colleague's file into the open network. */
export function askNetworkMerge(mergingFile: NetworkFileInHand): void {
  useScreen.setState({ mergingFile, dialog: null, incoming: [] });
}

/** Opens the comparison of actors that may be one. */
export function askMerge(merging: readonly string[]): void {
  useScreen.setState({ merging });
}

export function askDeletion(deletion: Deletion): void {
  useScreen.setState({ deletion });
}
