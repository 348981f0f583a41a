import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { Arrangement, ViewSettings } from '../../model/view.ts';
import type { Caption, Zone } from '../layout/arrangement.ts';
import { groupLabel } from './field-words.ts';
import { labelLines } from './label-lines.ts';
import type { Anchor, LabelCandidate } from './label-placement.ts';

/** The words beside a part of an arrangement, and the band or column that they name. */
export interface SceneCaption extends LabelCandidate {
  anchor: Anchor;
  zone: Zone | null;
}

export const ZONE_RADIUS = 16;
export const ZONE_OPACITY = 0.35;

const FIELD: Readonly<Partial<Record<Arrangement, string>>> = {
  sectors: 'sector',
  levels: 'level',
  circle: 'kind',
  timeline: 'year',
};

/** What the parts of an arrangement stand for, in the user's language. */
export function sceneCaptions(
  state: NetworkState,
  { arrangement, centre }: Pick<ViewSettings, 'arrangement' | 'centre'>,
  captions: readonly Caption[],
  language: Language,
): SceneCaption[] {
  const linesOf = (value: string): readonly string[] | undefined => {
    if (arrangement === 'collective') {
      const collective = state.collectives.get(centre);
      return collective && labelLines(collective.name);
    }
    if (arrangement === 'timeline' && value === '')
      return [translator(language)('views.arrangement.undated')];
    const field = FIELD[arrangement];
    return field === undefined ? undefined : [groupLabel(state, 'actor', field, value, language)];
  };
  return captions.flatMap(({ value, x, y, side, zone }) => {
    const lines = linesOf(value);
    if (!lines) return [];
    return {
      id: `caption ${value}`,
      x,
      y,
      size: 0,
      lines,
      priority: 0,
      anchor: side,
      zone: zone ?? null,
    };
  });
}
