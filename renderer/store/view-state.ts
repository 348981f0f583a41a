import { create } from 'zustand';
import { chosenLooks } from '#shared/map/drawing/chosen-looks.ts';
import type { Arranged } from '#shared/map/layout/arrangement.ts';
import type { Places } from '#shared/map/layout/network-layout.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { type Camera, defaultViewSettings, type ViewSettings } from '#shared/model/view.ts';
import type { Exploration } from '#shared/network/graph/exploring.ts';

/** What the user has picked; shared by graph, inspector and tables. */
export interface Selection {
  actors: ReadonlySet<string>;
  cooperations: ReadonlySet<string>;
  /** The collective open in the inspector, or null. */
  collective: string | null;
}

export const NO_SELECTION: Selection = { actors: new Set(), cooperations: new Set(), collective: null };

export function isNothingPicked({ actors, cooperations, collective }: Selection): boolean {
  return actors.size + cooperations.size === 0 && collective === null;
}

interface ViewState {
  settings: ViewSettings;
  /** What of the settings was chosen from the data; what the user changes is no longer. */
  looks: Partial<ViewSettings>;
  selection: Selection;
  /** The legend entry whose actors or ties stand out on the map, by its id. Picking something ends it. */
  broughtOut: string | null;
  /** The question that the inspector answers in place of what is selected. Picking something ends it. */
  exploration: Exploration | null;
  /** The answer that stands out on the map, by its place in the list; null for all of them. */
  finding: number | null;
  /** Actors set aside as a group, to ask about their ties with another one. */
  keptGroup: readonly string[];
  /** Where the actors stand instead of at their stored places; null while those are shown. */
  arranged: ShownArrangement | null;
  /** The saved view that was shown last, by its id. */
  applied: string | null;
  /** Where the graph is to look as soon as everything is in its place; null when it need not move. */
  looking: { camera: Camera | null } | null;
}

/** Key of places that a saved view keeps as they were: nothing computes them anew. */
export const FROZEN = 'frozen';

/** An arrangement on the screen, with a key of what it was computed from. */
export interface ShownArrangement extends Arranged {
  key: string;
}

/** Where a map is looked at: the zoom, and the place of its origin in pixels. */
export interface KeptView {
  zoom: number;
  pan: { x: number; y: number };
  /** The same in the map's units, for a view to be saved of it while no map is on the screen. */
  camera: Camera;
  frame: { left: number; top: number; width: number; height: number };
}

/** How the open network is being looked at. Not data: no journal, no undo. */
export const useView = create<ViewState>()(() => ({
  settings: defaultViewSettings(),
  looks: {},
  selection: NO_SELECTION,
  broughtOut: null,
  exploration: null,
  finding: null,
  keptGroup: [],
  arranged: null,
  applied: null,
  looking: null,
}));

const keptViews = new Map<string, KeptView>();

/** Remembers where the user had moved the map of a network to; null for a map as it fits by itself. */
export function keepView(networkId: string, view: KeptView | null): void {
  if (view) keptViews.set(networkId, view);
  else keptViews.delete(networkId);
}

export function keptView(networkId: string): KeptView | null {
  return keptViews.get(networkId) ?? null;
}

export function bringOut(entryId: string | null): void {
  useView.setState({ broughtOut: entryId });
}

/** Asks a question, or leaves it for null. */
export function explore(exploration: Exploration | null): void {
  useView.setState({ exploration, finding: null, broughtOut: null });
}

export function chooseFinding(finding: number | null): void {
  useView.setState({ finding });
}

export function keepGroup(keptGroup: readonly string[]): void {
  useView.setState({ keptGroup });
}

export function changeView(change: Partial<ViewSettings>): void {
  useView.setState(({ settings }) => ({ settings: { ...settings, ...change } }));
}

/** Shows the actors at computed places, or at their stored ones for null. */
export function showArranged(arranged: ShownArrangement | null): void {
  useView.setState({ arranged });
}

/** Moves nodes inside a computed arrangement, for as long as it is shown. */
export function moveArranged(places: Places): void {
  useView.setState(({ arranged }) => ({
    arranged: arranged && { ...arranged, places: new Map([...arranged.places, ...places]) },
  }));
}

/** Lets the shown arrangement be computed once more: what was moved by hand or kept by a saved view goes. */
export function forgetMoves(): void {
  useView.setState(({ arranged }) => ({ arranged: arranged && { ...arranged, key: '' } }));
}

/** Draws a network as its data suggest, as far as its user has not said otherwise: after much of it has come. */
export function chooseLooks(state: NetworkState): void {
  useView.setState(({ settings, looks }) => {
    const next = chosenLooks(state);
    const untouched = Object.fromEntries(
      Object.entries(next).filter(
        ([key]) => settings[key as keyof typeof next] === looks[key as keyof typeof next],
      ),
    );
    return { settings: { ...settings, ...untouched }, looks: next };
  });
}

/** Back to everything shown and nothing picked, as when a network opens; drawn as its data suggest. */
export function resetView(state: NetworkState | null = null): void {
  const looks = state ? chosenLooks(state) : {};
  useView.setState({
    settings: { ...defaultViewSettings(), ...looks },
    looks,
    selection: NO_SELECTION,
    broughtOut: null,
    exploration: null,
    keptGroup: [],
    arranged: null,
    applied: null,
    looking: null,
  });
}

export interface Pick {
  actors?: Iterable<string>;
  cooperations?: Iterable<string>;
  collective?: string | null;
}

/** Picks things; `additive` toggles them in what is picked already. */
export function select(pick: Pick, options: { additive?: boolean } = {}): void {
  useView.setState(({ selection }) => ({
    broughtOut: null,
    exploration: null,
    selection: options.additive
      ? {
          actors: toggled(selection.actors, pick.actors),
          cooperations: toggled(selection.cooperations, pick.cooperations),
          collective: pick.collective ?? null,
        }
      : {
          actors: new Set(pick.actors),
          cooperations: new Set(pick.cooperations),
          collective: pick.collective ?? null,
        },
  }));
}

export function clearSelection(): void {
  useView.setState({ selection: NO_SELECTION, broughtOut: null, exploration: null });
}

function toggled(selected: ReadonlySet<string>, ids: Iterable<string> = []): ReadonlySet<string> {
  const next = new Set(selected);
  for (const id of ids) {
    if (!next.delete(id)) next.add(id);
  }
  return next;
}

/** Who is picked at this moment, for a screen that begins with them. */
export function pickedActors(): string[] {
  return [...useView.getState().selection.actors];
}
