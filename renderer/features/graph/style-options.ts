import type { Language } from '#shared/bridge.ts';
import { keyLabel, type Owner, styleFields } from '#shared/map/drawing/field-words.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import type { ViewSettings } from '#shared/model/view.ts';

/** The settings that follow a field. */
export type Channel =
  | 'colourBy'
  | 'sizeBy'
  | 'shapeBy'
  | 'borderBy'
  | 'labelDetail'
  | 'lineColourBy'
  | 'lineWidthBy';

/** What each channel can follow, and what it is called when it follows nothing. */
const CHANNELS: Readonly<
  Record<Channel, { owner: Owner; fields: readonly ('category' | 'amount')[]; nothing: 'none' | 'same' }>
> = {
  colourBy: { owner: 'actor', fields: ['category', 'amount'], nothing: 'none' },
  sizeBy: { owner: 'actor', fields: ['amount'], nothing: 'same' },
  shapeBy: { owner: 'actor', fields: ['category'], nothing: 'none' },
  borderBy: { owner: 'actor', fields: ['category', 'amount'], nothing: 'none' },
  labelDetail: { owner: 'actor', fields: ['category', 'amount'], nothing: 'none' },
  lineColourBy: { owner: 'tie', fields: ['category', 'amount'], nothing: 'none' },
  lineWidthBy: { owner: 'tie', fields: ['amount'], nothing: 'same' },
};

/** Counted from the ties, which a line under a name does not follow. */
const COUNTED: readonly string[] = ['degree', 'strength'];

function ownerOf(channel: Channel): Owner {
  return CHANNELS[channel].owner;
}

/** The fields that a channel can follow, "nothing" first, each with its words. */
export function channelOptions(
  state: NetworkState,
  channel: Channel,
  language: Language,
): { value: string; label: string }[] {
  const { owner, fields, nothing } = CHANNELS[channel];
  const keys = fields
    .flatMap((what) => styleFields(state, owner, what))
    .filter((key) => channel !== 'labelDetail' || !COUNTED.includes(key));
  return [nothing, ...keys].map((value) => ({ value, label: keyLabel(state, owner, value, language) }));
}

/** The words for what a channel follows now. */
export function channelLabel(
  state: NetworkState,
  settings: ViewSettings,
  channel: Channel,
  language: Language,
): string {
  return keyLabel(state, ownerOf(channel), settings[channel], language);
}

/**
 * Icons with borders in the colours of their kinds, where those follow nothing and the fill does not say the kind
 * already; without them such borders go too.
 */
export function withIcons(
  { borderBy, colourBy }: ViewSettings,
  icons: boolean,
): Pick<ViewSettings, 'icons' | 'borderBy'> {
  if (icons) return { icons, borderBy: borderBy === 'none' && colourBy !== 'kind' ? 'kind' : borderBy };
  return { icons, borderBy: borderBy === 'kind' ? 'none' : borderBy };
}
