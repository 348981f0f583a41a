import { type Actor, type EconomicSide, economicSide, mainSector } from '../model/actor.ts';
import { NO_SECTOR_COLOUR } from '../model/default-vocabularies.ts';
import type { NetworkState } from '../model/network-state.ts';
import type { ColourRule } from '../model/view.ts';
import { findTerm } from '../model/vocabulary.ts';

/**
 * Twelve colours that stay apart for colour-blind readers, after Okabe and Ito (2008) and Tol (2021), for
 * lists that bring no colours of their own.
 */
const SERIES = [
  '#3B6FB6',
  '#C8741A',
  '#2E8B57',
  '#B04A8B',
  '#D9A514',
  '#5AA9C7',
  '#A83232',
  '#7B61B8',
  '#6B4F2A',
  '#4E6B2F',
  '#E08A7B',
  '#5F6B7E',
];

const SIDE_COLOURS: Readonly<Record<EconomicSide, string>> = {
  ess: '#0F6B5C',
  conventional: '#C8741A',
  neither: '#5F6B7E',
  unknown: '#B9B3A4',
};

/** The value by which a rule groups an actor; '' when it has none. */
export function actorGroup(rule: ColourRule, actor: Actor, state: NetworkState): string {
  switch (rule) {
    case 'sector':
      return mainSector(actor) ?? '';
    case 'kind':
      return actor.kind;
    case 'level':
      return actor.level;
    case 'side':
      return economicSide(actor, state.network.vocabularies.kinds);
  }
}

export function actorColour(state: NetworkState, rule: ColourRule, actor: Actor): string {
  return groupColour(state, rule, actorGroup(rule, actor, state));
}

/** The colour of a value under a rule; grey for no value or one that no list holds. */
export function groupColour(state: NetworkState, rule: ColourRule, value: string): string {
  const { sectors, kinds, levels } = state.network.vocabularies;
  if (rule === 'side') return SIDE_COLOURS[value as EconomicSide];
  if (rule === 'sector') return findTerm(sectors, value)?.colour ?? NO_SECTOR_COLOUR;
  const terms = rule === 'kind' ? kinds : levels;
  const place = terms.findIndex(({ id }) => id === value);
  if (place === -1) return NO_SECTOR_COLOUR;
  return terms[place]?.colour ?? SERIES[place % SERIES.length] ?? NO_SECTOR_COLOUR;
}
