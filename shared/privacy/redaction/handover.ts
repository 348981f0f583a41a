import type { Language } from '../../bridge.ts';
import type { PaletteName } from '../../map/drawing/palette.ts';
import { buildScene, type Scene } from '../../map/drawing/scene.ts';
import { type Arranged, arrangementInput, type Caption } from '../../map/layout/arrangement.ts';
import { type NetworkData, type NetworkState, toData, toState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import { type Visible, visible } from '../../network/filters/filter.ts';
import { type Redacted, type Redaction, redact } from './redact.ts';
import { shownOnly } from './shown-only.ts';

export type HandoverScope = 'whole' | 'shown';

/** What is handed over, before it is written in any format. */
export interface Handover {
  state: NetworkState;
  scene: Scene;
  /** What of it the graph shows. */
  shown: Visible;
  /** The id that a record has in it. */
  idOf: Redacted['idOf'];
  /** The id that an entry of a list has in it. */
  wordOf: Redacted['wordOf'];
}

export interface Look {
  settings: ViewSettings;
  theme: PaletteName;
  language: Language;
  /** Where an arrangement other than the stored one puts the actors. */
  arranged: Arranged | null;
}

/** A picture shows the map as it is, also of a network whose data do not say where anybody stands. */
function withPlacesOf(data: NetworkData, state: NetworkState, idOf: (id: string) => string): NetworkState {
  const positions = data.positions.map((position) => ({ ...position, id: idOf(position.id) }));
  const there = positions.filter(({ id }) => state.actors.has(id) || state.collectives.has(id));
  return { ...state, positions: new Map(there.map((position) => [position.id, position])) };
}

/** The captions of groups that the network still has, once words and fields are taken out of it. */
function sayableCaptions(
  state: NetworkState,
  settings: ViewSettings,
  captions: readonly Caption[],
): readonly Caption[] {
  const { levels, kinds } = state.network.vocabularies;
  const { actors } = arrangementInput(state, settings);
  const said = new Set(
    actors.flatMap(({ sector, level, kind }) => [sector, levels[level]?.id ?? '', kinds[kind]?.id ?? '']),
  );
  const dated = actors.some(({ since }) => since !== null);
  return captions.filter(
    ({ value }) => value === '' || (settings.arrangement === 'timeline' ? dated : said.has(value)),
  );
}

/** The colours that the user gave to values, also to those that a code stands for. */
function codedColours({ colours }: ViewSettings, codes: Redacted['codedWords']): ViewSettings['colours'] {
  return Object.fromEntries(
    Object.entries(colours).map(([key, values]) => [
      key,
      Object.fromEntries(Object.entries(values).map(([id, colour]) => [codes.get(id) ?? id, colour])),
    ]),
  );
}

/**
 * The network as it is handed over and its picture. All that is written comes from here: what is taken out is
 * in no file and in no picture.
 */
export function handover(
  whole: NetworkState,
  scope: HandoverScope,
  redaction: Redaction,
  { settings, theme, language, arranged }: Look,
): Handover {
  const shown = visible(whole, settings);
  const data = toData(whole);
  const redacted = redact(scope === 'shown' ? shownOnly(data, shown) : data, redaction);
  const { idOf, wordOf, codedWords } = redacted;
  const state = toState(redacted.data);
  const ids = (of: ReadonlySet<string>) => new Set([...of].map(idOf));
  const painted = Object.fromEntries(
    Object.entries(settings.painted).map(([id, colour]) => [idOf(id), colour]),
  );
  const focus = settings.focus && { ...settings.focus, actorId: idOf(settings.focus.actorId) };
  const seen = { actors: ids(shown.actors), cooperations: ids(shown.cooperations) };
  const centre = settings.centre && idOf(settings.centre);
  const drawn = { ...settings, painted, focus, centre, colours: codedColours(settings, codedWords) };
  const places = arranged && new Map([...arranged.places].map(([id, place]) => [idOf(id), place]));
  const moved = arranged &&
    places && {
      places,
      captions: sayableCaptions(
        state,
        settings,
        arranged.captions.map((caption) => ({
          ...caption,
          value: codedWords.get(caption.value) ?? caption.value,
        })),
      ),
    };
  const scene = buildScene(withPlacesOf(data, state, idOf), drawn, seen, theme, language, moved);
  return { state, scene, shown: seen, idOf, wordOf };
}
