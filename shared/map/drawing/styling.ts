import { own } from '../../base/own.ts';
import type { Language } from '../../bridge.ts';
import type { Actor } from '../../model/actor.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { EconomicSide } from '../../model/standing.ts';
import type { ViewSettings } from '../../model/view.ts';
import { findTerm, NODE_SHAPES, type NodeShape, type Term } from '../../model/vocabulary.ts';
import { SEVERAL, tieAmount } from '../../network/filters/fields.ts';
import type { Visible } from '../../network/filters/filter.ts';
import {
  OTHERS_COLOUR,
  rampColours,
  SERIES,
  SEVERAL_COLOUR,
  SIDE_COLOURS,
  UNKNOWN_COLOUR,
} from './colour-series.ts';
import { OTHERS, vocabularyOf } from './field-words.ts';
import { actorGroups, type Grouping, gathered, tieGroups } from './grouping.ts';
import type { PaletteName } from './palette.ts';
import { countedOf, type Sizes, sizesOf } from './size-rules.ts';

/** A sign for each group of a field: what is drawn, and what the legend says of it. */
export interface Scale<R, S> {
  grouping: Grouping<R>;
  of(record: R): string;
  groups: readonly string[];
  inside(group: string): readonly string[];
  sign(group: string): S;
}

/** All rules of a view made ready to be asked for each actor and tie. */
export interface Styling {
  fill: Scale<Actor, string> | null;
  shape: Scale<Actor, NodeShape> | null;
  border: Scale<Actor, string> | null;
  sizes: Sizes;
  lineColour: Scale<Cooperation, string> | null;
  lineWidth: LineWidths;
}

export interface LineWidths {
  of(tie: Cooperation): number;
  /** The largest amount; 0 when all lines have one width. */
  most: number;
  unknown(tie: Cooperation): boolean;
}

/** The colour of actors or ties under no rule at all. */
export const PLAIN_COLOUR = '#5F6B7E';

export function stylingOf(
  state: NetworkState,
  settings: ViewSettings,
  visible: Visible,
  theme: PaletteName,
  language: Language,
): Styling {
  const counted = countedOf(state, settings, visible);
  const groups = (key: string) => actorGroups(state, key, language, counted);
  return {
    fill: colourScale(state, settings, groups(settings.colourBy), 'actor', theme),
    shape: shapeScale(state, groups(settings.shapeBy)),
    border: colourScale(
      state,
      { ...settings, series: settings.series === 'lists' ? 'okabe-ito' : settings.series },
      groups(settings.borderBy),
      'border',
      theme,
    ),
    sizes: sizesOf(state, settings.sizeBy, counted),
    lineColour: colourScale(state, settings, tieGroups(state, settings.lineColourBy, language), 'tie', theme),
    lineWidth: lineWidths(state, settings.lineWidthBy),
  };
}

/** Under what name the colours that a user chose for a field are stored. */
export function chosenKey(channel: 'actor' | 'border' | 'tie', key: string): string {
  return channel === 'actor' ? key : `${channel}:${key}`;
}

function colourScale<R>(
  state: NetworkState,
  settings: ViewSettings,
  grouping: Grouping<R> | null,
  channel: 'actor' | 'border' | 'tie',
  theme: PaletteName,
): Scale<R, string> | null {
  if (!grouping) return null;
  const chosen = own(settings.colours, chosenKey(channel, grouping.key)) ?? {};
  if (grouping.amounts) {
    const ramp = rampColours(settings.ramp, grouping.groups.length, theme);
    return {
      grouping,
      of: grouping.of,
      groups: grouping.groups,
      inside: (group) => [group],
      sign: (group) => own(chosen, group) ?? ramp[grouping.groups.indexOf(group)] ?? UNKNOWN_COLOUR,
    };
  }
  const vocabulary =
    settings.series === 'lists'
      ? vocabularyOf(state, channel === 'tie' ? 'tie' : 'actor', grouping.key)
      : undefined;
  const terms: readonly Term[] = vocabulary ? state.network.vocabularies[vocabulary] : [];
  const ofList = (group: string) =>
    settings.series === 'lists' && grouping.key === 'side'
      ? SIDE_COLOURS[group as EconomicSide]
      : findTerm(terms, group)?.colour;
  const series = SERIES[settings.series];
  // Lists that bring their own colours have enough of them, however long they are.
  const most = grouping.groups.every((group) => ofList(group)) ? Number.POSITIVE_INFINITY : series.length;
  const { of, groups, inside } = gathered(grouping, most);
  const colours = new Map(
    groups.map((group, place) => [
      group,
      own(chosen, group) ??
        ofList(group) ??
        (group === OTHERS
          ? OTHERS_COLOUR
          : group === SEVERAL
            ? SEVERAL_COLOUR
            : series[place % series.length]) ??
        UNKNOWN_COLOUR,
    ]),
  );
  return {
    grouping,
    of,
    groups,
    inside,
    sign: (group) => colours.get(group) ?? own(chosen, group) ?? UNKNOWN_COLOUR,
  };
}

function shapeScale(state: NetworkState, grouping: Grouping<Actor> | null): Scale<Actor, NodeShape> | null {
  if (!grouping) return null;
  if (grouping.key === 'kind') {
    const { kinds } = state.network.vocabularies;
    return {
      grouping,
      of: grouping.of,
      groups: grouping.groups,
      inside: (group) => [group],
      sign: (group) => findTerm(kinds, group)?.shape ?? 'circle',
    };
  }
  // The octagon is kept for "others", the circle comes first as the plainest.
  const { of, groups, inside } = gathered(grouping, NODE_SHAPES.length - 2);
  const places = new Map(groups.map((group, place) => [group, place]));
  return {
    grouping,
    of,
    groups,
    inside,
    sign: (group) =>
      group === ''
        ? 'circle'
        : group === OTHERS
          ? 'octagon'
          : (NODE_SHAPES[1 + (places.get(group) ?? 0)] ?? 'octagon'),
  };
}

const THINNEST = 1;
const THICKEST = 4.2;
const ONE_WIDTH = 1.7;

/** The width of a tie: grows evenly with its amount; a tie without one is as thin as can be. */
export function lineWidth(value: number, most: number): number {
  return THINNEST + ((THICKEST - THINNEST) * Math.max(0, value)) / Math.max(most, 1e-9);
}

function lineWidths(state: NetworkState, key: string): LineWidths {
  const amount = tieAmount(state, key);
  if (!amount) return { of: () => ONE_WIDTH, most: 0, unknown: () => false };
  let most = key === 'strength' ? 5 : 0;
  for (const tie of state.cooperations.values()) most = Math.max(most, amount(tie) ?? 0);
  return {
    of: (tie) => {
      const value = amount(tie);
      return value === null || most === 0 ? THINNEST : lineWidth(value, most);
    },
    most,
    unknown: (tie) => most > 0 && amount(tie) === null,
  };
}
