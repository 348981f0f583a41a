import type { Language } from '../bridge.ts';
import { translator } from '../i18n/translate.ts';
import { labelOf } from '../i18n/vocabulary-labels.ts';
import type { Actor, EconomicSide } from '../model/actor.ts';
import { STATUSES } from '../model/common.ts';
import type { Cooperation } from '../model/cooperation.ts';
import { NO_SECTOR_COLOUR } from '../model/default-vocabularies.ts';
import type { NetworkState } from '../model/network-state.ts';
import type { ColourRule, ViewSettings } from '../model/view.ts';
import { findTerm, NODE_SHAPES, type NodeShape } from '../model/vocabulary.ts';
import { actorGroup, groupColour } from './colour-rules.ts';
import { type LineStyle, STATUS_LINES } from './line-style.ts';

/** What the signs of a drawing mean: only the values in use, already in words. */
export interface Legend {
  colours: readonly { value: string; label: string; colour: string }[];
  shapes: readonly { shape: NodeShape; label: string }[];
  types: readonly { value: string; label: string; colour: string }[];
  /** Statuses that are drawn otherwise than by a plain line. */
  statuses: readonly { value: string; label: string; line: LineStyle }[];
}

export function legendOf(
  state: NetworkState,
  settings: ViewSettings,
  actors: readonly Actor[],
  cooperations: readonly Cooperation[],
  language: Language,
): Legend {
  const { vocabularies } = state.network;
  const t = translator(language);
  const types = new Set(cooperations.map(({ type }) => type));
  const statuses = new Set(cooperations.map(({ status }) => status));
  return {
    colours: colours(state, settings.colourBy, actors, language),
    shapes: shapes(state, actors, language),
    types: [...inOrder(vocabularies.cooperationTypes, types)].map((value) => ({
      value,
      label: labelOf(vocabularies, 'cooperationTypes', value, language),
      colour: findTerm(vocabularies.cooperationTypes, value)?.colour ?? NO_SECTOR_COLOUR,
    })),
    statuses: STATUSES.filter((status) => status !== 'actif' && statuses.has(status)).map((value) => ({
      value,
      label: t(`model.status.${value}`),
      line: STATUS_LINES[value],
    })),
  };
}

function colours(
  state: NetworkState,
  rule: ColourRule,
  actors: readonly Actor[],
  language: Language,
): Legend['colours'] {
  const used = new Set(actors.map((actor) => actorGroup(rule, actor, state)));
  const { sectors, kinds, levels } = state.network.vocabularies;
  const terms = { sector: sectors, kind: kinds, level: levels, side: [] }[rule];
  return [...inOrder(terms, used)].map((value) => ({
    value,
    label: groupLabel(state, rule, value, language),
    colour: groupColour(state, rule, value),
  }));
}

/** The words for a value under a colour rule. */
export function groupLabel(state: NetworkState, rule: ColourRule, value: string, language: Language): string {
  const t = translator(language);
  if (rule === 'side') return t(`model.side.${value as EconomicSide}`);
  if (value === '') return rule === 'sector' ? t('model.sector.none') : t('drawing.noValue');
  const name = { sector: 'sectors', kind: 'kinds', level: 'levels' } as const;
  return labelOf(state.network.vocabularies, name[rule], value, language);
}

/** Kinds of one shape share an entry; those of the social economy are named together. */
function shapes(state: NetworkState, actors: readonly Actor[], language: Language): Legend['shapes'] {
  const { kinds } = state.network.vocabularies;
  const used = new Set(actors.map(({ kind }) => kind));
  const t = translator(language);
  return NODE_SHAPES.flatMap((shape) => {
    const own = kinds.filter((kind) => kind.shape === shape && used.has(kind.id));
    if (own.length === 0) return [];
    const names = own
      .filter(({ ess }) => !ess)
      .map(({ id }) => labelOf(state.network.vocabularies, 'kinds', id, language));
    const label = [...(own.some(({ ess }) => ess) ? [t('drawing.essKinds')] : []), ...names].join(', ');
    return [{ shape, label }];
  });
}

/** The used values in the order of their list, then those that no list holds, then "none". */
function* inOrder(terms: readonly { id: string }[], used: ReadonlySet<string>): Generator<string> {
  const known = new Set(terms.map(({ id }) => id));
  for (const { id } of terms) if (used.has(id)) yield id;
  for (const value of [...used].sort()) if (value !== '' && !known.has(value)) yield value;
  if (used.has('')) yield '';
}
